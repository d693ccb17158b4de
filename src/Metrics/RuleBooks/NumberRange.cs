using System.Globalization;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>An interval of numbers (khoảng), each end included or not; a null end is open.</summary>
public sealed record NumberRange(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded)
{
    public bool Contains(decimal value) => !IsAbove(value) && !IsBelow(value);

    /// <summary>True when no number lies inside.</summary>
    public bool IsEmpty => From is { } from && To is { } to && (from > to || (from == to && !(FromIncluded && ToIncluded)));

    /// <summary>"0.95 ≤ x &lt; 1", in the notation of the rule book file.</summary>
    public override string ToString()
    {
        if (From is { } from && To is { } to && from == to && FromIncluded && ToIncluded)
        {
            return $"x = {Text(from)}";
        }
        var left = From is { } lower ? $"{Text(lower)} {(FromIncluded ? "≤" : "<")} " : string.Empty;
        var right = To is { } upper ? $" {(ToIncluded ? "≤" : "<")} {Text(upper)}" : string.Empty;
        return $"{left}x{right}";
    }

    /// <summary>True when the whole interval lies above the value.</summary>
    private bool IsAbove(decimal value) => From is { } from && (value < from || (value == from && !FromIncluded));

    private bool IsBelow(decimal value) => To is { } to && (value > to || (value == to && !ToIncluded));

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
