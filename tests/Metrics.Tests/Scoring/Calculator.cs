using System.Globalization;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>
/// A pocket calculator that reads explanations as people write them: "min(1; 9,10 ÷ 8,80) × 15 = 15,00". It confirms
/// that the left side gives the right one.
/// </summary>
internal sealed class Calculator
{
    private readonly string text;
    private readonly bool isVietnamese;
    private int at;

    private Calculator(string text, bool isVietnamese)
    {
        this.text = text;
        this.isVietnamese = isVietnamese;
    }

    /// <summary>Both sides of an explanation; null where it is a verdict in words ("→") and not arithmetic.</summary>
    internal static (double Left, double Right, int Decimals)? Read(string explanation, bool isVietnamese)
    {
        if (explanation.Contains('→', StringComparison.Ordinal))
        {
            return null;
        }
        var border = explanation.LastIndexOfAny(['=', '≈']);
        Assert.True(border > 0, explanation);
        var left = explanation[..border];
        // Words before a colon say where a number comes from.
        left = left[(left.LastIndexOf(':') + 1)..];
        var right = explanation[(border + 1)..];
        var note = right.IndexOf('(', StringComparison.Ordinal);
        right = note < 0 ? right.Trim() : right[..note].Trim();
        var calculator = new Calculator(left, isVietnamese);
        var value = calculator.Sum();
        calculator.Space();
        Assert.True(calculator.at == left.Length, $"stopped at '{left[calculator.at..]}' of '{explanation}'");
        var point = right.IndexOf(isVietnamese ? ',' : '.', StringComparison.Ordinal);
        return (value, new Calculator(right, isVietnamese).Sum(), point < 0 ? 0 : right.Length - point - 1);
    }

    /// <summary>Fails unless both sides agree to the digits shown.</summary>
    internal static void Confirm(string explanation, bool isVietnamese = true)
    {
        if (Read(explanation, isVietnamese) is { } sides)
        {
            var tolerance = (explanation.Contains('≈', StringComparison.Ordinal) ? 0.5 : 0) * Math.Pow(10, -sides.Decimals) + 1e-9;
            Assert.True(Math.Abs(sides.Left - sides.Right) <= tolerance, $"{explanation}: the left side is {sides.Left}");
        }
    }

    private double Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take("+"))
            {
                value += Product();
            }
            else if (Take("−"))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private double Product()
    {
        var value = Power();
        while (true)
        {
            if (Take("×"))
            {
                value *= Power();
            }
            else if (Take("÷"))
            {
                value /= Power();
            }
            else
            {
                return value;
            }
        }
    }

    private double Power()
    {
        var value = Factor();
        return Take("^") ? Math.Pow(value, Factor()) : value;
    }

    private double Factor()
    {
        if (Take("−"))
        {
            return -Factor();
        }
        foreach (var (open, close, of) in Brackets())
        {
            if (Take(open))
            {
                var values = new List<double> { Sum() };
                while (Take(";"))
                {
                    values.Add(Sum());
                }
                Assert.True(Take(close), $"'{close}' expected at '{text[at..]}' of '{text}'");
                return of(values);
            }
        }
        return Number();
    }

    private static (string Open, string Close, Func<List<double>, double> Of)[] Brackets() =>
        [
            ("min(", ")", values => values.Min()),
            ("max(", ")", values => values.Max()),
            ("ln(", ")", values => Math.Log(values[0])),
            ("log10(", ")", values => Math.Log10(values[0])),
            ("(", ")", values => values[0]),
            ("⌊", "⌋", values => Math.Floor(values[0] + 1e-12)),
            ("⌈", "⌉", values => Math.Ceiling(values[0] - 1e-12)),
        ];

    private double Number()
    {
        Space();
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
        {
            at++;
        }
        Assert.True(at > start, $"a number expected at '{text[start..]}' of '{text}'");
        var number = text[start..at];
        if (isVietnamese)
        {
            number = number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        return double.Parse(number, CultureInfo.InvariantCulture);
    }

    private bool Take(string token)
    {
        Space();
        if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0)
        {
            return false;
        }
        at += token.Length;
        return true;
    }

    private void Space()
    {
        while (at < text.Length && (text[at] is ' ' or '\u00A0'))
        {
            at++;
        }
    }
}
