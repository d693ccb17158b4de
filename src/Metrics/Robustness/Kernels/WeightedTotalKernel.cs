using System.Globalization;
using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// The product part of the rank intervals (nhân trọng số với điểm): total[unit, draw] = constant[unit] + sum over leaves of
/// points[unit, leaf] × weight[leaf, draw]. One accumulator a total, leaves in order, each step fused: the same bits at every width.
/// Units come in sixes, [six][leaf][unit of the six]; weights and totals row by row, one row a leaf or unit, one column a draw.
/// </summary>
internal static class WeightedTotalKernel
{
    /// <summary>The plain twin: rows of any number of draws.</summary>
    public static void AddScalar(
        ReadOnlySpan<double> points,
        ReadOnlySpan<double> constants,
        ReadOnlySpan<double> weights,
        Span<double> totals,
        int leaves,
        int tileDraws
    )
    {
        Check(points.Length, constants.Length, weights.Length, totals.Length, leaves, tileDraws);
        for (var unit = 0; unit < constants.Length; unit++)
        {
            var six = unit / Six.Count * leaves * Six.Count + unit % Six.Count;
            for (var draw = 0; draw < tileDraws; draw++)
            {
                var total = constants[unit];
                for (var leaf = 0; leaf < leaves; leaf++)
                {
                    total = Math.FusedMultiplyAdd(
                        points[six + leaf * Six.Count], weights[leaf * tileDraws + draw], total);
                }
                totals[unit * tileDraws + draw] = total;
            }
        }
    }

    /// <summary>
    /// Six units × two vectors of draws stay in twelve registers over all leaves; a step is two loads of weights, six
    /// broadcasts and twelve multiply-adds, which three registers more hold, so 256 bits without AVX-512 do not spill.
    /// </summary>
    public static void AddVector<TLanes, TDouble>(
        ReadOnlySpan<double> points,
        ReadOnlySpan<double> constants,
        ReadOnlySpan<double> weights,
        Span<double> totals,
        int leaves
    )
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        if (!TLanes.FusesInHardware())
        {
            AddScalar(points, constants, weights, totals, leaves, 2 * TLanes.Doubles());
            return;
        }
        Check(points.Length, constants.Length, weights.Length, totals.Length, leaves, 2 * TLanes.Doubles());
        var sixes = MemoryMarshal.Cast<double, Six>(points);
        var rows = MemoryMarshal.Cast<double, Pair<TDouble>>(weights)[..leaves];
        var sums = MemoryMarshal.Cast<double, Pair<TDouble>>(totals);
        // Indices stay below the lengths checked above; overflow checks would stand in the innermost loop.
        unchecked
        {
            for (var unit = 0; unit < constants.Length; unit += Six.Count)
            {
                var panel = sixes.Slice(unit / Six.Count * leaves, leaves);
                var left0 = TLanes.Broadcast(constants[unit]);
                var left1 = TLanes.Broadcast(constants[unit + 1]);
                var left2 = TLanes.Broadcast(constants[unit + 2]);
                var left3 = TLanes.Broadcast(constants[unit + 3]);
                var left4 = TLanes.Broadcast(constants[unit + 4]);
                var left5 = TLanes.Broadcast(constants[unit + 5]);
                var right0 = left0;
                var right1 = left1;
                var right2 = left2;
                var right3 = left3;
                var right4 = left4;
                var right5 = left5;
                for (var leaf = 0; leaf < panel.Length && leaf < rows.Length; leaf++)
                {
                    ref readonly var six = ref panel[leaf];
                    ref readonly var row = ref rows[leaf];
                    var left = row.Left;
                    var right = row.Right;
                    var share = TLanes.Broadcast(six.First);
                    left0 = TLanes.FusedMultiplyAdd(share, left, left0);
                    right0 = TLanes.FusedMultiplyAdd(share, right, right0);
                    share = TLanes.Broadcast(six.Second);
                    left1 = TLanes.FusedMultiplyAdd(share, left, left1);
                    right1 = TLanes.FusedMultiplyAdd(share, right, right1);
                    share = TLanes.Broadcast(six.Third);
                    left2 = TLanes.FusedMultiplyAdd(share, left, left2);
                    right2 = TLanes.FusedMultiplyAdd(share, right, right2);
                    share = TLanes.Broadcast(six.Fourth);
                    left3 = TLanes.FusedMultiplyAdd(share, left, left3);
                    right3 = TLanes.FusedMultiplyAdd(share, right, right3);
                    share = TLanes.Broadcast(six.Fifth);
                    left4 = TLanes.FusedMultiplyAdd(share, left, left4);
                    right4 = TLanes.FusedMultiplyAdd(share, right, right4);
                    share = TLanes.Broadcast(six.Sixth);
                    left5 = TLanes.FusedMultiplyAdd(share, left, left5);
                    right5 = TLanes.FusedMultiplyAdd(share, right, right5);
                }
                var block = sums.Slice(unit, Six.Count);
                block[0] = new Pair<TDouble> { Left = left0, Right = right0 };
                block[1] = new Pair<TDouble> { Left = left1, Right = right1 };
                block[2] = new Pair<TDouble> { Left = left2, Right = right2 };
                block[3] = new Pair<TDouble> { Left = left3, Right = right3 };
                block[4] = new Pair<TDouble> { Left = left4, Right = right4 };
                block[5] = new Pair<TDouble> { Left = left5, Right = right5 };
            }
        }
    }

    private static void Check(int points, int constants, int weights, int totals, int leaves, int tileDraws)
    {
        if (
            constants % Six.Count != 0
            || points != constants * leaves
            || weights < leaves * tileDraws
            || totals != constants * tileDraws
        )
        {
            Throw(points, constants, weights, totals, leaves, tileDraws);
        }
    }

    private static void Throw(int points, int constants, int weights, int totals, int leaves, int tileDraws) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, 
                $"{points} points, {constants} constants, {weights} weights, {totals} totals: not {leaves} leaves x {tileDraws} draws"
            ),
            nameof(points)
        );
}
