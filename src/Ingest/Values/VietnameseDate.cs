using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Ingest.Values;

/// <summary>
/// Dates as people write them (ngày tháng): "05/11/2024", "5-11-2024", "ngày 31 tháng 12 năm 2024", ISO, and the
/// serial numbers of a spreadsheet. The day comes first; a month above 12 is refused, never swapped.
/// </summary>
internal static partial class VietnameseDate
{
    // Serial numbers from 1 January 1950 to 31 December 2099; others are figures that strayed into the column.
    private const int FirstSerial = 18264;
    private const int LastSerial = 73050;

    public static bool TryRead(string text, out DateOnly date)
    {
        date = default;
        var clean = text.Trim();
        if (clean.Length is < 5 or > 80)
        {
            return false;
        }
        if (DayFirst().Match(clean) is { Success: true } numbers)
        {
            return Make(numbers, out date);
        }
        if (YearFirst().Match(clean) is { Success: true } iso)
        {
            return Make(iso, out date);
        }
        if (clean.Length == 5 && int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            return TryFromSerial(serial, out date);
        }
        return Words().Match(TextKey.Fold(clean)) is { Success: true } words && Make(words, out date);
    }

    /// <summary>Days since 30 December 1899, as spreadsheets count; the time of day is left aside.</summary>
    public static bool TryFromSerial(decimal serial, out DateOnly date)
    {
        date = default;
        if (serial is < FirstSerial or >= LastSerial + 1)
        {
            return false;
        }
        date = new DateOnly(1899, 12, 30).AddDays((int)decimal.Floor(serial));
        return true;
    }

    private static bool Make(Match match, out DateOnly date)
    {
        date = default;
        var year = Part(match, "y");
        var month = Part(match, "m");
        var day = Part(match, "d");
        if (year is < 1900 or > 2999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;

    [GeneratedRegex(@"^(?<d>\d{1,2})\s*([/.\-])\s*(?<m>\d{1,2})\s*([/.\-])\s*(?<y>\d{4})(\s+00?:00(:00)?)?$", Plain, Patience)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<y>\d{4})[/\-](?<m>\d{1,2})[/\-](?<d>\d{1,2})([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+\-]\d{2}:?\d{2})?)?$", Plain, Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([a-z ]+ )?ngay (?<d>\d{1,2}) thang (?<m>\d{1,2}) nam (?<y>\d{4})$", Plain, Patience)]
    private static partial Regex Words();
}
