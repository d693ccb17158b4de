using System.Numerics;
using System.Runtime.InteropServices;

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
        var given = MemoryMarshal.Cast<double, Vector<double>>(points);
        var sums = MemoryMarshal.Cast<double, Vector<double>>(totals);
        for (var at = 0; at < sums.Length && at < given.Length; at++)
        {
            sums[at] += given[at];
        }
        for (var unit = sums.Length * Vector<double>.Count; unit < totals.Length; unit++)
        {
            totals[unit] += points[unit];
        }
    }
}
