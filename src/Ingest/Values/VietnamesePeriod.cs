using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Metrics.Periods;

namespace ThiDua.Ingest.Values;

/// <summary>
/// Periods as people write them (kỳ báo cáo): "2025", "Quý III/2025", "6 tháng đầu năm 2025", "9 tháng 2025",
/// "Tháng 9/2025", "T9/2025". One span of months has one canonical text: six first months are the half, three
/// the quarter, twelve the year.
/// </summary>
internal static partial class VietnamesePeriod
{
    public static bool TryRead(string text, out Period period)
    {
        var clean = TextKey.Clean(text);
        if (Period.TryParse(clean, out period))
        {
            period = Canonical(period);
            return true;
        }
        var folded = TextKey.Fold(clean);
        return TryYear(folded, out period)
            || TryQuarter(folded, out period)
            || TryHalf(folded, out period)
            || TryFirstMonths(folded, out period)
            || TryMonth(folded, out period);
    }

    /// <summary>The one form of a span of months.</summary>
    public static Period Canonical(Period period) =>
        period.Kind != PeriodKind.FirstMonths
            ? period
            : period.Index switch
            {
                1 => Period.OfMonth(period.Year, 1),
                3 => Period.OfQuarter(period.Year, 1),
                6 => Period.OfHalf(period.Year, 1),
                12 => Period.OfYear(period.Year),
                _ => period,
            };

    private static bool TryYear(string folded, out Period period)
    {
        period = default;
        return YearWords().Match(folded) is { Success: true } match
            && Year(match) is { } year
            && Make(() => Period.OfYear(year), out period);
    }

    private static bool TryQuarter(string folded, out Period period)
    {
        period = default;
        return QuarterWords().Match(folded) is { Success: true } match
            && Year(match) is { } year
            && RomanNumber.TryRead(match.Groups["n"].Value, out var quarter)
            && Make(() => Period.OfQuarter(year, quarter), out period);
    }

    private static bool TryHalf(string folded, out Period period)
    {
        period = default;
        if (HalfWords().Match(folded) is not { Success: true } match || Year(match) is not { } year)
        {
            return false;
        }
        var second = match.Groups["second"].Success;
        return Make(() => Period.OfHalf(year, second ? 2 : 1), out period);
    }

    private static bool TryFirstMonths(string folded, out Period period)
    {
        period = default;
        return FirstMonthsWords().Match(folded) is { Success: true } match
            && Year(match) is { } year
            && RomanNumber.TryRead(match.Groups["n"].Value.TrimStart('0'), out var months)
            && Make(() => Canonical(Period.OfFirstMonths(year, months)), out period);
    }

    private static bool TryMonth(string folded, out Period period)
    {
        period = default;
        return MonthWords().Match(folded) is { Success: true } match
            && Year(match) is { } year
            && RomanNumber.TryRead(match.Groups["n"].Value.TrimStart('0'), out var month)
            && Make(() => Period.OfMonth(year, month), out period);
    }

    private static int? Year(Match match) =>
        int.TryParse(match.Groups["y"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool Make(Func<Period> make, out Period period)
    {
        try
        {
            period = make();
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            period = default;
            return false;
        }
    }

    // The text is folded: lower case, no accents, single spaces.
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;

    [GeneratedRegex(@"^(ca )?nam (?<y>\d{4})$", Plain, Patience)]
    private static partial Regex YearWords();

    [GeneratedRegex(@"^((quy|q) ?(?<n>[iv]+|0?\d)( nam)? (?<y>\d{4})|(?<y>\d{4}) ?(quy|q) ?(?<n>[iv]+|0?\d))$", Plain, Patience)]
    private static partial Regex QuarterWords();

    [GeneratedRegex(@"^((0?6 thang|nua) (dau|(?<second>cuoi))( cua)?( nam)? (?<y>\d{4}))$", Plain, Patience)]
    private static partial Regex HalfWords();

    [GeneratedRegex(@"^(?<n>\d{1,2}) ?(thang|t)( dau)?( nam)? (?<y>\d{4})$", Plain, Patience)]
    private static partial Regex FirstMonthsWords();

    [GeneratedRegex(@"^((thang|thg|t)? ?(?<n>\d{1,2})( nam)? (?<y>\d{4})|(?<y>\d{4}) (?<n>\d{1,2}))$", Plain, Patience)]
    private static partial Regex MonthWords();
}
