using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>Anniversaries whose dates say another number of years (số năm kỷ niệm): "30 năm ... (1990-2024)".</summary>
internal static partial class AnniversaryCheck
{
    public static IEnumerable<DirectiveWarning> Read(SourceText source)
    {
        foreach (Match match in Anniversary().Matches(source.Text))
        {
            var told = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var first = int.Parse(match.Groups["a"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var last = int.Parse(match.Groups["b"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var years = last - first;
            // A plan of five years counts its first and last; an anniversary does not.
            if (years == told || years <= 0 || match.Groups["w"].Value.Contains("kế hoạch", StringComparison.OrdinalIgnoreCase) || Plan().IsMatch(source.Text[Math.Max(0, match.Index - 12)..match.Index]))
            {
                continue;
            }
            if (years + 1 == told && !match.Groups["d"].Success && !Founding().IsMatch(match.Groups["w"].Value))
            {
                continue;
            }
            var range = new TextRange(match.Index, match.Index + match.Length);
            yield return new DirectiveWarning
            {
                Kind = DirectiveWarningKind.Anniversary,
                Text = source.Quote(range),
                Why = string.Create(CultureInfo.InvariantCulture, $"{years} years, not {told}"),
                Message = string.Create(CultureInfo.InvariantCulture, $"Từ {first} đến {last} là {years} năm, không phải {told} năm."),
                Offset = source.OriginalOffset(range.Start),
            };
        }
    }

    [GeneratedRegex(
        @"\b(?<n>\d{1,3})\s+năm\s+(?<w>[^\d().;:\n]{3,110}?)\s*\(\s*(?:(?<d>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?)|(?:năm\s+)|(?:\d{1,2}/))?(?<a>1\d{3}|20\d{2})\s*-\s*(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|năm\s+|\d{1,2}/)?(?<b>1\d{3}|20\d{2})\s*\)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"thành lập|giải phóng|chiến thắng|tái lập|ngày|chia tách", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Founding();

    [GeneratedRegex(@"(?:kế hoạch|giai đoạn|nhiệm kỳ|trong)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Plan();
}
