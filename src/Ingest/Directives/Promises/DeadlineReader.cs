using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Finds who is to do what by which day (thời hạn báo cáo, thực hiện).</summary>
internal static partial class DeadlineReader
{
    public static IReadOnlyList<DirectiveDeadline> Read(SourceText source, IReadOnlyList<Paragraph> paragraphs, DirectiveDocument document)
    {
        var deadlines = new List<DirectiveDeadline>();
        string? sectionParty = null;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.IsHeading || paragraph.EndsWithColon)
            {
                sectionParty = Parties.OfHeading(source.Slice(paragraph.Range), sectionParty);
            }
            string? paragraphParty = null;
            foreach (var (from, to) in Sentences.Of(paragraph))
            {
                var range = new TextRange(paragraph.Tokens[from].Start, paragraph.Tokens[to - 1].End);
                var party = Parties.Of(source.Slice(range));
                paragraphParty ??= party;
                foreach (var date in DateMentions.In(source.Text, range, document.Year))
                {
                    if (date.Date is { } day && Deadline(source, range, date, party ?? paragraphParty ?? sectionParty) is { } found)
                    {
                        deadlines.Add(found with { Date = day });
                    }
                }
            }
        }
        return deadlines;
    }

    private static DirectiveDeadline? Deadline(SourceText source, TextRange sentence, DateMention date, string? party)
    {
        var before = source.Text[sentence.Start..date.Range.Start];
        var trigger = Trigger().Match(before);
        if (!trigger.Success)
        {
            return null;
        }
        var words = before[..trigger.Index];
        var clause = words[(words.LastIndexOf(';') + 1)..].Trim(' ', ',');
        var what = What(clause, party);
        if (what.Length == 0)
        {
            return null;
        }
        var quoteStart = sentence.Start + Math.Max(0, words.LastIndexOf(';') + 1);
        while (char.IsWhiteSpace(source.Text[quoteStart]))
        {
            quoteStart++;
        }
        var quote = new TextRange(quoteStart, date.Range.End);
        return new DirectiveDeadline(default, party, what, source.Quote(quote), source.OriginalOffset(quote.Start));
    }

    /// <summary>The report or the deed, without what the campaign is in honour of.</summary>
    private static string What(string clause, string? party)
    {
        var report = Report().Match(clause);
        string what;
        if (report.Success)
        {
            what = clause[report.Index..];
        }
        else
        {
            var after = party is null ? -1 : clause.IndexOf(party, StringComparison.Ordinal);
            what = after < 0 ? clause : clause[(after + party!.Length)..];
        }
        what = Honour().Replace(what, " ");
        return Spaces().Replace(what, " ").Trim(' ', ',', '-', ':', ';');
    }

    [GeneratedRegex(
        @"(?:chậm nhất|muộn nhất|trước|hạn cuối|thời hạn|hạn nộp|hạn gửi|hạn chót|hoàn thành vào|xong vào|gửi[^;]{0,60} vào)(?:\s+(?:là|đến|vào|trước|hết|trong|nộp|gửi|cuối))*(?:\s+ngày)?\s*:?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Trigger();

    [GeneratedRegex(@"(?:(?:xây dựng|gửi|lập|nộp|tổng hợp|hoàn thiện)\s+)?báo cáo|(?:gửi|nộp|đăng ký|xây dựng kế hoạch|ban hành kế hoạch|hoàn thành|hoàn thiện)\s", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Report();

    [GeneratedRegex(@"\s(?:lập thành tích\s+)?(?:chào mừng|kỷ niệm)\s.*?(?=\s(?:gửi|về Sở|về Phòng|về UBND)\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Honour();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
