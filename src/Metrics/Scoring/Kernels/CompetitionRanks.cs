namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>Ranks of one bloc by total (xếp hạng một khối): best first, equal totals share the rank ("1224").</summary>
/// <remarks>Bound by the sort; blocs are small, so this is a few comparisons a unit.</remarks>
internal static class CompetitionRanks
{
    /// <summary>Counts who stands above, unit by unit: the plain twin.</summary>
    internal static void RankScalar(ReadOnlySpan<double> totals, Span<int> ranks)
    {
        KernelThrow.IfLengthsDiffer(totals.Length, totals.Length, ranks.Length);
        for (var unit = 0; unit < totals.Length; unit++)
        {
            var better = 0;
            foreach (var other in totals)
            {
                better += other > totals[unit] ? 1 : 0;
            }
            ranks[unit] = better + 1;
        }
    }

    /// <param name="keys">Scratch of the caller, as long as the bloc.</param>
    /// <param name="order">Scratch of the caller, as long as the bloc.</param>
    internal static void RankSorted(ReadOnlySpan<double> totals, Span<double> keys, Span<int> order, Span<int> ranks)
    {
        KernelThrow.IfLengthsDiffer(totals.Length, keys.Length, order.Length);
        KernelThrow.IfLengthsDiffer(totals.Length, totals.Length, ranks.Length);
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
