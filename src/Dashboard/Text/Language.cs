using System.Globalization;
using ThiDua.Metrics.Periods;

namespace ThiDua.Dashboard.Text;

/// <summary>
/// The language of a page (ngôn ngữ) and how it writes numbers and dates. The formats are spelled out here, so that
/// a machine without ICU prints the same page.
/// </summary>
public sealed class Language
{
    /// <summary>Between a number and its unit; never a line's end.</summary>
    private const char NoBreak = '\u00A0';

    private const string Minus = "\u2212";

    private readonly bool english;
    private readonly NumberFormatInfo numbers;

    private Language(string code, bool english, string group, string point)
    {
        Code = code;
        this.english = english;
        numbers = new NumberFormatInfo
        {
            NumberGroupSeparator = group,
            NumberDecimalSeparator = point,
            NegativeSign = Minus,
        };
    }

    public static Language Vietnamese { get; } = new("vi", english: false, ".", ",");

    public static Language English { get; } = new("en", english: true, ",", ".");

    /// <summary>For the lang attribute and the query.</summary>
    public string Code { get; }

    public bool IsEnglish => english;

    /// <summary>"ngon-ngu=en" means English; anything else is Vietnamese.</summary>
    public static Language Of(string? query) =>
        string.Equals(query, "en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;

    /// <summary>The words of this language: every sentence stands in both, side by side.</summary>
    public string Say(string vietnamese, string inEnglish) => english ? inEnglish : vietnamese;

    /// <summary>A text of the data: the English one where it exists.</summary>
    public string? Pick(string? vietnamese, string? inEnglish) =>
        english && !string.IsNullOrEmpty(inEnglish) ? inEnglish : vietnamese;

    /// <summary>"2.375,50" with exactly these decimals, half away from zero.</summary>
    public string Number(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), numbers);

    /// <summary>As many decimals as the value has, at most four.</summary>
    public string Number(decimal value) => Number(value, Decimals(value, 4));

    /// <summary>Points, two decimals.</summary>
    public string Points(decimal value) => Number(value, 2);

    /// <summary>A total as the rule book shows it: invariant text ("95.705"), its decimals kept.</summary>
    public string Shown(string invariant)
    {
        ArgumentNullException.ThrowIfNull(invariant);
        if (!decimal.TryParse(invariant, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return invariant;
        }
        var point = invariant.IndexOf('.', StringComparison.Ordinal);
        return Number(value, point < 0 ? 0 : invariant.Length - point - 1);
    }

    /// <summary>With its sign, also plus: "+0,30", "−5,60", "0,00".</summary>
    public string Signed(decimal value, int decimals)
    {
        var text = Number(value, decimals);
        return value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }

    public string Whole(long value) => value.ToString("N0", numbers);

    /// <summary>"102,5 %", "102.5%".</summary>
    public string Percent(double ratio, int decimals = 1)
    {
        var text = (ratio * 100).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), numbers);
        return english ? text + "%" : text + NoBreak + "%";
    }

    /// <summary>"31/12/2025", "31 Dec 2025".</summary>
    public string Date(DateOnly day) =>
        english
            ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12/2025", "Dec 2025".</summary>
    public string Month(DateOnly day) =>
        day.ToString(english ? "MMM yyyy" : "MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Vietnam's time: "15/12/2025 08:30 (UTC+7)".</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = moment.ToOffset(TimeSpan.FromHours(7));
        return Date(DateOnly.FromDateTime(local.DateTime))
            + " "
            + local.ToString("HH:mm", CultureInfo.InvariantCulture)
            + " (UTC+7)";
    }

    /// <summary>"2025-9M" becomes "9 tháng năm 2025"; a text that is no period stays as it is.</summary>
    public string PeriodName(string canonical)
    {
        if (!Period.TryParse(canonical, out var period))
        {
            return canonical;
        }
        var year = period.Year.ToString(CultureInfo.InvariantCulture);
        var name = PeriodInYear(canonical);
        return period.Kind == PeriodKind.Year
            ? Say("năm " + year, year)
            : Say($"{name} năm {year}", $"{name} {year}");
    }

    /// <summary>The period without its year: "Quý III", "6 tháng", "Tháng 9", "Cả năm".</summary>
    public string PeriodInYear(string canonical)
    {
        if (!Period.TryParse(canonical, out var period))
        {
            return canonical;
        }
        var index = period.Index.ToString(CultureInfo.InvariantCulture);
        return period.Kind switch
        {
            PeriodKind.Year => Say("cả năm", "full year"),
            PeriodKind.Half => Say(period.Index == 1 ? "6 tháng đầu" : "6 tháng cuối", "half " + index),
            PeriodKind.Quarter => Say("quý " + Roman(period.Index), "Q" + index),
            PeriodKind.FirstMonths => Say(index + " tháng", "first " + index + " months"),
            PeriodKind.Month => Say("tháng " + index, new DateOnly(2000, period.Index, 1).ToString("MMMM", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Small counts in words, as headlines write them: "Bốn", "12".</summary>
    public string Count(int value)
    {
        string[] words = english
            ? ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
            : ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
        return value >= 0 && value < words.Length ? words[value] : Whole(value);
    }

    /// <summary>"A", "A và B", "A, B và C".</summary>
    public string List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => string.Join(", ", items.SkipLast(1)) + Say(" và ", " and ") + items[^1],
        };
    }

    /// <summary>The first letter as a sentence begins.</summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    /// <summary>The first letter as inside a sentence, unless the word is an abbreviation ("GRDP").</summary>
    public static string Inside(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < 2 || char.IsUpper(text[1]) || !char.IsLetter(text[1])
            ? text
            : char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    /// <summary>How many decimals a value has, at most so many.</summary>
    public static int Decimals(decimal value, int most)
    {
        var decimals = 0;
        for (var rest = Math.Abs(value) % 1; rest != 0 && decimals < most; rest = rest * 10 % 1)
        {
            decimals++;
        }
        return decimals;
    }

    /// <summary>Splits a number at its decimal sign, so that a column can be aligned on it.</summary>
    public (string Whole, string Fraction) Split(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var point = number.IndexOf(numbers.NumberDecimalSeparator, StringComparison.Ordinal);
        return point < 0 ? (number, "") : (number[..point], number[point..]);
    }

    private static string Roman(int index) =>
        index switch
        {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        };
}
