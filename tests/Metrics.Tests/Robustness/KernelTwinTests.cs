using System.Runtime.Intrinsics;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>Every kernel at every width against its plain twin, bit for bit, at all lengths from 0 to past three vectors.</summary>
public sealed class KernelTwinTests
{
    private const int Longest = 3 * 32 + 1;

    [Fact]
    public void WeightedTotals_EveryWidthAndNumberOfUnitsAndLeaves_EqualThePlainTwin()
    {
        Totals<Lanes128, Vector128<double>>();
        Totals<Lanes256, Vector256<double>>();
        Totals<Lanes512, Vector512<double>>();
    }

    [Fact]
    public void Ranks_EveryWidthAndNumberOfUnits_EqualThePlainTwin()
    {
        Ranks<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>();
        Ranks<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>();
        Ranks<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>();
    }

    [Fact]
    public void Pairs_EveryWidthAndNumberOfUnits_EqualThePlainTwin()
    {
        Pairs<Lanes128, Vector128<short>>();
        Pairs<Lanes256, Vector256<short>>();
        Pairs<Lanes512, Vector512<short>>();
    }

    [Fact]
    public void Weights_EveryWidth_EqualThePlainTwin()
    {
        Weights<Lanes128, Vector128<double>>();
        Weights<Lanes256, Vector256<double>>();
        Weights<Lanes512, Vector512<double>>();
    }

    [Fact]
    public void KeySort_EveryNumberOfEights_SortsEveryLane()
    {
        var random = new Random(6);
        for (var keys = 8; keys <= 2100; keys += keys < 300 ? 8 : 600)
        {
            foreach (var values in new[] { 2, 1000 })
            {
                var lanes = Enumerable.Range(0, keys).Select(_ => Vector128.Create((uint)random.Next(values), (uint)random.Next(values), 7, uint.MaxValue)).ToArray();
                var expected = Enumerable.Range(0, 4).Select(lane => lanes.Select(key => key[lane]).Order().ToArray()).ToArray();
                KeySort.Sort<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>(lanes);
                for (var lane = 0; lane < 4; lane++)
                {
                    Assert.Equal(expected[lane], lanes.Select(key => key[lane]));
                }
            }
        }
    }

    /// <summary>What sorts every column of zeros and ones sorts everything; all of them for a short column.</summary>
    [Fact]
    public void KeySort_EveryColumnOfZerosAndOnes_SortsIt()
    {
        for (var pattern = 0; pattern < 1 << 16; pattern += 4)
        {
            var lanes = Enumerable.Range(0, 16)
                .Select(key => Vector128.Create(Bit(pattern, key), Bit(pattern + 1, key), Bit(pattern + 2, key), Bit(pattern + 3, key)))
                .ToArray();
            KeySort.Sort<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>(lanes);
            for (var key = 1; key < lanes.Length; key++)
            {
                Assert.True(Vector128.LessThanOrEqualAll(lanes[key - 1], lanes[key]));
            }
        }

        static uint Bit(int pattern, int key) => (uint)(pattern >> key & 1);
    }

    [Fact]
    public void Kernels_LengthsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => FactorKernel.FillScalar(new double[5], 0, 0, 0.25));
        Assert.Throws<ArgumentException>(() => WeightedTotalKernel.AddScalar(new double[6], new double[6], new double[1], new double[5], 1, 1));
        Assert.Throws<ArgumentException>(() => PairKernel.AddScalar(new short[33], 1, 33, 33, new int[1]));
    }

    private static void Totals<TLanes, TDouble>()
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var tile = 2 * TLanes.Doubles();
        var random = new Random(1);
        for (var rows = 0; rows <= Longest; rows += Six.Count)
        {
            foreach (var leaves in new[] { 0, 1, 2, 5, 60 })
            {
                var points = Random(random, rows * leaves);
                var constants = Random(random, rows);
                var weights = Random(random, leaves * tile);
                var vector = new AlignedBuffer<double>(rows * tile).Span;
                var scalar = new double[rows * tile];
                WeightedTotalKernel.AddVector<TLanes, TDouble>(points, constants, weights, vector, leaves);
                WeightedTotalKernel.AddScalar(points, constants, weights, scalar, leaves, tile);
                SameBits(scalar, vector);
            }
        }
    }

    private static void Ranks<TLanes, TDouble, TLong, TInt>()
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var tile = 2 * TLanes.Doubles();
        var random = new Random(2);
        for (var units = 1; units <= Longest; units++)
        {
            foreach (var kind in Enum.GetValues<TotalsKind>())
            {
                var equalWithin = kind == TotalsKind.Coarse ? 0.5 : 1e-9;
                var totals = new AlignedBuffer<double>(units * tile).Span;
                for (var cell = 0; cell < totals.Length; cell++)
                {
                    totals[cell] = Total(random, kind);
                }
                var draws = 1 + random.Next(tile);
                var vectorRanks = new short[units * 64];
                var vectorCounts = new int[units * units];
                RankKernel.CountVector<TLanes, TDouble, TLong, TInt>(
                    totals, equalWithin, new AlignedBuffer<uint>(KeySort.Padded(units) * tile).Span, new double[units], new int[units],
                    vectorRanks, 64, 32, draws, vectorCounts);
                var scalarRanks = new short[units * 64];
                var scalarCounts = new int[units * units];
                for (var draw = 0; draw < draws; draw++)
                {
                    var column = new double[units];
                    for (var row = 0; row < units; row++)
                    {
                        column[row] = totals[row * tile + draw];
                    }
                    RankKernel.CountScalar(
                        column, equalWithin, new double[units], new int[units], scalarRanks, 64, 32 + draw, scalarCounts);
                }
                Assert.Equal(scalarRanks, vectorRanks);
                Assert.Equal(scalarCounts, vectorCounts);
            }
        }
    }

    private static double Total(Random random, TotalsKind kind) =>
        kind switch
        {
            TotalsKind.Spread => random.NextDouble() * 100,
            TotalsKind.Tied => random.Next(4),
            TotalsKind.Negative => random.NextDouble() * 100 - 200,
            // Far below the step of a sort key, above and below equalWithin.
            TotalsKind.Near => random.Next(3) * 50 + random.Next(5) * 0.4e-9,
            TotalsKind.Wild => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)),
            TotalsKind.Coarse => random.NextDouble() * 40,
            TotalsKind.AllEqual => 7.25,
        };

    private static void Pairs<TLanes, TShort>()
        where TLanes : IPairLanes<TShort>
        where TShort : struct
    {
        var random = new Random(3);
        for (var units = 0; units <= Longest; units += 7)
        {
            foreach (var columns in new[] { 32, 512 })
            {
                var stride = columns + 64;
                var ranks = new short[units * stride];
                for (var cell = 0; cell < ranks.Length; cell++)
                {
                    ranks[cell] = (short)(1 + random.Next(Math.Max(1, units)));
                }
                var scalar = new int[units * units];
                var vector = new int[units * units];
                PairKernel.AddScalar(ranks, units, columns, stride, scalar);
                PairKernel.AddVector<TLanes, TShort>(ranks, units, columns, stride, vector);
                Assert.Equal(scalar, vector);
            }
        }
    }

    private static void Weights<TLanes, TDouble>()
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var tile = 2 * TLanes.Doubles();
        var random = new Random(4);
        foreach (var sumsUp in new[] { true, false })
        {
            // root -> two sections -> leaves 0-2 and 3; the second section has one child only.
            var tree = new WeightTree([-1, 0, 1, 1, 1, 0, 5])
            {
                Weight = [1, 2, 10, 20, 5, 3, 7],
                FactorOf = [-1, 0, 1, -1, 2, 3, 4],
                LeafOf = [-1, -1, 0, 1, 2, -1, 3],
                SumsUp = sumsUp,
                RootScale = 42,
                Shapes = null,
            };
            foreach (var present in new bool[][] { [true, true, true, true, true, true, true], [true, true, true, false, true, false, false] })
            {
                var factors = Random(random, 8 * tile);
                var own = new double[tree.Nodes * tile];
                var weights = new double[4 * tile];
                WeightKernel.OwnVector<TLanes, TDouble>(tree, factors, own);
                WeightKernel.ShareVector<TLanes, TDouble>(tree, present, own, new double[tree.Nodes * tile], weights);
                for (var lane = 0; lane < tile; lane++)
                {
                    var one = Enumerable.Range(0, 8).Select(row => factors[row * tile + lane]).ToArray();
                    var scalarOwn = new double[tree.Nodes];
                    var scalarWeights = new double[4];
                    WeightKernel.OwnScalar(tree, one, scalarOwn);
                    WeightKernel.ShareScalar(tree, present, scalarOwn, new double[tree.Nodes], scalarWeights);
                    SameBits(scalarWeights, Enumerable.Range(0, 4).Select(leaf => weights[leaf * tile + lane]).ToArray());
                    Assert.Equal(42, scalarWeights.Sum(), 1e-12);
                }
            }
        }
    }

    private static double[] Random(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-3, 4)))];

    private static void SameBits(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var place = 0; place < expected.Length; place++)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected[place]), BitConverter.DoubleToInt64Bits(actual[place]));
        }
    }

    private enum TotalsKind
    {
        Spread,
        Tied,
        Negative,
        Near,
        Wild,
        Coarse,
        AllEqual,
    }
}
