using System.Text;

namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>The numbers of sections (số La Mã): I, II, III ...</summary>
public static class RomanNumber
{
    private static readonly (int Value, string Sign)[] Signs =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];

    /// <param name="number">From 1 to 3999.</param>
    public static string Of(int number)
    {
        var text = new StringBuilder();
        var rest = number;
        foreach (var (value, sign) in Signs)
        {
            for (; rest >= value; rest -= value)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }

    /// <summary>True for "IV", not for "IIII", "iv" or "".</summary>
    public static bool IsRoman(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sum = 0;
        for (var at = 0; at < text.Length; )
        {
            var next = Array.FindIndex(Signs, sign => string.CompareOrdinal(text, at, sign.Sign, 0, sign.Sign.Length) == 0);
            if (next < 0)
            {
                return false;
            }
            sum += Signs[next].Value;
            at += Signs[next].Sign.Length;
        }
        return sum is > 0 and < 4000 && string.Equals(Of(sum), text, StringComparison.Ordinal);
    }
}
