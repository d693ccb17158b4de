using System.Globalization;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Tests.Scoring.Kernels;

/// <summary>Many blocs from columns give what the run gives from facts, on one thread and on two, without allocating.</summary>
public sealed class BulkScoringTests
{
    private static readonly RuleBook Book = Books.Of(
        """
        { "code": "P", "title": "Tỷ lệ", "maximum": 10, "indicator": "p", "rule": { "kind": "proportional" } },
        { "code": "B", "title": "Khung", "maximum": 5, "indicator": "b", "rule": { "kind": "bands", "of": "attainment", "gives": "adjust", "bands": [
          { "to": 0.9, "points": -2 }, { "from": 0.9, "fromIncluded": true, "to": 1, "points": -1 },
          { "from": 1, "fromIncluded": true, "points": 0 } ] } },
        { "code": "C", "title": "Số vụ", "maximum": 3, "rule": { "kind": "perCase", "event": "e", "points": -0.5, "cap": 1.5 } },
        { "code": "F", "title": "Đạt", "maximum": 2.5, "indicator": "f", "rule": { "kind": "passFail" } },
        { "code": "L", "title": "Dẫn đầu", "maximum": 10, "indicator": "l", "rule": { "kind": "leader" } },
        { "code": "E", "title": "Chấm", "maximum": 8, "rule": { "kind": "entered" } }
        """
    ) with
    {
        Blocs = ["k0", "k1", "k2"],
    };

    [Fact]
    public void Score_FromColumns_EqualsTheRunFromFacts()
    {
        var random = new Random(5);
        var situation = new Situation().Indicator("p").Indicator("b").Indicator("f").Indicator("l");
        var first = Columns();
        var second = Columns();
        var starts = new List<int> { 0 };
        var units = new List<string>();
        for (var bloc = 0; bloc < 3; bloc++)
        {
            situation.Bloc($"k{bloc}");
            for (var member = 0; member < 9 + bloc; member++)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"u{bloc}-{member:00}");
                units.Add(code);
                situation.Unit(code, bloc: $"k{bloc}");
                foreach (var (leaf, indicator) in new[] { (0, "p"), (1, "b"), (3, "f"), (4, "l") })
                {
                    var target = random.Next(1, 50);
                    var actual = random.Next(0, 60);
                    situation.Target(code, indicator, target).Figure(code, indicator, actual);
                    first[leaf].Add(actual);
                    second[leaf].Add(target);
                }
                var cases = random.Next(0, 5);
                situation.Event(code, "e", cases);
                first[2].Add(cases);
                var entered = random.Next(0, 90) / 10m;
                situation.Entry(code, "E", entered, bloc: $"k{bloc}");
                first[5].Add((double)(entered * 10_000));
            }
            starts.Add(units.Count);
        }
        var columns = new BulkColumns
        {
            First = [.. first.Select(column => column.ToArray())],
            Second = [.. second.Select(column => column.ToArray())],
            BlocStarts = [.. starts],
        };
        var bulk = BulkScoring.Compile(Book);
        Assert.NotNull(bulk);
        var standings = situation
            .Run(Book)
            .Blocs.SelectMany(bloc => bloc.Standings)
            .ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        foreach (var isVector in new[] { false, true })
        {
            var totals = new double[units.Count];
            var ranks = new int[units.Count];
            bulk.Score(columns, totals, ranks, BulkScoring.Scratch(20), isVector);
            Hold(totals, ranks);
        }
        var parallelTotals = new double[units.Count];
        var parallelRanks = new int[units.Count];
        bulk.Score(columns, parallelTotals, parallelRanks, [BulkScoring.Scratch(20), BulkScoring.Scratch(20)]);
        Hold(parallelTotals, parallelRanks);

        void Hold(double[] totals, int[] ranks)
        {
            for (var unit = 0; unit < units.Count; unit++)
            {
                Assert.Equal(standings[units[unit]].Total, (decimal)totals[unit] / 10_000);
                Assert.Equal(standings[units[unit]].Rank, ranks[unit]);
            }
        }
    }

    [Fact]
    public void Score_OnOneThread_AllocatesNothing()
    {
        var bulk = BulkScoring.Compile(Book);
        Assert.NotNull(bulk);
        var column = Enumerable.Range(1, 3_000).Select(unit => (double)unit).ToArray();
        var columns = new BulkColumns
        {
            First = [.. Enumerable.Repeat(column, 6)],
            Second = [.. Enumerable.Repeat(column, 6)],
            BlocStarts = [0, 1_000, 1_500, 3_000],
        };
        var scratch = BulkScoring.Scratch(1_500);
        var totals = new double[3_000];
        var ranks = new int[3_000];
        bulk.Score(columns, totals, ranks, scratch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bulk.Score(columns, totals, ranks, scratch);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Compile_RefusesWhatHasNoKernel()
    {
        Assert.Null(BulkScoring.Compile(Books.Leaf(5, """{ "kind": "shortfall", "step": 1, "perStep": 0.2 }""")));
        Assert.Null(BulkScoring.Compile(Books.Leaf(5, """{ "kind": "passFail" }""", top: "\"rounding\": \"halfEven\",")));
    }

    private static List<List<double>> Columns() => [.. Enumerable.Range(0, 6).Select(_ => new List<double>())];
}
