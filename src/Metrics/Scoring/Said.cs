using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>The same words in both languages (lời giải thích song ngữ); numbers in each language's way of writing.</summary>
internal readonly record struct Said(string Vietnamese, string English)
{
    internal static Said Nothing { get; } = new(string.Empty, string.Empty);

    internal bool IsEmpty => string.IsNullOrEmpty(Vietnamese);

    public static implicit operator Said(string both) => new(both, both);

    public static Said operator +(Said left, Said right) =>
        new(left.Vietnamese + right.Vietnamese, left.English + right.English);

    internal static Said Number(decimal number) => new(NumberText.Vietnamese(number), NumberText.English(number).Replace('-', '−'));

    /// <summary>A number of a sum or product: one below zero stands in brackets.</summary>
    internal static Said Operand(decimal number) => number < 0 ? "(" + Number(number) + ")" : Number(number);

    /// <summary>Points: at least so many decimals, more where it has more.</summary>
    internal static Said Points(decimal points, int decimals) => Number(NumberText.AtLeast(points, decimals));

    /// <summary>A quotient, cut to a few decimals for reading; "≈" before it says that it was cut.</summary>
    internal static (Said Text, bool IsExact) Quotient(Fraction value, int decimals)
    {
        var isExact = value.IsExactAt(decimals);
        return (Number(NumberText.Trim(value.ToDecimal(decimals, PointRounding.HalfAwayFromZero))), isExact);
    }

    internal static Said Join(Said between, IEnumerable<Said> parts) =>
        parts.Aggregate(Nothing, (all, part) => all.IsEmpty ? part : all + between + part);

    /// <summary>For a finding's argument: each language's message takes its own.</summary>
    internal string Argument => Finding.Both(Vietnamese, English);

    public override string ToString() => Vietnamese;
}
