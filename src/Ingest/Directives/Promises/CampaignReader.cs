using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Finds the theme and the time of the campaign that a directive launches (chủ đề, thời gian phong trào).</summary>
internal static partial class CampaignReader
{
    public static CampaignReading Read(SourceText source, IReadOnlyList<Paragraph> paragraphs, DirectiveDocument document)
    {
        var (start, end, place) = Time(source, paragraphs, document);
        return new CampaignReading(new DirectiveCampaign(Theme(source, paragraphs), start, end), place);
    }

    /// <summary>The words in quotation marks; where there are none, those after "Chủ đề:".</summary>
    private static string? Theme(SourceText source, IReadOnlyList<Paragraph> paragraphs) =>
        Theme(source, paragraphs, ThemeWords()) ?? Theme(source, paragraphs, PlainTheme());

    private static string? Theme(SourceText source, IReadOnlyList<Paragraph> paragraphs, Regex words)
    {
        foreach (var paragraph in paragraphs)
        {
            var text = source.Slice(paragraph.Range);
            foreach (Match match in words.Matches(text))
            {
                // Others' campaigns are told too: "do Thủ tướng Chính phủ phát động ... với chủ đề".
                var before = text[..match.Index];
                before = before[(before.LastIndexOfAny([';', '.']) + 1)..];
                if (!OthersLaunch().IsMatch(before))
                {
                    return match.Groups["t"].Value.Trim(' ', ',', '.', ';');
                }
            }
        }
        return null;
    }

    private static (DateOnly? Start, DateOnly? End, TextRange Place) Time(
        SourceText source,
        IReadOnlyList<Paragraph> paragraphs,
        DirectiveDocument document
    )
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var (from, to) in Sentences.Of(paragraph))
            {
                var range = new TextRange(paragraph.Tokens[from].Start, paragraph.Tokens[to - 1].End);
                var sentence = source.Slice(range);
                if (!Campaigns().IsMatch(sentence))
                {
                    continue;
                }
                foreach (Match span in Span().Matches(sentence))
                {
                    var dates = DateMentions.In(source.Text, new TextRange(range.Start + span.Index, range.End), document.Year).ToList();
                    var last = range.Start + span.Groups["to"].Index + span.Groups["to"].Length;
                    var end = dates.FirstOrDefault(date => date.Range.Start >= last && date.Range.Start <= last + 12);
                    var begin = dates.FirstOrDefault(date => date.Range.Start < last);
                    var start = span.Groups["now"].Success ? document.Date : begin?.Date;
                    if (end is not null)
                    {
                        return (start, end.Date, end.Range);
                    }
                    if (YearEnd().Match(sentence[(span.Groups["to"].Index + span.Groups["to"].Length)..]) is { Success: true } yearEnd)
                    {
                        var year = int.Parse(yearEnd.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                        return (start, new DateOnly(year, 12, 31), new TextRange(last, last));
                    }
                }
            }
        }
        return (null, null, default);
    }

    [GeneratedRegex(
        @"(?:chủ đề|khẩu hiệu|tiêu đề)[^“""«.;:]{0,40}:?\s*(?:[“«](?<t>[^“”«»]+(?:“[^“”]*”[^“”]*)*)[”»]|""(?<t>[^""]+)"")",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex ThemeWords();

    [GeneratedRegex(
        @"chủ đề(?<of>\s+(?:thi đua|phong trào|của phong trào|năm|20\d\d|đợt|là))*\s*:\s*(?<t>(?-i:\p{Lu})[^“”""«».;:]{5,200})(?=[.;]|\s*$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex PlainTheme();

    [GeneratedRegex(@"do\s+(?:đồng chí\s+)?(?:Thủ tướng|Chính phủ|Hội đồng Thi đua - Khen thưởng Trung ương|Trung ương|Quốc hội|Bộ )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OthersLaunch();

    [GeneratedRegex(@"thi đua|phong trào|đợt cao điểm|[Tt]hời gian|chiến dịch", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Campaigns();

    [GeneratedRegex(
        @"(?:từ|bắt đầu)\s+(?:(?<now>nay|ngày ký|khi ban hành|ngày ban hành|ngày phát động)|(?:từ\s+)?(?:ngày\s+)?\d[^.;]{2,28}?)\s*,?\s*(?<to>(?:và\s+)?(?:kết thúc\s+)?(?:đến|tới|vào)(?:\s+hết)?(?:\s+ngày)?)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Span();

    [GeneratedRegex(@"^\s*(?:cuối\s+)?(?:hết\s+)?năm\s+(?<y>20\d\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex YearEnd();
}
