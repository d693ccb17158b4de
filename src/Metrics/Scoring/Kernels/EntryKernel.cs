using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>Entered points within their limits (điểm chấm trong giới hạn, nhiều đơn vị một lúc).</summary>
/// <remarks>Bound by memory.</remarks>
internal static class EntryKernel
{
    internal static void ScoreScalar(ReadOnlySpan<double> entered, double least, double most, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(entered.Length, entered.Length, points.Length);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Math.Min(Math.Max(entered[unit], least), most);
        }
    }

    internal static void ScoreVector(ReadOnlySpan<double> entered, double least, double most, Span<double> points)
    {
        KernelThrow.IfLengthsDiffer(entered.Length, entered.Length, points.Length);
        var width = Vector<double>.Count;
        var low = new Vector<double>(least);
        var high = new Vector<double>(most);
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            Vector.Min(Vector.Max(new Vector<double>(entered[unit..]), low), high).CopyTo(points[unit..]);
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Math.Min(Math.Max(entered[unit], least), most);
        }
    }
}
