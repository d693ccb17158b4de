using System.Globalization;

namespace ThiDua.Metrics.Scoring;

/// <summary>Numbers as people read them (số viết cho người đọc): "2.375,5" in Vietnamese, "2375.5" in English.</summary>
/// <remarks>English arithmetic carries no thousands commas: they would read as separators of arguments.</remarks>
internal static class NumberText
{
    /// <summary>All its digits, trailing zeros as written.</summary>
    internal static string Vietnamese(decimal number) => Swap(number.ToString(Pattern(Scale(number), grouped: true), CultureInfo.InvariantCulture));

    internal static string English(decimal number) => number.ToString(Pattern(Scale(number), grouped: false), CultureInfo.InvariantCulture);

    /// <summary>With at least so many decimals; digits beyond them stay.</summary>
    internal static decimal AtLeast(decimal number, int decimals)
    {
        var trimmed = Trim(number);
        return Scale(trimmed) >= decimals ? trimmed : Math.Round(trimmed, decimals, MidpointRounding.AwayFromZero) + Zeros(decimals);
    }

    /// <summary>Without trailing zeros.</summary>
    internal static decimal Trim(decimal number) => number / 1.0000000000000000000000000000m;

    internal static int Scale(decimal number) => number.Scale;

    /// <summary>0 written with so many decimals: adding it keeps the value and shows the places.</summary>
    private static decimal Zeros(int decimals) => new(0, 0, 0, isNegative: false, (byte)decimals);

    private static string Pattern(int decimals, bool grouped)
    {
        var whole = grouped ? "#,##0" : "0";
        return decimals == 0 ? whole : string.Concat(whole, ".", new string('0', decimals));
    }

    private static string Swap(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var at = 0; at < source.Length; at++)
                {
                    target[at] = source[at] switch
                    {
                        ',' => '.',
                        '.' => ',',
                        '-' => '−',
                        var other => other,
                    };
                }
            }
        );
}
