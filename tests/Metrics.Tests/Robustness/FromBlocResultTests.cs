using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Robustness;

public sealed class FromBlocResultTests
{
    private static readonly RuleBook Book = new()
    {
        Id = "book",
        Title = "Bảng tiêu chí",
        Year = 2025,
        Version = 1,
        Effective = new DateOnly(2025, 1, 1),
        Blocs = ["b"],
        Robustness = new RobustnessSettings(500, 0.2m, -7, 2),
        Root = new Criterion
        {
            Code = "book",
            Title = "",
            Criteria =
            [
                new Criterion { Code = "I", Title = "", Criteria = [Leaf("I.1"), Leaf("I.2")] },
                Leaf("II"),
            ],
        },
    };

    [Fact]
    public void From_ScoredBloc_TakesTreeSettingsAndRankedUnits()
    {
        var result = Result(("a", StandingState.Ranked, 3, 4.5m, 4, 1), ("b", StandingState.Ranked, 3, null, 4, 0), ("c", StandingState.Incomplete, 1, 1, 1, 0));
        var input = RobustnessInput.From(result, Book)!;
        Assert.Equal(["a", "b"], input.Units);
        Assert.Equal(["book", "I", "I.1", "I.2", "II"], input.Nodes.Select(node => node.Code));
        Assert.Equal([-1, 0, 1, 1, 0], input.Nodes.Select(node => node.Parent));
        Assert.Equal([0, 0, 4, 6, 5], input.Nodes.Select(node => node.Weight));
        Assert.Equal([3, 4.5, 4, 3, null, 4], input.Values);
        Assert.Equal([1, 0], input.Constants);
        Assert.Equal(15, input.RootMaximum);
        Assert.Equal((500, 0.2, 2), (input.Options.Draws, input.Options.Spread, input.Options.Top));
        // b's 3 of 4 counts as 7.5 of 10, as a's 3 + 4.5; a has a bonus besides.
        Assert.Equal([1, 2], RobustnessRun.Execute(input).Units.Select(unit => unit.Rank));
        Assert.Equal([1, 1], RobustnessRun.Execute(input with { Constants = [0, 0], Options = input.Options with { Spread = 0 } }).Units.Select(unit => unit.Rank));
    }

    [Fact]
    public void From_EnteredOnlyByTheUnit_IsDrawnWhenAsked()
    {
        var result = Result(("a", StandingState.Ranked, 3, 4, 4, 0));
        Assert.Empty(RobustnessInput.From(result, Book)!.SelfEntries);
        Assert.Equal([new SelfEntry("a", "II")], RobustnessInput.From(result, Book, drawSelfEntries: true)!.SelfEntries);
    }

    [Fact]
    public void From_SectionWithACap_IsTakenAtWhatItGave()
    {
        var capped = Book with
        {
            Root = Book.Root with { Criteria = [Book.Root.Criteria[0] with { Cap = 5 }, Book.Root.Criteria[1]] },
        };
        var result = Result(("a", StandingState.Ranked, 4, 6, 2, 0));
        result = result with { Scores = [.. result.Scores.Select(row => row.Criterion switch { "I" => row with { Points = 5 }, "book" => row with { Points = 7 }, _ => row })] };
        var input = RobustnessInput.From(result, capped)!;
        Assert.Equal(["book", "I.1", "I.2", "II"], input.Nodes.Select(node => node.Code));
        Assert.Equal([2.0, 3, 2], input.Values);
    }

    [Fact]
    public void From_NobodyRanked_IsNothing() => Assert.Null(RobustnessInput.From(Result(("a", StandingState.Disqualified, 1, 1, 1, 0)), Book));

    [Fact]
    public void Rows_OfAResult_FillTheTable()
    {
        var bloc = Result(("a", StandingState.Ranked, 3, 4, 4, 0), ("b", StandingState.Ranked, 4, 6, 5, 0));
        var table = RobustnessRows.Of([(bloc, RobustnessRun.Execute(RobustnessInput.From(bloc, Book)!))]);
        Assert.Equal(2, table.RowCount);
        Assert.Equal([2025L, "b", "a", 2L, 2L, 2.0, 2.0, 2.0, 2.0, 0.0, 1.0, 2L, 500L, 0.2, -7L], Enumerable.Range(0, table.Schema.Columns.Count).Select(column => table[0, column]));
    }

    /// <summary>A geometric mean of three, the middle one a mean of two: what the formula says, and the same at every width.</summary>
    [Fact]
    public void Execute_GeometricIndex_FollowsTheFormula()
    {
        var random = new Random(9);
        var values = Enumerable.Range(0, 40 * 4).Select(cell => cell == 7 ? (double?)null : 0.1 + 0.9 * random.NextDouble()).ToArray();
        var input = new RobustnessInput
        {
            Meaning = WeightMeaning.Index,
            Units = [.. Enumerable.Range(0, 40).Select(unit => $"u{unit}")],
            Nodes =
            [
                new("h", -1, 1, false) { Aggregate = AggregateKind.GeometricMean, Round = 2 },
                new("life", 0, 1, true), new("school", 0, 1, true), new("years", 2, 1, true), new("mean", 2, 1, true), new("income", 0, 1, true),
            ],
            Values = values,
            Constants = new double[40],
            RootMaximum = 1,
            Options = new RobustnessOptions { Draws = 300, LeaveOneOut = false },
        };
        var expected = Enumerable.Range(0, 40)
            .Select(unit => Index(values[unit * 4]!.Value, (values[unit * 4 + 1]!.Value + values[unit * 4 + 2]!.Value) / 2, values[unit * 4 + 3]))
            .ToArray();
        var result = RobustnessRun.Execute(input);
        Assert.Equal(expected.Select(own => 1 + expected.Count(other => other > own)), result.Units.Select(unit => unit.Rank));
        foreach (var width in Metrics.Robustness.Kernels.KernelWidths.All)
        {
            Assert.Equal(result.Units, RobustnessRun.Execute(input, 1, width).Units);
        }

        static double Index(double life, double school, double? income) =>
            Math.Round(
                income is { } own ? Math.Cbrt(life * school * own) : Math.Sqrt(life * school), 2, MidpointRounding.AwayFromZero);
    }

    [Fact]
    public void Execute_TotalCap_MakesThoseAboveItEqual()
    {
        var input = RobustnessInput.OfPoints(["a", "b", "c"], ["x", "y"], [9, 2, 2, 9, 0, 0], [10, 10], [0, 0, 0], new RobustnessOptions { Draws = 50 });
        Assert.Equal(0.5, RobustnessRun.Execute(input with { TotalCap = 5 }).Pairs![0, 1]);
        Assert.Equal([1, 1, 3], RobustnessRun.Execute(input with { TotalDecimals = 0 }).Units.Select(unit => unit.Rank));
    }

    private static Criterion Leaf(string code) => new() { Code = code, Title = "", Rule = new ScoringRule.Entered(null) };

    /// <summary>I.1 of 4, I.2 of 6 (null: dropped), II of 5.</summary>
    private static BlocResult Result(params (string Unit, StandingState State, decimal First, decimal? Second, decimal Third, decimal Bonus)[] units) =>
        new()
        {
            Bloc = new Bloc(2025, "b", "Khối", null),
            RuleBookId = "book",
            RuleBookVersion = 1,
            Standings =
            [
                .. units.Select(unit => new Standing { Bloc = "b", Unit = unit.Unit, State = unit.State, Bonus = unit.Bonus }),
            ],
            Scores =
            [
                .. units.SelectMany(unit => new[]
                {
                    Row(unit.Unit, "book", null, 0, 0, CriterionKind.Node, 15, Section(unit.First, unit.Second) + unit.Third),
                    Row(unit.Unit, "I", "book", 1, 1, CriterionKind.Node, 10, Section(unit.First, unit.Second)),
                    Row(unit.Unit, "I.1", "I", 2, 2, CriterionKind.Leaf, 4, unit.First),
                    Row(unit.Unit, "I.2", "I", 3, 2, CriterionKind.Leaf, 6, unit.Second),
                    Row(unit.Unit, "II", "book", 4, 1, CriterionKind.Leaf, 5, unit.Third) with { SelfPoints = unit.Third },
                    Row(unit.Unit, "II.a", "II", 5, 2, CriterionKind.Bonus, 2, unit.Bonus),
                }),
            ],
        };

    /// <summary>Without I.2 what I.1 has of 4 counts as the same share of 10.</summary>
    private static decimal Section(decimal first, decimal? second) => second is { } points ? first + points : first * 10 / 4;

    private static CriterionScore Row(string unit, string code, string? parent, int position, int depth, CriterionKind kind, decimal maximum, decimal? points) =>
        new()
        {
            Unit = unit,
            Criterion = code,
            Parent = parent,
            Position = position,
            Depth = depth,
            Title = code,
            Kind = kind,
            Maximum = maximum,
            State = points is null ? CriterionState.Dropped : CriterionState.Scored,
            Points = points,
            Explanation = new Explanation { Rule = "", RuleEnglish = "", Arithmetic = "", ArithmeticEnglish = "" },
        };
}
