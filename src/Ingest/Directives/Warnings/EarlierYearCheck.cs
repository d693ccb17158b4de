using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>Goals of a year before the campaign's (nhiệm vụ của năm trước): left over from last year's text.</summary>
internal static partial class EarlierYearCheck
{
    private const int Nearby = 3;

    public static IEnumerable<DirectiveWarning> Read(SourceText source, DirectiveDocument document)
    {
        if (document.Year is not { } campaignYear)
        {
            yield break;
        }
        foreach (Match match in Goals().Matches(source.Text))
        {
            var words = match.Groups["t"];
            var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (year >= campaignYear || year < campaignYear - Nearby || Compared().IsMatch(words.Value))
            {
                continue;
            }
            var sentenceStart = source.Text.LastIndexOfAny(['.', ';', '\n'], Math.Max(0, match.Index - 1)) + 1;
            var before = source.Text[sentenceStart..match.Index];
            if (!Striving().IsMatch(before) || Told().IsMatch(before))
            {
                continue;
            }
            var range = new TextRange(words.Index, words.Index + words.Length);
            yield return new DirectiveWarning
            {
                Kind = DirectiveWarningKind.EarlierYear,
                Text = source.Quote(range),
                Why = "the year before the campaign's",
                Message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Văn bản của năm {campaignYear} lại nêu mục tiêu, nhiệm vụ của năm {year}; cần xem lại có chép từ văn bản cũ không."
                ),
                Offset = source.OriginalOffset(range.Start),
            };
        }
    }

    [GeneratedRegex(
        @"\b(?:(?:mục tiêu|nhiệm vụ|chỉ tiêu|kế hoạch)(?:\s*,\s*|\s+và\s+|\s+))+(?<t>[^.;:“”()\n]{0,90}?năm (?<y>20\d\d))(?!\s*[-/]\s*\d|\d)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Goals();

    [GeneratedRegex(@"so với|từ năm|cùng kỳ|giai đoạn|năm học|số \d|ngày \d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"phấn đấu|thắng lợi|quyết tâm|hoàn thành xuất sắc|thi đua hoàn thành", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Striving();

    [GeneratedRegex(@"kết quả|đánh giá|tổng kết|đã |trong năm qua|tình hình", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Told();
}
