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
}
