using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Ingest.Directives.Header;

/// <summary>Finds the year that a directive is for (năm của văn bản): its title's, else that of its date, else the body's.</summary>
internal static partial class YearReader
{
    public static int? Read(string title, int? signed, string text)
    {
        var named = Years(title).Where(year => signed is null || year >= signed).ToList();
        if (named.Count > 0)
        {
            return named[0];
        }
        if (signed is not null)
        {
            return signed;
        }
        // Without a title's year and a date, the year that is named most often speaks; a tie leaves it open.
        var counted = Years(text).GroupBy(year => year).OrderByDescending(group => group.Count()).Take(2).ToList();
        return counted.Count switch
        {
            0 => null,
            1 => counted[0].Key,
            _ => counted[0].Count() > counted[1].Count() ? counted[0].Key : null,
        };
    }

    private static IEnumerable<int> Years(string text) =>
        NamedYear().Matches(text).Select(match => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\bnăm\s+(?<y>20\d\d)(?!\d)(?!\s*[-/]\s*\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamedYear();
}
