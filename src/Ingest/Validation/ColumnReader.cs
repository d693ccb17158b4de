using System.Globalization;
using ThiDua.Ingest.Names;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Validation;

/// <summary>Turns the cells of one column into canonical values, and remembers how the column writes numbers.</summary>
internal sealed class ColumnReader
{
    private const int CacheLimit = 60_000;

    private readonly TableSchema table;
    private readonly ClosedSet? closed;
    private readonly bool? dotDecimal;
    private readonly Dictionary<string, CellReading> cache = new(StringComparer.Ordinal);
    private int commaDecimals;
    private int dotDecimals;

    public ColumnReader(TableSchema table, ColumnSchema column, bool? dotDecimal)
    {
        this.table = table;
        this.dotDecimal = dotDecimal;
        Column = column;
        closed = column.Values is null ? null : new ClosedSet(column);
        Default = column.Default is { } text ? DefaultValue(column, text) : null;
    }

    public ColumnSchema Column { get; }

    public object? Default { get; }

    /// <summary>What the column's clear cells show; Unknown when they show nothing or both.</summary>
    public NumberHabit Habit =>
        dotDecimal is { } stated ? (stated ? NumberHabit.DotDecimal : NumberHabit.CommaDecimal)
        : commaDecimals > 0 == dotDecimals > 0 ? NumberHabit.Unknown
        : commaDecimals > 0 ? NumberHabit.CommaDecimal
        : NumberHabit.DotDecimal;

    public CellReading Read(RawCell cell)
    {
        switch (cell.Kind)
        {
            case RawCellKind.Empty:
                return CellReading.Missing;
            case RawCellKind.Error:
                return CellReading.Wrong(FindingCode.FormulaError, cell.Text);
        }
        return Column.Type switch
        {
            ColumnType.Number or ColumnType.Double => ReadNumber(cell),
            ColumnType.Integer => ReadInteger(cell),
            ColumnType.Date or ColumnType.Timestamp => ReadDate(cell),
            ColumnType.Boolean => VietnameseBoolean.TryRead(cell.Text, out var flag)
                ? CellReading.Of(flag)
                : CellReading.Wrong(FindingCode.NotInList, cell.Text, "có, không"),
            ColumnType.Text => ReadText(cell),
        };
    }

    private CellReading ReadNumber(RawCell cell)
    {
        if (cell.Kind == RawCellKind.Number)
        {
            return Checked(cell.Number, cell.Text.EndsWith('%') ? "%" : null, cell.Text);
        }
        if (cell.Kind is RawCellKind.Date or RawCellKind.Boolean)
        {
            return CellReading.Wrong(FindingCode.NumberIsDate, cell.Text);
        }
        var reading = VietnameseNumber.Read(cell.Text);
        switch (reading.Habit)
        {
            case NumberHabit.CommaDecimal:
                commaDecimals++;
                break;
            case NumberHabit.DotDecimal:
                dotDecimals++;
                break;
            case NumberHabit.Unknown:
                break;
        }
        return reading.Outcome switch
        {
            NumberOutcome.Number => Checked(reading.Value, reading.Suffix, cell.Text),
            NumberOutcome.Ambiguous => new CellReading
            {
                Value = reading.Value,
                Other = reading.Other,
                Suffix = reading.Suffix,
            },
            NumberOutcome.Missing => CellReading.Missing,
            NumberOutcome.NotANumber => CellReading.Wrong(FindingCode.NotANumber, cell.Text),
            NumberOutcome.TooPrecise => CellReading.Wrong(FindingCode.NumberTooPrecise, cell.Text),
            NumberOutcome.TooLarge => CellReading.Wrong(FindingCode.NumberTooLarge, cell.Text),
        };
    }

    private CellReading Checked(decimal number, string? suffix, string text)
    {
        if (decimal.Abs(number) >= 1e23m)
        {
            return CellReading.Wrong(FindingCode.NumberTooLarge, text);
        }
        // Doubles have 15 digits, so a tiny one may still have more than 15 decimals.
        var exact = decimal.Round(number, VietnameseNumber.MaxDecimals, MidpointRounding.AwayFromZero);
        if (table == InputTables.UnitChanges)
        {
            // A share is 0 to 1; "50%" is its other way of writing.
            return suffix is "%" ? CellReading.Of(exact / 100) : new CellReading { Value = exact, Suffix = suffix };
        }
        return new CellReading { Value = exact, Suffix = suffix };
    }

    private static CellReading ReadInteger(RawCell cell)
    {
        if (cell.Kind == RawCellKind.Text && VietnameseNumber.IsMissing(cell.Text))
        {
            return CellReading.Missing;
        }
        decimal number;
        if (cell.Kind == RawCellKind.Number)
        {
            number = cell.Number;
        }
        else
        {
            var text = TextKey.Fold(cell.Text);
            text = text.StartsWith("nam ", StringComparison.Ordinal) ? text[4..] : text;
            if (!decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            {
                return CellReading.Wrong(FindingCode.NotAYear, cell.Text);
            }
        }
        return decimal.Truncate(number) == number && number is >= 1900 and <= 2999
            ? CellReading.Of((long)number)
            : CellReading.Wrong(FindingCode.NotAYear, cell.Text);
    }

    private CellReading ReadDate(RawCell cell)
    {
        if (cell.Kind == RawCellKind.Date)
        {
            return CellReading.Of(cell.Date);
        }
        if (cell.Kind == RawCellKind.Number)
        {
            return VietnameseDate.TryFromSerial(cell.Number, out var day)
                ? CellReading.Of(day)
                : CellReading.Wrong(FindingCode.NotADate, cell.Text);
        }
        return Cached(cell.Text, ReadFreshDate);
    }

    private static CellReading ReadFreshDate(string text)
    {
        if (VietnameseNumber.IsMissing(text))
        {
            return CellReading.Missing;
        }
        return VietnameseDate.TryRead(text, out var date)
            ? CellReading.Of(date)
            : CellReading.Wrong(FindingCode.NotADate, text);
    }

    /// <summary>Codes, periods and dates repeat on row after row; each text is judged once.</summary>
    private CellReading Cached(string text, Func<string, CellReading> read)
    {
        if (cache.TryGetValue(text, out var known))
        {
            return known;
        }
        var reading = read(text);
        if (cache.Count < CacheLimit && text.Length <= 64)
        {
            cache[text] = reading;
        }
        return reading;
    }

    private CellReading ReadText(RawCell cell)
    {
        if (cell.Kind == RawCellKind.Date && IsPeriod)
        {
            // Typed as 9/2025 and made a date by the spreadsheet: the first of the month.
            return cell.Date.Day == 1
                ? CellReading.Of(Metrics.Periods.Period.OfMonth(cell.Date.Year, cell.Date.Month).ToString())
                : CellReading.Wrong(FindingCode.NotAPeriod, cell.Text);
        }
        var text = cell.Kind == RawCellKind.Number ? cell.Number.ToString(CultureInfo.InvariantCulture) : cell.Text;
        return Cached(text, ReadFreshText);
    }

    private CellReading ReadFreshText(string text)
    {
        var clean = TextKey.Clean(text);
        if (clean.Length == 0 || (VietnameseNumber.IsMissing(clean) && clean is not ("x" or "X" or "/" or "*")))
        {
            return CellReading.Missing;
        }
        if (closed is not null)
        {
            return closed.TryRead(clean, out var canonical)
                ? CellReading.Of(canonical)
                : CellReading.Wrong(FindingCode.NotInList, clean, closed.Expected);
        }
        if (IsPeriod)
        {
            return VietnamesePeriod.TryRead(clean, out var period)
                ? CellReading.Of(period.ToString())
                : CellReading.Wrong(FindingCode.NotAPeriod, clean);
        }
        if (table == InputTables.Indicators && Column.Name is "aggregation")
        {
            return TryReadAggregation(clean, out var aggregation)
                ? CellReading.Of(aggregation.ToString())
                : CellReading.Wrong(FindingCode.NotAnAggregation, clean);
        }
        if (table == InputTables.Units && Column.Name is "kind")
        {
            return CellReading.Of(KindWord(clean));
        }
        return new CellReading
        {
            Value = clean,
            Recomposed = !TextKey.IsComposed(text),
            Legacy = LegacyVietnamese.Looks(clean),
        };
    }

    private bool IsPeriod => Column.Name is "period";

    /// <summary>"Huyện" and "huyen" are one kind; what is written as a code already stays.</summary>
    internal static string KindWord(string text) =>
        text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-') ? text : TextKey.Slug(text);

    private static bool TryReadAggregation(string text, out Aggregation aggregation)
    {
        if (Aggregation.TryParse(text.Replace(" ", "", StringComparison.Ordinal), out aggregation))
        {
            return true;
        }
        aggregation = TextKey.Fold(text) switch
        {
            "tong" or "cong" or "tong cong" => new Aggregation(AggregationKind.Sum),
            "trung binh" or "binh quan" => new Aggregation(AggregationKind.Mean),
            "khong" or "khong tong hop" => new Aggregation(AggregationKind.None),
            _ => aggregation,
        };
        return TextKey.Fold(text) is "tong" or "cong" or "tong cong" or "trung binh" or "binh quan" or "khong" or "khong tong hop";
    }

    private static object DefaultValue(ColumnSchema column, string text) =>
        column.Type switch
        {
            ColumnType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
            ColumnType.Integer => long.Parse(text, CultureInfo.InvariantCulture),
            ColumnType.Text => text,
            ColumnType.Double or ColumnType.Date or ColumnType.Timestamp or ColumnType.Boolean =>
                throw new ArgumentException($"{column.Name} has a default of a type that has none", nameof(column)),
        };
}
