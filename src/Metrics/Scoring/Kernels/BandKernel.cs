using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// Points by the band that P / Q falls in (điểm theo khung, nhiều đơn vị một lúc). Bands that cover the line are a start
/// and a row of marks: passing a mark adds the difference to the next band.
/// </summary>
/// <remarks>Bound by memory for few marks, by comparisons for many. Products must stay below 2^53: <see cref="Holds"/>.</remarks>
internal static class BandKernel
{
    /// <summary>A mark Above / Below that is passed by reaching it, or only beyond it.</summary>
    /// <param name="Gain">Points of the band after it less those of the band before.</param>
    internal readonly record struct Mark(double Above, double Below, bool IsPassedWhenReached, double Gain);

    internal static bool Holds(ReadOnlySpan<Mark> marks, double largestAbove, double largestBelow)
    {
        var holds = true;
        foreach (var mark in marks)
        {
            holds &= largestAbove * mark.Below < ProportionalKernel.Exact && largestBelow * Math.Abs(mark.Above) < ProportionalKernel.Exact;
        }
        return holds;
    }

    /// <param name="start">Points of the lowest band.</param>
    internal static void ScoreScalar(
        ReadOnlySpan<double> above,
        ReadOnlySpan<double> below,
        double start,
        ReadOnlySpan<Mark> marks,
        Span<double> points
    )
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        for (var unit = 0; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], start, marks);
        }
    }

    internal static void ScoreVector(
        ReadOnlySpan<double> above,
        ReadOnlySpan<double> below,
        double start,
        ReadOnlySpan<Mark> marks,
        Span<double> points
    )
    {
        KernelThrow.IfLengthsDiffer(above.Length, below.Length, points.Length);
        var width = Vector<double>.Count;
        var unit = 0;
        for (; unit <= points.Length - width; unit += width)
        {
            var p = new Vector<double>(above[unit..]);
            var q = new Vector<double>(below[unit..]);
            var sum = new Vector<double>(start);
            foreach (var mark in marks)
            {
                var left = p * mark.Below;
                var right = q * mark.Above;
                var isPassed = mark.IsPassedWhenReached ? Vector.GreaterThanOrEqual(left, right) : Vector.GreaterThan(left, right);
                sum += Vector.ConditionalSelect(isPassed, new Vector<double>(mark.Gain), Vector<double>.Zero);
            }
            sum.CopyTo(points[unit..]);
        }
        for (; unit < points.Length; unit++)
        {
            points[unit] = Score(above[unit], below[unit], start, marks);
        }
    }

    private static double Score(double above, double below, double start, ReadOnlySpan<Mark> marks)
    {
        var sum = start;
        foreach (var mark in marks)
        {
            var (left, right) = (above * mark.Below, below * mark.Above);
            if (mark.IsPassedWhenReached ? left >= right : left > right)
            {
                sum += mark.Gain;
            }
        }
        return sum;
    }
}
