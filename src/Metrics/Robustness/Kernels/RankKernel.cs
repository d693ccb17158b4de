using System.Numerics;
using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Ranks the units in each draw of a tile and counts the ranks (xếp hạng và đếm hạng): best first, "1224"; totals within
/// equalWithin of the best of those that share a rank share it, as in the ranking itself. histogram[rank - 1, unit] counts draws: place
/// after place, as the sorted keys lie; ranks[unit, column] keeps each draw's rank for the comparison by pairs.
/// </summary>
internal static class RankKernel
{
    /// <summary>A histogram has the square of it; blocs have tens of members, a whole country's communes a few thousand.</summary>
    public const int MostUnits = 16384;

    /// <summary>Bits of a sort key that name the unit; the rest hold its total, roughly.</summary>
    public static int UnitBits(int units) => Math.Max(1, BitOperations.Log2((uint)Math.Max(1, units - 1)) + 1);

    /// <summary>
    /// The plain twin: one draw. Scratch holds one total and one number for each unit; ranks or histogram may be empty where
    /// nobody asks for them.
    /// </summary>
    public static void CountScalar(
        ReadOnlySpan<double> totals,
        double equalWithin,
        Span<double> scratchTotals,
        Span<int> scratchUnits,
        Span<short> ranks,
        int ranksStride,
        int column,
        Span<int> histogram
    )
    {
        for (var unit = 0; unit < totals.Length; unit++)
        {
            scratchTotals[unit] = -totals[unit];
            scratchUnits[unit] = unit;
        }
        PlaceRun(
            scratchTotals[..totals.Length], scratchUnits, totals.Length, 0, equalWithin, ranks, ranksStride, column, histogram);
    }

    /// <summary>
    /// One vector of sort keys: all but the last bits say how far a total lies below the draw's best, the last say whose it is.
    /// Where two neighbours' keys lie so close that their totals might be equal, or be in the other order, the totals
    /// themselves decide; so the keys' coarseness costs a little time and no exactness.
    /// </summary>
    /// <param name="ranks">Empty where nobody asks for them.</param>
    /// <param name="draws">Draws of the tile that count: fewer in the last one.</param>
    public static void CountVector<TLanes, TDouble, TLong, TInt>(
        ReadOnlySpan<double> totals,
        double equalWithin,
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
        var lanes = 2 * TLanes.Doubles();
        var units = totals.Length / lanes;
        var bits = UnitBits(units);
        var sums = MemoryMarshal.Cast<double, Pair<TDouble>>(totals);
        var padded = MemoryMarshal.Cast<uint, TInt>(scratchKeys)[..KeySort.Padded(units)];
        var keys = padded[..units];
        var close = MakeKeys<TLanes, TDouble, TLong, TInt>(sums, equalWithin, keys, bits);
        padded[units..].Fill(TLanes.BroadcastInt(uint.MaxValue));
        KeySort.Sort<TLanes, TDouble, TLong, TInt>(padded);
        var suspicious = FindClose<TLanes, TDouble, TLong, TInt>(keys, close, bits);
        var mask = (1u << bits) - 1;
        var isWhole = suspicious == 0 && draws == lanes;
        if (isWhole)
        {
            PlaceAll(scratchKeys[..(units * lanes)], lanes, mask, units, histogram);
        }
        for (var lane = 0; lane < draws && (!isWhole || ranks.Length > 0); lane++)
        {
            if ((suspicious >> lane & 1) != 0)
            {
                PlaceCarefully(
                    totals, equalWithin, scratchKeys, lanes, lane, bits, scratchTotals, scratchUnits,
                    ranks, ranksStride, column + lane, histogram);
                continue;
            }
            if (!isWhole)
            {
                Place(scratchKeys[lane..(units * lanes)], lanes, mask, units, histogram);
            }
            if (ranks.Length > 0)
            {
                Write(scratchKeys[lane..(units * lanes)], lanes, mask, ranks[(column + lane)..], ranksStride);
            }
        }
    }

    /// <summary>Makes the keys and returns how far apart two must be to be told apart.</summary>
    private static TInt MakeKeys<TLanes, TDouble, TLong, TInt>(
        ReadOnlySpan<Pair<TDouble>> sums, double equalWithin, Span<TInt> keys, int bits)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var bestLeft = sums[0].Left;
        var bestRight = sums[0].Right;
        var worstLeft = bestLeft;
        var worstRight = bestRight;
        foreach (ref readonly var sum in sums)
        {
            bestLeft = TLanes.Max(bestLeft, sum.Left);
            bestRight = TLanes.Max(bestRight, sum.Right);
            worstLeft = TLanes.Min(worstLeft, sum.Left);
            worstRight = TLanes.Min(worstRight, sum.Right);
        }
        var largest = TLanes.Broadcast((double)(uint.MaxValue >> bits));
        var smallest = TLanes.Broadcast(1e-290);
        var scaleLeft = TLanes.Divide(largest, TLanes.Max(TLanes.Subtract(bestLeft, worstLeft), smallest));
        var scaleRight = TLanes.Divide(largest, TLanes.Max(TLanes.Subtract(bestRight, worstRight), smallest));
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            for (var unit = 0; unit < keys.Length && unit < sums.Length; unit++)
            {
                ref readonly var sum = ref sums[unit];
                var key = TLanes.ToKeys(
                    TLanes.Multiply(TLanes.Subtract(bestLeft, sum.Left), scaleLeft),
                    TLanes.Multiply(TLanes.Subtract(bestRight, sum.Right), scaleRight)
                );
                keys[unit] = TLanes.OrInt(TLanes.ShiftLeft(key, bits), TLanes.BroadcastInt((uint)unit));
            }
        }
        // Two keys one apart may hide any order, and two are rounded each: within equalWithin is at most this far in keys.
        var margin = TLanes.Broadcast(2);
        var within = TLanes.Broadcast(equalWithin);
        return TLanes.ToKeys(
            TLanes.Min(TLanes.FusedMultiplyAdd(within, scaleLeft, margin), largest),
            TLanes.Min(TLanes.FusedMultiplyAdd(within, scaleRight, margin), largest)
        );
    }

    /// <summary>One bit a lane: some neighbours lie too close to be told apart by their keys.</summary>
    private static uint FindClose<TLanes, TDouble, TLong, TInt>(ReadOnlySpan<TInt> keys, TInt close, int bits)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
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

    /// <summary>All lanes at once: a place's keys and its counts each lie side by side, so both are read in order.</summary>
    private static void PlaceAll(ReadOnlySpan<uint> keys, int lanes, uint mask, int units, Span<int> histogram)
    {
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            var first = 0;
            for (var at = 0; at < keys.Length; at += lanes)
            {
                var counts = histogram.Slice(first, units);
                foreach (var key in keys.Slice(at, lanes))
                {
                    counts[(int)(key & mask)]++;
                }
                first += units;
            }
        }
    }

    private static void Place(ReadOnlySpan<uint> keys, int lanes, uint mask, int units, Span<int> histogram)
    {
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            var first = 0;
            for (var at = 0; at < keys.Length; at += lanes)
            {
                histogram[first + (int)(keys[at] & mask)]++;
                first += units;
            }
        }
    }

    private static void Write(ReadOnlySpan<uint> keys, int lanes, uint mask, Span<short> ranks, int ranksStride)
    {
        // Indices stay below the lengths of the spans; overflow checks would stand in the innermost loop.
        unchecked
        {
            short rank = 0;
            for (var at = 0; at < keys.Length; at += lanes)
            {
                rank++;
                ranks[(int)(keys[at] & mask) * ranksStride] = rank;
            }
        }
    }

    /// <summary>One lane whose keys do not tell all units apart: runs of close keys are ordered by their totals.</summary>
    private static void PlaceCarefully(
        ReadOnlySpan<double> totals,
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
        var units = totals.Length / lanes;
        var mask = (1u << bits) - 1;
        var best = double.NegativeInfinity;
        var worst = double.PositiveInfinity;
        for (var at = lane; at < totals.Length; at += lanes)
        {
            best = Math.Max(best, totals[at]);
            worst = Math.Min(worst, totals[at]);
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
                scratchTotals[end - start] = -totals[unit * lanes + lane];
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
        var first = 0;
        for (var member = 0; member < negated.Length; member++)
        {
            if (negated[member] - negated[first] > equalWithin)
            {
                first = member;
            }
            var place = before + first;
            if (histogram.Length > 0)
            {
                histogram[place * units + members[member]]++;
            }
            if (ranks.Length > 0)
            {
                ranks[members[member] * ranksStride + column] = (short)(place + 1);
            }
        }
    }
}
