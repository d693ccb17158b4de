using System.Numerics;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Tests.Scoring.Kernels;

/// <summary>
/// Each kernel against its plain twin and against decimals, to the last digit: random figures with ties at rounding
/// boundaries, figures below zero, huge and tiny ones, at every length around the vector's width. Run once more for
/// each vector width by <see cref="KernelWidthTests"/>.
/// </summary>
public sealed class KernelTwinTests
{
    private const int Decimals = 4;

    public static TheoryData<int> Seeds() => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Proportional_EqualsTwinAndDecimals(int seed)
    {
        var random = new Random(seed);
        for (var done = 0; done < TestSizes.RandomCases / 3; )
        {
            var maximum = Maximum(random);
            var cap = random.Next(3) == 0 ? random.Next(50, 100) / 100m : 1;
            decimal? floor = random.Next(3) == 0 ? random.Next(0, 90) / 100m : null;
            var book = Books.Leaf(
                maximum,
                $$"""{ "kind": "proportional", "cap": {{Books.Text(cap)}} {{(floor is { } least ? $", \"floor\": {Books.Text(least)}" : "")}} }"""
            );
            var leaf = Leaf(book);
            var (above, below) = Columns(random, Length(random));
            Assert.True(leaf.Holds(above.Max(Math.Abs), below.Min(), below.Max()));
            Check(
                leaf,
                above,
                below,
                unit => Reference.Proportional(maximum, (decimal)above[unit], (decimal)below[unit], floor, cap, Decimals)
            );
            done += above.Length;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bands_EqualTwinAndDecimals(int seed)
    {
        var random = new Random(seed);
        for (var done = 0; done < TestSizes.RandomCases / 3; )
        {
            var marks = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(1, 160) / 100m).Distinct().Order().ToList();
            var bands = new List<(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points)>();
            decimal? from = null;
            var isIn = false;
            foreach (var mark in marks)
            {
                var belongsBelow = random.Next(2) == 0;
                bands.Add((from, isIn, mark, belongsBelow, random.Next(0, 400) / 100m));
                (from, isIn) = (mark, !belongsBelow);
            }
            bands.Add((from, isIn, null, false, random.Next(0, 400) / 100m));
            var json = string.Join(", ", bands.Select(Band));
            var leaf = Leaf(Books.Leaf(4, $$"""{ "kind": "bands", "of": "attainment", "gives": "points", "bands": [ {{json}} ] }"""));
            var (above, below) = Columns(random, Length(random), marks);
            Assert.True(leaf.Holds(above.Max(Math.Abs), below.Min(), below.Max()));
            Check(leaf, above, below, unit => Reference.Bands(bands, (decimal)above[unit], (decimal)below[unit]));
            done += above.Length;
        }

        static string Band((decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points) band) =>
            $$"""
            { {{(band.From is { } low ? $"\"from\": {Books.Text(low)}, \"fromIncluded\": {(band.FromIncluded ? "true" : "false")}," : "")}}
              {{(band.To is { } high ? $"\"to\": {Books.Text(high)}, \"toIncluded\": {(band.ToIncluded ? "true" : "false")}," : "")}}
              "points": {{Books.Text(band.Points)}} }
            """;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Leader_EqualsTwinAndDecimals(int seed)
    {
        var random = new Random(seed);
        for (var done = 0; done < TestSizes.RandomCases / 3; )
        {
            var maximum = Maximum(random);
            var leaf = Leaf(Books.Leaf(maximum, """{ "kind": "leader" }"""));
            var (above, below) = Columns(random, Length(random), most: 20_000_000);
            Assert.True(leaf.Holds(above.Max(Math.Abs), below.Min(), below.Max()));
            var leading = Enumerable.Range(0, above.Length).MaxBy(unit => (decimal)above[unit] / (decimal)below[unit]);
            var largest = ((decimal)(above[leading] - below[leading]), (decimal)below[leading]);
            Check(
                leaf,
                above,
                below,
                unit => Reference.Leader(maximum, (decimal)above[unit], (decimal)below[unit], largest, Decimals)
            );
            done += above.Length;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PerCaseEnteredAndPassFail_EqualTwinAndDecimals(int seed)
    {
        var random = new Random(seed);
        for (var done = 0; done < TestSizes.RandomCases / 3; )
        {
            var maximum = Maximum(random);
            var each = random.Next(1, 200) / 100m * (random.Next(2) == 0 ? -1 : 1);
            decimal? cap = random.Next(2) == 0 ? Math.Abs(each) * random.Next(1, 9) : null;
            var length = Length(random);
            var counts = Enumerable.Range(0, length).Select(_ => (double)random.Next(0, 12)).ToArray();
            var perCase = Leaf(
                Books.Leaf(
                    maximum,
                    $$"""{ "kind": "perCase", "event": "e", "points": {{Books.Text(each)}} {{(cap is { } limit ? $", \"cap\": {Books.Text(limit)}" : "")}} }"""
                )
            );
            Check(perCase, counts, [], unit => Reference.PerCase(maximum, (decimal)counts[unit], each, cap, 0));

            var entered = Enumerable.Range(0, length).Select(_ => (double)random.Next(-20_000, 2_000_000)).ToArray();
            Check(
                Leaf(Books.Leaf(maximum, """{ "kind": "entered" }""")),
                entered,
                [],
                unit => Math.Clamp((decimal)entered[unit] / 10_000, 0, maximum)
            );

            var (above, below) = Columns(random, length);
            Check(
                Leaf(Books.Leaf(maximum, """{ "kind": "passFail" }""")),
                above,
                below,
                unit => above[unit] >= below[unit] ? maximum : 0
            );
            done += length;
        }
    }

    [Fact]
    public void Ranks_EqualTheirTwin()
    {
        var random = new Random(11);
        for (var length = 0; length < CompetitionRanks.LargestCounted + 64; length++)
        {
            var totals = Enumerable.Range(0, length).Select(_ => (double)random.Next(0, 1 + length / 2)).ToArray();
            var fast = new int[length];
            var plain = new int[length];
            CompetitionRanks.RankVector(totals, new double[length], new int[length], fast);
            CompetitionRanks.RankScalar(totals, plain);
            Assert.Equal(plain, fast);
        }
    }

    [Fact]
    public void Sums_EqualTheirTwin()
    {
        var random = new Random(12);
        for (var length = 0; length < 3 * Vector<double>.Count + 2; length++)
        {
            var points = Enumerable.Range(0, length).Select(_ => (double)random.Next()).ToArray();
            var plain = Enumerable.Range(0, length).Select(_ => (double)random.Next()).ToArray();
            var fast = (double[])plain.Clone();
            SumKernel.AddScalar(points, plain);
            SumKernel.AddVector(points, fast);
            Assert.Equal(plain, fast);
        }
    }

    [Fact]
    public void Kernels_RefuseColumnsOfDifferentLength()
    {
        var leaf = Leaf(Books.Leaf(10, """{ "kind": "passFail" }"""));
        Assert.Throws<ArgumentException>(() => leaf.Score(new double[3], new double[2], [0, 3], isVector: true, new double[3]));
        Assert.Throws<ArgumentException>(() => leaf.Score(new double[3], new double[3], [0, 3], isVector: false, new double[4]));
    }

    private static void Check(KernelLeaf leaf, double[] above, double[] below, Func<int, decimal> reference)
    {
        var plain = new double[above.Length];
        var fast = new double[above.Length];
        int[] blocs = [0, above.Length];
        leaf.Score(above, below, blocs, isVector: false, plain);
        leaf.Score(above, below, blocs, isVector: true, fast);
        for (var unit = 0; unit < above.Length; unit++)
        {
            var expected = reference(unit) * 10_000;
            if ((decimal)plain[unit] != expected || BitConverter.DoubleToInt64Bits(plain[unit]) != BitConverter.DoubleToInt64Bits(fast[unit]))
            {
                Assert.Fail(
                    $"P {above[unit]} Q {(below.Length > 0 ? below[unit] : 1)}: plain {plain[unit]}, fast {fast[unit]}, decimals {expected}, width {Vector<double>.Count}"
                );
            }
        }
    }

    private static KernelLeaf Leaf(ThiDua.Metrics.RuleBooks.RuleBook book)
    {
        var line = ScorePlan.Compile(book).Lines[1];
        var leaf = KernelLeaf.Of(book, line, line.Rule!);
        Assert.NotNull(leaf);
        return leaf;
    }

    private static decimal Maximum(Random random) => random.Next(1, 4) == 1 ? random.Next(1, 1_000) / 100m : random.Next(1, 100);

    /// <summary>Every length around the vector's width, and some long ones.</summary>
    private static int Length(Random random) => random.Next(4) == 0 ? random.Next(200, 900) : random.Next(1, 3 * Vector<double>.Count + 2);

    /// <summary>Figures as they come, and figures that fall on a mark or on the middle between two points.</summary>
    private static (double[] Above, double[] Below) Columns(Random random, int length, List<decimal>? marks = null, int most = 1_000_000_000)
    {
        var above = new double[length];
        var below = new double[length];
        for (var unit = 0; unit < length; unit++)
        {
            below[unit] = random.Next(5) switch
            {
                0 => 1,
                1 => 20_000,
                2 => random.Next(1, 100),
                3 => random.Next(1, 100_000),
                _ => random.Next(1, most),
            };
            above[unit] = random.Next(8) switch
            {
                0 => 0,
                1 => below[unit],
                2 => -random.Next(1, 1_000),
                3 => Math.Floor(below[unit] * random.NextDouble()),
                4 => Math.Min(most, below[unit] + 1),
                5 => below[unit] - 1,
                6 when marks is { Count: > 0 } && below[unit] is 20_000 => (double)(marks[random.Next(marks.Count)] * 20_000),
                _ => Math.Floor(Math.Min(most, below[unit] * 2 * random.NextDouble())),
            };
        }
        return (above, below);
    }
}
