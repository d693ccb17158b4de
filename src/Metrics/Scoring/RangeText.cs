using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>An interval in words of arithmetic (khoảng viết cho người đọc): "0,95 ≤ x &lt; 1".</summary>
internal static class RangeText
{
    internal static Said Of(NumberRange range)
    {
        if (range.From is { } only && range.To == only)
        {
            return "x = " + Said.Operand(only);
        }
        var left = range.From is { } from ? Said.Operand(from) + (range.FromIncluded ? " ≤ " : " < ") : Said.Nothing;
        var right = range.To is { } to ? (range.ToIncluded ? " ≤ " : " < ") + Said.Operand(to) : Said.Nothing;
        return left + "x" + right;
    }

    /// <summary>"dưới 95 %", "từ 95 đến dưới 100 %", "trên 100 %".</summary>
    /// <param name="suffix">Follows the last number.</param>
    internal static Said Words(NumberRange range, string suffix = "")
    {
        if (range.From is { } only && range.To == only)
        {
            return new Said("đúng ", "exactly ") + Trimmed(only) + suffix;
        }
        return (range.From, range.To) switch
        {
            (null, null) => new Said("mọi mức", "any"),
            (null, { } to) => (range.ToIncluded ? new Said("không quá ", "at most ") : new Said("dưới ", "below ")) + Trimmed(to) + suffix,
            ({ } from, null) => range.FromIncluded
                ? new Said("từ ", "from ") + Trimmed(from) + suffix + new Said(" trở lên", " up")
                : new Said("trên ", "above ") + Trimmed(from) + suffix,
            ({ } from, { } to) => (range.FromIncluded ? new Said("từ ", "from ") : new Said("trên ", "above "))
                + Trimmed(from)
                + (range.ToIncluded ? new Said(" đến ", " to ") : new Said(" đến dưới ", " to below "))
                + Trimmed(to)
                + suffix,
        };
    }

    private static Said Trimmed(decimal number) => Said.Number(NumberText.Trim(number));
}
