using System.Globalization;

namespace ThiDua.Metrics.Periods;

/// <summary>
/// A reporting period (kỳ báo cáo): whole months of one calendar year, both ends included. Written "2025",
/// "2025-H1", "2025-Q3", "2025-9M" (January to September) or "2025-09".
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(int year, PeriodKind kind, int index)
    {
        Year = year;
        Kind = kind;
        Index = index;
    }

    public int Year { get; }

    public PeriodKind Kind { get; }

    /// <summary>1-2 for a half, 1-4 for a quarter, 1-12 for a month or for the first months, 1 for a year.</summary>
    public int Index { get; }

    /// <summary>1 to 12.</summary>
    public int FirstMonth =>
        Kind switch
        {
            PeriodKind.Year or PeriodKind.FirstMonths => 1,
            PeriodKind.Half => Index * 6 - 5,
            PeriodKind.Quarter => Index * 3 - 2,
            PeriodKind.Month => Index,
        };

    /// <summary>1 to 12, included.</summary>
    public int LastMonth =>
        Kind switch
        {
            PeriodKind.Year => 12,
            PeriodKind.Half => Index * 6,
            PeriodKind.Quarter => Index * 3,
            PeriodKind.FirstMonths or PeriodKind.Month => Index,
        };

    public DateOnly Start => new(Year, FirstMonth, 1);

    /// <summary>The last day, included.</summary>
    public DateOnly End => new(Year, LastMonth, DateTime.DaysInMonth(Year, LastMonth));

    public static Period OfYear(int year) => new(CheckYear(year), PeriodKind.Year, 1);

    public static Period OfHalf(int year, int half) => new(CheckYear(year), PeriodKind.Half, Check(half, 2));

    public static Period OfQuarter(int year, int quarter) =>
        new(CheckYear(year), PeriodKind.Quarter, Check(quarter, 4));

    public static Period OfFirstMonths(int year, int months) =>
        new(CheckYear(year), PeriodKind.FirstMonths, Check(months, 12));

    public static Period OfMonth(int year, int month) => new(CheckYear(year), PeriodKind.Month, Check(month, 12));

    /// <summary>True when every month of <paramref name="other"/> lies in this period.</summary>
    public bool Contains(Period other) =>
        Year == other.Year && FirstMonth <= other.FirstMonth && other.LastMonth <= LastMonth;

    /// <summary>The same period of the year before (cùng kỳ năm trước).</summary>
    public Period YearBefore() => new(CheckYear(Year - 1), Kind, Index);

    /// <summary>Reads the canonical form; forms that people write are Ingest's to turn into it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (
            text.Length < 4
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2999
        )
        {
            return false;
        }
        if (text.Length == 4)
        {
            period = OfYear(year);
            return true;
        }
        var rest = text[5..];
        if (text[4] != '-' || rest.IsEmpty)
        {
            return false;
        }
        var kind = (rest[0], rest[^1]) switch
        {
            ('H', _) => PeriodKind.Half,
            ('Q', _) => PeriodKind.Quarter,
            (_, 'M') => PeriodKind.FirstMonths,
            _ => PeriodKind.Month,
        };
        var limit = kind switch
        {
            PeriodKind.Half => 2,
            PeriodKind.Quarter => 4,
            PeriodKind.Year or PeriodKind.FirstMonths or PeriodKind.Month => 12,
        };
        var digits = kind switch
        {
            PeriodKind.Half or PeriodKind.Quarter => rest[1..],
            PeriodKind.FirstMonths => rest[..^1],
            PeriodKind.Year or PeriodKind.Month => rest,
        };
        if (
            digits.Length is 0 or > 2
            || (kind == PeriodKind.Month && digits.Length != 2)
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index < 1
            || index > limit
        )
        {
            return false;
        }
        period = new Period(year, kind, index);
        return true;
    }

    /// <exception cref="FormatException">The text is not in the canonical form.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period");

    /// <summary>By first day, then the longer period first.</summary>
    public int CompareTo(Period other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : other.End.CompareTo(End);
    }

    public override string ToString() =>
        Kind switch
        {
            PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Index}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Index}"),
            PeriodKind.FirstMonths => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Index}M"),
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Index:00}"),
        };

    private static int CheckYear(int year) =>
        year is >= 1900 and <= 2999 ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "1900 to 2999");

    private static int Check(int index, int limit) =>
        index >= 1 && index <= limit
            ? index
            : throw new ArgumentOutOfRangeException(nameof(index), index, "outside the year");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
