using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>MS if P reaches Q, else 0 (đạt / không đạt, nhiều đơn vị một lúc).</summary>
/// <remarks>Bound by memory.</remarks>
internal static class PassKernel
{
    internal static void ScoreScalar(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double maximum, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], maximum);
        }
    }

    internal static void ScoreVector(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double maximum, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        var width = Vector<double>.Count;
        var full = new Vector<double>(maximum);
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            var p = new Vector<double>(above[unit..]);
            var q = new Vector<double>(below[unit..]);
            var isMet = Vector.GreaterThanOrEqual(p, q);
            Vector.ConditionalSelect(isMet, full, Vector<double>.Zero).CopyTo(points[unit..]);
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], maximum);
        }
    }

    private static double Score(double above, double below, double maximum) =>
        above >= below ? maximum : 0;
}
