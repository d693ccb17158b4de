using System.Numerics;
using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Ranks the units in each draw of a tile and counts the ranks (xếp hạng và đếm hạng): best first, "1224", totals that lie within
/// equalWithin of their neighbour in the order share a rank. histogram[unit, rank - 1] counts draws; ranks[unit, column]
/// keeps each draw's rank for the comparison by pairs.
/// </summary>
internal static class RankKernel
{
    /// <summary>A histogram has the square of it; blocs have tens of members, a whole country's communes a few thousand.</summary>
    public const int MostUnits = 16384;

    /// <summary>Bits of a sort key that name the unit; the rest hold its total, roughly.</summary>
    public static int UnitBits(int units) => Math.Max(1, BitOperations.Log2((uint)Math.Max(1, units - 1)) + 1);

    /// <summary>The plain twin: one draw. Scratch holds one total and one number for each unit.</summary>
    public static void CountScalar(
        ReadOnlySpan<double> totals,
        ReadOnlySpan<int> rowOfUnit,
        double equalWithin,
        Span<double> scratchTotals,
        Span<int> scratchUnits,
        Span<short> ranks,
        int ranksStride,
        int column,
        Span<int> histogram
    )
    {
        for (var unit = 0; unit < rowOfUnit.Length; unit++)
        {
            scratchTotals[unit] = -totals[rowOfUnit[unit]];
            scratchUnits[unit] = unit;
        }
        PlaceRun(
            scratchTotals[..rowOfUnit.Length], scratchUnits, rowOfUnit.Length, 0, equalWithin, ranks, ranksStride, column, histogram);
    }

    /// <summary>
    /// One vector of sort keys: all but the last bits say how far a total lies below the draw's best, the last say whose it is.
    /// Where two neighbours' keys lie so close that their totals might be equal, or be in the other order, the totals
    /// themselves decide; so the keys' coarseness costs a little time and no exactness.
    /// </summary>
    /// <param name="draws">Draws of the tile that count: fewer in the last one.</param>
    public static void CountVector<TLanes, TDouble, TLong, TInt>(
        ReadOnlySpan<double> totals,
        ReadOnlySpan<int> rowOfUnit,
        double equalWithin,
        ReadOnlySpan<SortingNetwork.Comparison> network,
        Span<uint> scratchKeys,
        Span<double> scratchTotals,
        Span<int> scratchUnits,
        Span<short> ranks,
        int ranksStride,
        int column,
        int draws,
        Span<int> histogram
    )
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var units = rowOfUnit.Length;
        var lanes = 2 * TLanes.Doubles();
        var bits = UnitBits(units);
        var keys = MemoryMarshal.Cast<uint, TInt>(scratchKeys)[..units];
        var suspicious = SortKeys<TLanes, TDouble, TLong, TInt>(totals, rowOfUnit, equalWithin, network, keys, bits);
        var mask = (1u << bits) - 1;
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            for (var lane = 0; lane < draws; lane++)
            {
                if ((suspicious >> lane & 1) != 0)
                {
                    PlaceCarefully(
                        totals, rowOfUnit, equalWithin, scratchKeys, lanes, lane, bits, scratchTotals, scratchUnits,
                        ranks, ranksStride, column + lane, histogram);
                    continue;
                }
                var at = lane;
                var drawRanks = ranks[(column + lane)..];
                for (var place = 0; place < units; place++)
                {
                    var unit = (int)(scratchKeys[at] & mask);
                    drawRanks[unit * ranksStride] = (short)(place + 1);
                    histogram[unit * units + place]++;
                    at += lanes;
                }
            }
        }
    }

    /// <summary>Sorts, best first, and says in which lanes neighbours lie too close to be told apart by their keys.</summary>
    private static uint SortKeys<TLanes, TDouble, TLong, TInt>(
        ReadOnlySpan<double> totals,
        ReadOnlySpan<int> rowOfUnit,
        double equalWithin,
        ReadOnlySpan<SortingNetwork.Comparison> network,
        Span<TInt> keys,
        int bits
    )
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var sums = MemoryMarshal.Cast<double, Pair<TDouble>>(totals);
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            var best = sums[rowOfUnit[0]];
            var worst = best;
            for (var unit = 1; unit < rowOfUnit.Length; unit++)
            {
                ref readonly var sum = ref sums[rowOfUnit[unit]];
                best.Left = TLanes.Max(best.Left, sum.Left);
                best.Right = TLanes.Max(best.Right, sum.Right);
                worst.Left = TLanes.Min(worst.Left, sum.Left);
                worst.Right = TLanes.Min(worst.Right, sum.Right);
            }
            var largest = TLanes.Broadcast((double)(uint.MaxValue >> bits));
            var smallest = TLanes.Broadcast(1e-290);
            var scaleLeft = TLanes.Divide(largest, TLanes.Max(TLanes.Subtract(best.Left, worst.Left), smallest));
            var scaleRight = TLanes.Divide(largest, TLanes.Max(TLanes.Subtract(best.Right, worst.Right), smallest));
            for (var unit = 0; unit < rowOfUnit.Length; unit++)
            {
                ref readonly var sum = ref sums[rowOfUnit[unit]];
                var key = TLanes.ToKeys(
                    TLanes.Multiply(TLanes.Subtract(best.Left, sum.Left), scaleLeft),
                    TLanes.Multiply(TLanes.Subtract(best.Right, sum.Right), scaleRight)
                );
                keys[unit] = TLanes.OrInt(TLanes.ShiftLeft(key, bits), TLanes.BroadcastInt((uint)unit));
            }
            foreach (ref readonly var comparison in network)
            {
                ref var first = ref keys[comparison.First];
                ref var second = ref keys[comparison.Second];
                var smaller = TLanes.MinInt(first, second);
                second = TLanes.MaxInt(first, second);
                first = smaller;
            }
            // Two keys one apart may hide any order, and two are rounded each: within equalWithin is at most this far in keys.
            var margin = TLanes.Broadcast(2);
            var within = TLanes.Broadcast(equalWithin);
            var close = TLanes.ToKeys(
                TLanes.Min(TLanes.FusedMultiplyAdd(within, scaleLeft, margin), largest),
                TLanes.Min(TLanes.FusedMultiplyAdd(within, scaleRight, margin), largest)
            );
            var nearest = TLanes.BroadcastInt(uint.MaxValue);
            var above = TLanes.ShiftRight(keys[0], bits);
            for (var place = 1; place < keys.Length; place++)
            {
                var below = TLanes.ShiftRight(keys[place], bits);
                nearest = TLanes.MinInt(nearest, TLanes.SubtractInt(below, above));
                above = below;
            }
            return TLanes.AtMost(nearest, close);
        }
    }

    /// <summary>One lane whose keys do not tell all units apart: runs of close keys are ordered by their totals.</summary>
    private static void PlaceCarefully(
        ReadOnlySpan<double> totals,
        ReadOnlySpan<int> rowOfUnit,
        double equalWithin,
        ReadOnlySpan<uint> keys,
        int lanes,
        int lane,
        int bits,
        Span<double> scratchTotals,
        Span<int> scratchUnits,
        Span<short> ranks,
        int ranksStride,
        int column,
        Span<int> histogram
    )
    {
        var units = rowOfUnit.Length;
        var mask = (1u << bits) - 1;
        var best = totals[rowOfUnit[0] * lanes + lane];
        var worst = best;
        foreach (var row in rowOfUnit)
        {
            best = Math.Max(best, totals[row * lanes + lane]);
            worst = Math.Min(worst, totals[row * lanes + lane]);
        }
        var largest = (double)(uint.MaxValue >> bits);
        var scale = largest / Math.Max(best - worst, 1e-290);
        var close = (uint)Math.Min(Math.FusedMultiplyAdd(equalWithin, scale, 3), largest);
        for (var start = 0; start < units; )
        {
            var end = start;
            do
            {
                var unit = (int)(keys[end * lanes + lane] & mask);
                scratchUnits[end - start] = unit;
                scratchTotals[end - start] = -totals[rowOfUnit[unit] * lanes + lane];
                end++;
            } while (end < units && (keys[end * lanes + lane] >> bits) - (keys[(end - 1) * lanes + lane] >> bits) <= close);
            PlaceRun(
                scratchTotals[..(end - start)], scratchUnits, units, start, equalWithin, ranks, ranksStride, column, histogram);
            start = end;
        }
    }

    /// <summary>Orders some units that follow each other, by their negated totals, and writes their ranks.</summary>
    /// <param name="before">Units that rank above all of them.</param>
    private static void PlaceRun(
        Span<double> negated,
        Span<int> members,
        int units,
        int before,
        double equalWithin,
        Span<short> ranks,
        int ranksStride,
        int column,
        Span<int> histogram
    )
    {
        if (negated.Length > 1)
        {
            negated.Sort(members[..negated.Length]);
        }
        var place = before;
        for (var member = 0; member < negated.Length; member++)
        {
            if (member > 0 && negated[member] - negated[member - 1] > equalWithin)
            {
                place = before + member;
            }
            ranks[members[member] * ranksStride + column] = (short)(place + 1);
            histogram[members[member] * units + place]++;
        }
    }
}
