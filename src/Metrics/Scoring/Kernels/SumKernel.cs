using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>Adds a leaf's points to the totals (cộng điểm); whole numbers in doubles, so any order gives the same.</summary>
/// <remarks>Bound by memory.</remarks>
internal static class SumKernel
{
    internal static void AddScalar(ReadOnlySpan<double> points, Span<double> totals)
    {
        KernelThrow.IfLengthsDiffer(points.Length, points.Length, totals.Length);
        for (var unit = 0; unit < totals.Length; unit++)
        {
            totals[unit] += points[unit];
        }
    }

    internal static void AddVector(ReadOnlySpan<double> points, Span<double> totals)
    {
        KernelThrow.IfLengthsDiffer(points.Length, points.Length, totals.Length);
        var width = Vector<double>.Count;
        var unit = 0;
        for (; unit <= totals.Length - width; unit += width)
        {
            (new Vector<double>(points[unit..]) + new Vector<double>(totals[unit..])).CopyTo(totals[unit..]);
        }
        for (; unit < totals.Length; unit++)
        {
            totals[unit] += points[unit];
        }
    }
}
