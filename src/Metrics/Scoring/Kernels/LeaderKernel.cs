using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// Half of MS for the target, the other half by the excess as a share of the bloc's largest (dẫn đầu khối, một khối một
/// lần), rounded half away from zero. P / Q is the attainment, (P - Q) / Q the excess.
/// </summary>
/// <remarks>
/// Two passes over a bloc: the largest excess, found by products; then the points, computed in double and, where the
/// result lies too near a rounding boundary for that to be certain, again in whole numbers of 128 bits. Bound by the two
/// divisions a unit.
/// </remarks>
internal static class LeaderKernel
{
    /// <summary>Inputs up to here keep every product of two exact.</summary>
    internal const double Limit = 67_108_864;

    /// <summary>MS × 10^decimals up to here keeps the double's error far below <see cref="Doubt"/>.</summary>
    internal const double LargestMaximum = 1_000_000_000;

    /// <summary>Nearer than this to a rounding boundary the points are computed again, exactly.</summary>
    private const double Doubt = 1e-5;

    /// <param name="above">P: whole numbers, at most <see cref="Limit"/> either side of 0.</param>
    /// <param name="below">Q: whole numbers from 1 to <see cref="Limit"/>.</param>
    internal static void ScoreScalar(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double maximum, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        var (bestOver, bestOf) = Best(above, below);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Exactly(above[unit], below[unit], maximum, bestOver, bestOf);
        }
    }

    internal static void ScoreVector(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double maximum, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        var (bestOver, bestOf) = Best(above, below);
        var width = Vector<double>.Count;
        var half = new Vector<double>(maximum / 2);
        var zero = Vector<double>.Zero;
        var one = Vector<double>.One;
        var point5 = new Vector<double>(0.5);
        // Where nobody exceeds the target no lane looks at the share.
        var shareOfBest = new Vector<double>(bestOver > 0 ? bestOf / bestOver : 0);
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            var p = new Vector<double>(above[unit..]);
            var q = new Vector<double>(below[unit..]);
            var over = p - q;
            var exceeds = Vector.GreaterThan(over, zero);
            var share = over / q * shareOfBest;
            var ratio = Vector.ConditionalSelect(exceeds, one + Vector.Min(share, one), Vector.Max(p / q, zero));
            var raised = half * ratio + point5;
            var whole = Vector.Floor(raised);
            var beyond = raised - whole;
            whole.CopyTo(points[unit..]);
            var isDoubtful = Vector.BitwiseOr(
                Vector.LessThan(beyond, new Vector<double>(Doubt)),
                Vector.GreaterThan(beyond, new Vector<double>(1 - Doubt))
            );
            if (Vector.EqualsAny(isDoubtful, new Vector<long>(-1)))
            {
                for (var lane = 0; lane < width; lane++)
                {
                    if (isDoubtful[lane] != 0)
                    {
                        points[unit + lane] = Exactly(p[lane], q[lane], maximum, bestOver, bestOf);
                    }
                }
            }
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Exactly(above[unit], below[unit], maximum, bestOver, bestOf);
        }
    }

    /// <summary>The bloc's largest excess as X / Y; 0 / 1 where nobody exceeds.</summary>
    private static (double Over, double Of) Best(ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        var (bestOver, bestOf) = (0.0, 1.0);
        for (var unit = 0; unit < above.Length; unit++)
        {
            var over = above[unit] - below[unit];
            var of = below[unit];
            if (over > 0 && over * bestOf > bestOver * of)
            {
                (bestOver, bestOf) = (over, of);
            }
        }
        return (bestOver, bestOf);
    }

    /// <summary>In whole numbers: MS x / 2y, rounded half away from zero; everything is at least 0.</summary>
    private static double Exactly(double above, double below, double maximum, double bestOver, double bestOf)
    {
        var over = above - below;
        if (above <= 0)
        {
            return 0;
        }
        if (over <= 0)
        {
            return Rounded((Int128)maximum * (long)above, 2 * (Int128)below);
        }
        // 1 + (X / Y) / (best X / best Y) over 2, all in whole numbers.
        var of = (Int128)below * (long)bestOver;
        var share = (Int128)over * (long)bestOf;
        return Rounded((Int128)maximum * (of + (share < of ? share : of)), 2 * of);
    }

    private static double Rounded(Int128 above, Int128 below)
    {
        var (whole, rest) = Int128.DivRem(above, below);
        return (double)(rest + rest >= below ? whole + 1 : whole);
    }
}
