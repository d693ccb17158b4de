using System.Numerics;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>Ranks of one bloc by total (xếp hạng một khối): best first, equal totals share the rank ("1224").</summary>
/// <remarks>
/// Whoever stands above is counted, a vector of units at a time: it takes the square of the bloc, but no branch depends on a total,
/// which in a bloc of tens is several times as fast as a sort. Larger blocs are sorted.
/// </remarks>
internal static class CompetitionRanks
{
    /// <summary>From here on a sort is faster than counting at every width.</summary>
    internal const int LargestCounted = 256;

    /// <summary>Counts who stands above, unit by unit: the plain twin.</summary>
    internal static void RankScalar(ReadOnlySpan<double> totals, Span<int> ranks)
    {
        KernelThrow.IfLengthsDiffer(totals.Length, totals.Length, ranks.Length);
        for (var unit = 0; unit < totals.Length; unit++)
        {
            ranks[unit] = RankOf(totals[unit], totals);
        }
    }

    /// <param name="keys">Scratch of the caller, as long as the bloc.</param>
    /// <param name="order">Scratch of the caller, as long as the bloc.</param>
    internal static void RankVector(ReadOnlySpan<double> totals, Span<double> keys, Span<int> order, Span<int> ranks)
    {
        KernelThrow.IfLengthsDiffer(totals.Length, keys.Length, order.Length);
        KernelThrow.IfLengthsDiffer(totals.Length, totals.Length, ranks.Length);
        var width = Vector<int>.Count;
        if (totals.Length > LargestCounted)
        {
            RankSorted(totals, keys, order, ranks);
            return;
        }
        if (totals.Length < width)
        {
            RankScalar(totals, ranks);
            return;
        }
        for (var unit = 0; unit < totals.Length; unit += width)
        {
            // The last vector may take units again; they get the same rank.
            var first = Math.Min(unit, totals.Length - width);
            RanksOf(new Vector<double>(totals[first..]), new Vector<double>(totals[(first + width / 2)..]), totals).CopyTo(ranks[first..]);
        }
    }

    private static int RankOf(double total, ReadOnlySpan<double> totals)
    {
        var rank = 1;
        foreach (var other in totals)
        {
            rank += other > total ? 1 : 0;
        }
        return rank;
    }

    private static Vector<int> RanksOf(Vector<double> left, Vector<double> right, ReadOnlySpan<double> totals)
    {
        var (leftRanks, rightRanks) = (Vector<long>.One, Vector<long>.One);
        foreach (var total in totals)
        {
            var other = new Vector<double>(total);
            // A comparison that holds is -1 in its lane.
            leftRanks -= Vector.GreaterThan(other, left);
            rightRanks -= Vector.GreaterThan(other, right);
        }
        return Vector.Narrow(leftRanks, rightRanks);
    }

    private static void RankSorted(ReadOnlySpan<double> totals, Span<double> keys, Span<int> order, Span<int> ranks)
    {
        for (var unit = 0; unit < totals.Length; unit++)
        {
            keys[unit] = -totals[unit];
            order[unit] = unit;
        }
        keys.Sort(order);
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place > 0 && keys[place] <= keys[place - 1] ? ranks[order[place - 1]] : place + 1;
        }
    }
}
