using System.Globalization;
using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Counts who stands above whom (so từng cặp): net[a, b] for a before b grows by the draws in which a ranks above b less those in
/// which b ranks above a; draws with a shared rank count nothing. A column that is no draw holds equal numbers everywhere.
/// </summary>
internal static class PairKernel
{
    /// <summary>The plain twin.</summary>
    public static void AddScalar(ReadOnlySpan<short> ranks, int units, int columns, int stride, Span<int> net)
    {
        Check(ranks.Length, units, columns, net.Length, stride);
        for (var above = 0; above < units; above++)
        {
            for (var below = above + 1; below < units; below++)
            {
                var sum = 0;
                for (var column = 0; column < columns; column++)
                {
                    sum += Math.Sign(ranks[below * stride + column] - ranks[above * stride + column]);
                }
                net[above * units + below] += sum;
            }
        }
    }

    /// <summary>Columns are a multiple of the vector's length and few enough that no 16-bit sum runs over.</summary>
    public static void AddVector<TLanes, TShort>(ReadOnlySpan<short> ranks, int units, int columns, int stride, Span<int> net)
        where TLanes : IPairLanes<TShort>
        where TShort : struct
    {
        Check(ranks.Length, units, columns, net.Length, stride);
        var rows = MemoryMarshal.Cast<short, TShort>(ranks);
        // Indices stay below the lengths checked above; overflow checks would stand in the innermost loop.
        unchecked
        {
            var width = columns / TLanes.Shorts();
            var step = stride / TLanes.Shorts();
            for (var above = 0; above < units; above++)
            {
                var upper = rows.Slice(above * step, width);
                var below = above + 1;
                for (; below + 1 < units; below += 2)
                {
                    var first = rows.Slice(below * step, width);
                    var second = rows.Slice((below + 1) * step, width);
                    var firstSum = default(TShort);
                    var secondSum = default(TShort);
                    for (var block = 0; block < upper.Length && block < first.Length && block < second.Length; block++)
                    {
                        var rank = upper[block];
                        firstSum = TLanes.AddShort(firstSum, TLanes.Sign(rank, first[block]));
                        secondSum = TLanes.AddShort(secondSum, TLanes.Sign(rank, second[block]));
                    }
                    net[above * units + below] += TLanes.SumShort(firstSum);
                    net[above * units + below + 1] += TLanes.SumShort(secondSum);
                }
                if (below < units)
                {
                    net[above * units + below] += Net<TLanes, TShort>(upper, rows.Slice(below * step, width));
                }
            }
        }
    }

    private static int Net<TLanes, TShort>(ReadOnlySpan<TShort> upper, ReadOnlySpan<TShort> lower)
        where TLanes : IPairLanes<TShort>
        where TShort : struct
    {
        var sum = default(TShort);
        for (var block = 0; block < upper.Length && block < lower.Length; block++)
        {
            sum = TLanes.AddShort(sum, TLanes.Sign(upper[block], lower[block]));
        }
        return TLanes.SumShort(sum);
    }

    private static void Check(int ranks, int units, int columns, int net, int stride)
    {
        if (stride < columns || stride % 32 != 0 || ranks < units * stride || net < units * units || columns % 32 != 0 || columns > 16384)
        {
            Throw(ranks, units, columns, net);
        }
    }

    private static void Throw(int ranks, int units, int columns, int net) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"{ranks} ranks and {net} counts do not fit {units} units and {columns} columns"),
            nameof(ranks));
}
