using System.Globalization;
using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Draws the factors of a tile (rút thăm hệ số): row f holds factor f of each draw, uniform in (1 - spread, 1 + spread). A factor
/// depends on the seed, its own number and the draw's number only. Rows come in fours, as the stream gives them.
/// </summary>
internal static class FactorKernel
{
    /// <summary>Which stream of the seed: the counter's third word.</summary>
    public const uint WeightStream = 0;

    /// <summary>The stream of entries still at stage self.</summary>
    public const uint EntryStream = 1;

    /// <summary>Factor = word × Slope + Start, fused; the word's middle is taken, so neither end is reached.</summary>
    public static (double Slope, double Start) Line(double spread)
    {
        var slope = 2 * spread / 4294967296.0;
        return (slope, Math.FusedMultiplyAdd(slope, 0.5, 1 - spread));
    }

    /// <summary>The plain twin: one draw.</summary>
    public static void FillScalar(Span<double> factors, uint draw, ulong seed, double spread)
    {
        CheckRows(factors.Length, 1);
        var (slope, start) = Line(spread);
        for (var row = 0; row < factors.Length; row += 4)
        {
            var (a, b, c, d) = Philox.Block(
                draw, (uint)(row / 4), WeightStream, 0, unchecked((uint)seed), (uint)(seed >> 32));
            factors[row] = Math.FusedMultiplyAdd(a, slope, start);
            factors[row + 1] = Math.FusedMultiplyAdd(b, slope, start);
            factors[row + 2] = Math.FusedMultiplyAdd(c, slope, start);
            factors[row + 3] = Math.FusedMultiplyAdd(d, slope, start);
        }
    }

    /// <summary>Two vectors of draws, beginning with <paramref name="firstDraw"/>.</summary>
    public static void FillVector<TLanes, TDouble, TLong, TInt>(
        Span<double> factors, uint firstDraw, ulong seed, double spread)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        CheckRows(factors.Length, 2 * TLanes.Doubles());
        var rows = MemoryMarshal.Cast<double, Quad<TDouble>>(factors);
        var (slope, start) = Line(spread);
        var slopes = TLanes.Broadcast(slope);
        var starts = TLanes.Broadcast(start);
        var multiplierA = TLanes.BroadcastLong(Philox.MultiplierA);
        var multiplierB = TLanes.BroadcastLong(Philox.MultiplierB);
        // Indices and keys run over on purpose or not at all; the checks would stand in the loop.
        unchecked
        {
            var leftDraws = TLanes.Sequence(firstDraw);
            var rightDraws = TLanes.Sequence(firstDraw + (uint)TLanes.Doubles());
            for (var four = 0; four < rows.Length; four++)
            {
                var leftA = leftDraws;
                var rightA = rightDraws;
                var leftB = TLanes.BroadcastLong((uint)four);
                var rightB = leftB;
                var leftC = TLanes.BroadcastLong(WeightStream);
                var rightC = leftC;
                var leftD = TLanes.BroadcastLong(0);
                var rightD = leftD;
                var keyA = (uint)seed;
                var keyB = (uint)(seed >> 32);
                for (var round = 0; round < Philox.Rounds; round++)
                {
                    var keysA = TLanes.BroadcastLong(keyA);
                    var keysB = TLanes.BroadcastLong(keyB);
                    Round(ref leftA, ref leftB, ref leftC, ref leftD, keysA, keysB);
                    Round(ref rightA, ref rightB, ref rightC, ref rightD, keysA, keysB);
                    keyA += Philox.KeyStepA;
                    keyB += Philox.KeyStepB;
                }
                ref var row = ref rows[four];
                row.LeftA = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(leftA), slopes, starts);
                row.RightA = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(rightA), slopes, starts);
                row.LeftB = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(leftB), slopes, starts);
                row.RightB = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(rightB), slopes, starts);
                row.LeftC = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(leftC), slopes, starts);
                row.RightC = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(rightC), slopes, starts);
                row.LeftD = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(leftD), slopes, starts);
                row.RightD = TLanes.FusedMultiplyAdd(TLanes.LowHalfToDouble(rightD), slopes, starts);
            }
        }

        // The high halves of b and d carry rubbish, which the multiplication ignores.
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        void Round(ref TLong a, ref TLong b, ref TLong c, ref TLong d, TLong keysA, TLong keysB)
        {
            var productA = TLanes.MultiplyLow(multiplierA, a);
            var productB = TLanes.MultiplyLow(multiplierB, c);
            a = TLanes.Xor(TLanes.Xor(TLanes.HighHalf(productB), b), keysA);
            b = productB;
            c = TLanes.Xor(TLanes.Xor(TLanes.HighHalf(productA), d), keysB);
            d = productA;
        }
    }

    /// <summary>The share of an entry that is left in a draw, uniform in (0, 1): one number for one entry and draw.</summary>
    public static double Share(uint draw, uint unit, uint leaf, ulong seed)
    {
        var (word, _, _, _) = Philox.Block(draw, leaf, EntryStream, unit, unchecked((uint)seed), (uint)(seed >> 32));
        return (word + 0.5) / 4294967296.0;
    }

    private static void CheckRows(int length, int tileDraws)
    {
        if (length % (4 * tileDraws) != 0)
        {
            ThrowRows(length, tileDraws);
        }
    }

    private static void ThrowRows(int length, int tileDraws) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"{length} numbers are not rows in fours of {tileDraws} draws"), nameof(length));
}
