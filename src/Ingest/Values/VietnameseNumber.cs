using System.Globalization;

namespace ThiDua.Ingest.Values;

/// <summary>
/// Numbers as people write them (số): "2.375,5", "2375.5", "3,68%", "- 0,25", "05", "9.460 lao động". Where dot
/// and comma can each mean two things, both readings are given and the caller decides by the column.
/// </summary>
internal static class VietnameseNumber
{
    public const int MaxDecimals = 15;
    private const int MaxWholeDigits = 23;

    public static NumberReading Read(ReadOnlySpan<char> text)
    {
        var rest = TrimSpaces(text);
        if (IsMissing(rest))
        {
            return new NumberReading(NumberOutcome.Missing);
        }
        var negative = false;
        if (rest[0] is '-' or '−' or '–' or '+')
        {
            negative = rest[0] != '+';
            rest = TrimSpaces(rest[1..]);
        }
        var length = BodyLength(rest);
        if (length == 0)
        {
            return new NumberReading(NumberOutcome.NotANumber);
        }
        var suffix = TrimSpaces(rest[length..]);
        if (!suffix.IsEmpty && !(char.IsLetter(suffix[0]) || suffix[0] is '%' or '‰' or '('))
        {
            return new NumberReading(NumberOutcome.NotANumber);
        }
        var reading = ReadBody(rest[..length]);
        return reading with
        {
            Value = negative ? -reading.Value : reading.Value,
            Other = negative ? -reading.Other : reading.Other,
            Suffix = suffix.IsEmpty ? null : suffix.ToString(),
        };
    }

    /// <summary>Marks that people put where there is no figure.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text)
    {
        var mark = TrimSpaces(text);
        if (mark.IsEmpty || (mark.Length == 1 && mark[0] is 'x' or 'X' or '…' or '/' or '*'))
        {
            return true;
        }
        foreach (var letter in mark)
        {
            if (letter is not ('-' or '–' or '—' or '−' or '.' or '…' or '_'))
            {
                return mark.Equals("n/a", StringComparison.OrdinalIgnoreCase)
                    || mark.Equals("na", StringComparison.OrdinalIgnoreCase)
                    || mark.Equals("null", StringComparison.OrdinalIgnoreCase);
            }
        }
        return true;
    }

    /// <summary>Digits and the marks inside them; the last character is a digit.</summary>
    private static int BodyLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                length = at + 1;
            }
            else if (!(text[at] is '.' or ',' || IsSpace(text[at])) || at == 0)
            {
                break;
            }
            // A mark after which no digit follows belongs to the suffix.
            else if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
            {
                break;
            }
        }
        return length;
    }

    private static NumberReading ReadBody(ReadOnlySpan<char> body)
    {
        var dots = body.Count('.');
        var commas = body.Count(',');
        var spaces = 0;
        foreach (var letter in body)
        {
            spaces += IsSpace(letter) ? 1 : 0;
        }
        if (spaces > 0)
        {
            // "1 234,5": spaces part thousands, so whatever else there is parts the decimals.
            return dots + commas > 1
                ? new NumberReading(NumberOutcome.NotANumber)
                : Grouped(body, body[body.IndexOfAny(' ', '\u00a0', '\u202f')], commas == 1 ? ',' : '.');
        }
        return (dots, commas) switch
        {
            (0, 0) => Plain(body, default, NumberHabit.Unknown),
            (1, 0) => OneMark(body, '.', NumberHabit.DotDecimal),
            (0, 1) => OneMark(body, ',', NumberHabit.CommaDecimal),
            (> 1, 0) => Grouped(body, '.', ','),
            (0, > 1) => Grouped(body, ',', '.'),
            (_, 1) when body.LastIndexOf('.') < body.IndexOf(',') => Grouped(body, '.', ','),
            (1, _) when body.LastIndexOf(',') < body.IndexOf('.') => Grouped(body, ',', '.'),
            _ => new NumberReading(NumberOutcome.NotANumber),
        };
    }

    /// <summary>One dot or one comma: decimals, unless it could as well part one group of thousands.</summary>
    private static NumberReading OneMark(ReadOnlySpan<char> body, char mark, NumberHabit asDecimal)
    {
        var before = body.IndexOf(mark);
        var reading = Plain(body, mark, asDecimal);
        var couldGroup = before is >= 1 and <= 3 && body.Length - before == 4 && body[0] != '0';
        if (!couldGroup || reading.Outcome != NumberOutcome.Number)
        {
            return reading;
        }
        var thousands = decimal.Round(reading.Value * 1000m, 0, MidpointRounding.ToZero);
        return asDecimal == NumberHabit.DotDecimal
            ? new NumberReading(NumberOutcome.Ambiguous, thousands, reading.Value)
            : new NumberReading(NumberOutcome.Ambiguous, reading.Value, thousands);
    }

    private static NumberReading Grouped(ReadOnlySpan<char> body, char group, char point)
    {
        var wholeLength = body.IndexOf(point);
        var whole = wholeLength < 0 ? body : body[..wholeLength];
        Span<char> digits = stackalloc char[body.Length <= 64 ? body.Length : 0];
        if (digits.IsEmpty)
        {
            return new NumberReading(NumberOutcome.TooLarge);
        }
        var used = 0;
        var inGroup = 0;
        var groups = 0;
        foreach (var letter in whole)
        {
            if (letter == group || (IsSpace(group) && IsSpace(letter)))
            {
                if (inGroup > 3 || inGroup == 0 || (groups > 0 && inGroup != 3))
                {
                    return new NumberReading(NumberOutcome.NotANumber);
                }
                groups++;
                inGroup = 0;
            }
            else if (char.IsAsciiDigit(letter))
            {
                digits[used++] = letter;
                inGroup++;
            }
            else
            {
                return new NumberReading(NumberOutcome.NotANumber);
            }
        }
        if (inGroup != 3)
        {
            return new NumberReading(NumberOutcome.NotANumber);
        }
        var habit = (group, point) switch
        {
            ('.', _) => NumberHabit.CommaDecimal,
            (',', _) => NumberHabit.DotDecimal,
            (_, ',') when wholeLength >= 0 => NumberHabit.CommaDecimal,
            (_, '.') when wholeLength >= 0 => NumberHabit.DotDecimal,
            _ => NumberHabit.Unknown,
        };
        if (wholeLength >= 0)
        {
            foreach (var letter in body[wholeLength..])
            {
                if (IsSpace(letter))
                {
                    return new NumberReading(NumberOutcome.NotANumber);
                }
                digits[used++] = letter;
            }
        }
        return Plain(digits[..used], point, habit);
    }

    private static NumberReading Plain(ReadOnlySpan<char> digits, char point, NumberHabit habit)
    {
        var at = point == default ? -1 : digits.IndexOf(point);
        var whole = (at < 0 ? digits : digits[..at]).TrimStart('0');
        var decimals = at < 0 ? [] : digits[(at + 1)..].TrimEnd('0');
        if (whole.Length > MaxWholeDigits)
        {
            return new NumberReading(NumberOutcome.TooLarge, Habit: habit);
        }
        // Together at most 28 digits are exact in System.Decimal.
        if (decimals.Length > MaxDecimals || whole.Length + decimals.Length > 28)
        {
            return new NumberReading(NumberOutcome.TooPrecise, Habit: habit);
        }
        Span<char> plain = stackalloc char[MaxWholeDigits + MaxDecimals + 2];
        var used = 0;
        plain[used++] = '0';
        whole.CopyTo(plain[used..]);
        used += whole.Length;
        if (!decimals.IsEmpty)
        {
            plain[used++] = '.';
            decimals.CopyTo(plain[used..]);
            used += decimals.Length;
        }
        return decimal.TryParse(
            plain[..used],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new NumberReading(NumberOutcome.Number, value, value, null, habit)
            : new NumberReading(NumberOutcome.NotANumber);
    }

    private static ReadOnlySpan<char> TrimSpaces(ReadOnlySpan<char> text) => text.Trim().Trim("\u200b\ufeff");

    private static bool IsSpace(char letter) => letter is ' ' or '\u00a0' or '\u202f' or '\u2009';
}
