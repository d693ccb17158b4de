using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Ingest.Directives.Text;

/// <summary>Finds dates (tìm ngày tháng): "05/11/2024", "ngày 31 tháng 12 năm 2024", "trước ngày 10/6".</summary>
internal static partial class DateMentions
{
    /// <param name="year">The year of a day that is written without one; null leaves such days out.</param>
    public static IEnumerable<DateMention> In(string text, TextRange range, int? year)
    {
        foreach (Match match in Written().Matches(text[range.Start..range.End]))
        {
            var place = new TextRange(range.Start + match.Index, range.Start + match.Index + match.Length);
            if (match.Groups["y"].Success)
            {
                yield return new DateMention(place, Day(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value));
            }
            else if (year is { } assumed)
            {
                yield return new DateMention(
                    place,
                    Day(match.Groups["d"].Value, match.Groups["m"].Value, assumed.ToString(CultureInfo.InvariantCulture))
                );
            }
        }
    }

    /// <summary>Null where there is no such day.</summary>
    public static DateOnly? Day(string day, string month, string year)
    {
        if (
            year.Length != 4
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        )
        {
            return null;
        }
        return y is >= 1000 and <= 2999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    [GeneratedRegex(
        @"(?<![\d/.,-])(?:(?<d>\d{1,2})\s?/\s?(?<m>\d{1,2})\s?/\s?(?<y>\d{3,8})(?![\d/])"
            + @"|(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})(?![\d/-])"
            + @"|(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?![\d.])"
            + @"|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:\s+năm\s+|\s*/\s*)(?<y>\d{4})"
            + @"|(?<=ngày\s)(?<d>\d{1,2})\s?/\s?(?<m>\d{1,2})(?![\d/%]|\s*(?:người|hộ|xã|huyện)))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Written();
}
