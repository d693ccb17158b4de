using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>start ± min(cap, n × each), not below least (điểm theo số vụ, nhiều đơn vị một lúc); whole numbers in doubles.</summary>
/// <remarks>Bound by memory: one product and two minima a unit.</remarks>
internal static class CaseKernel
{
    /// <param name="Start">MS where cases take away, else 0.</param>
    /// <param name="Each">Points of one case, always positive.</param>
    /// <param name="Sign">-1 where cases take away, else 1.</param>
    internal readonly record struct Leaf(double Start, double Each, double Sign, double Cap, double Least, double Most);

    internal static void ScoreScalar(ReadOnlySpan<double> counts, Leaf leaf, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(counts.Length, counts.Length, points.Length);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Score(counts[unit], leaf);
        }
    }

    internal static void ScoreVector(ReadOnlySpan<double> counts, Leaf leaf, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(counts.Length, counts.Length, points.Length);
        var width = Vector<double>.Count;
        var start = new Vector<double>(leaf.Start);
        var cap = new Vector<double>(leaf.Cap);
        var least = new Vector<double>(leaf.Least);
        var most = new Vector<double>(leaf.Most);
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            var total = Vector.Min(new Vector<double>(counts[unit..]) * leaf.Each, cap);
            var given = start + total * leaf.Sign;
            Vector.Min(Vector.Max(given, least), most).CopyTo(points[unit..]);
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Score(counts[unit], leaf);
        }
    }

    private static double Score(double count, Leaf leaf) =>
        Math.Min(Math.Max(leaf.Start + Math.Min(count * leaf.Each, leaf.Cap) * leaf.Sign, leaf.Least), leaf.Most);
}
