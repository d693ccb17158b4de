using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// MS × min(cap, P / Q), rounded half away from zero (điểm theo tỷ lệ, nhiều đơn vị một lúc). All numbers are whole
/// numbers held in doubles: the product and the remainder are exact, so the rounding is that of the plain path.
/// </summary>
/// <remarks>
/// Bound by the division: one a unit. Inputs must keep <see cref="Holds"/>; an excess of P does no harm, since
/// beyond the cap the product is not looked at.
/// </remarks>
internal static class ProportionalKernel
{
    /// <summary>What one leaf needs to know: MS and cap in the last digit's units, ratios as whole numbers.</summary>
    /// <param name="Maximum">MS × 10^decimals.</param>
    /// <param name="CapAbove">The cap is CapAbove / CapBelow.</param>
    /// <param name="CapPoints">MS × cap, rounded.</param>
    /// <param name="FloorAbove">Below FloorAbove / FloorBelow nothing is given; 0 / 1 where there is no floor.</param>
    internal readonly record struct Leaf(
        double Maximum,
        double CapAbove,
        double CapBelow,
        double CapPoints,
        double FloorAbove,
        double FloorBelow
    );

    /// <summary>2^53: up to here every whole number has a double of its own.</summary>
    internal const double Exact = 9_007_199_254_740_992;

    /// <summary>True when products of this leaf with divisors up to <paramref name="largestBelow"/> stay exact.</summary>
    internal static bool Holds(Leaf leaf, double largestBelow) =>
        largestBelow * (leaf.Maximum + 2) < Exact
        && largestBelow * leaf.CapAbove < Exact
        && largestBelow * leaf.FloorAbove < Exact
        && leaf.Maximum < Exact;

    /// <param name="above">P: whole numbers of any sign.</param>
    /// <param name="below">Q: whole numbers above 0.</param>
    internal static void ScoreScalar(ReadOnlySpan<double> above, ReadOnlySpan<double> below, Leaf leaf, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], leaf);
        }
    }

    internal static void ScoreVector(ReadOnlySpan<double> above, ReadOnlySpan<double> below, Leaf leaf, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        var width = Vector<double>.Count;
        var maximum = new Vector<double>(leaf.Maximum);
        var capAbove = new Vector<double>(leaf.CapAbove);
        var capBelow = new Vector<double>(leaf.CapBelow);
        var capPoints = new Vector<double>(leaf.CapPoints);
        var floorAbove = new Vector<double>(leaf.FloorAbove);
        var floorBelow = new Vector<double>(leaf.FloorBelow);
        var zero = Vector<double>.Zero;
        var one = Vector<double>.One;
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            var p = new Vector<double>(above[unit..]);
            var q = new Vector<double>(below[unit..]);
            var product = p * maximum;
            var whole = Vector.Floor(product / q);
            // The quotient may be one off where the division rounded; the remainder tells.
            var rest = product - whole * q;
            var isBelow = Vector.LessThan(rest, zero);
            whole = Vector.ConditionalSelect(isBelow, whole - one, whole);
            rest = Vector.ConditionalSelect(isBelow, rest + q, rest);
            var isAbove = Vector.GreaterThanOrEqual(rest, q);
            whole = Vector.ConditionalSelect(isAbove, whole + one, whole);
            rest = Vector.ConditionalSelect(isAbove, rest - q, rest);
            whole = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(rest + rest, q), whole + one, whole);
            whole = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(p * capBelow, q * capAbove), capPoints, whole);
            var nothing = Vector.BitwiseOr(Vector.LessThanOrEqual(p, zero), Vector.LessThan(p * floorBelow, q * floorAbove));
            Vector.ConditionalSelect(nothing, zero, whole).CopyTo(points[unit..]);
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], leaf);
        }
    }

    private static double Score(double above, double below, Leaf leaf)
    {
        if (above <= 0 || above * leaf.FloorBelow < below * leaf.FloorAbove)
        {
            return 0;
        }
        if (above * leaf.CapBelow >= below * leaf.CapAbove)
        {
            return leaf.CapPoints;
        }
        var product = above * leaf.Maximum;
        var whole = Math.Floor(product / below);
        var rest = product - whole * below;
        if (rest < 0)
        {
            whole--;
            rest += below;
        }
        else if (rest >= below)
        {
            whole++;
            rest -= below;
        }
        return rest + rest >= below ? whole + 1 : whole;
    }
}
