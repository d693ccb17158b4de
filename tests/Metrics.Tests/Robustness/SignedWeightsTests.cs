using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>With every weight as signed the check of robustness has the very totals that the score run gave.</summary>
public sealed class SignedWeightsTests
{
    /// <summary>Levels count from the root, which is level 1.</summary>
    [Theory]
    [InlineData("[2, 3]", "A A.1 B B.1")]
    [InlineData("[2]", "A B")]
    [InlineData("[4]", "A.1.a A.1.b B.1.a")]
    [InlineData("[1]", "")]
    [InlineData("[]", "A A.1 A.1.a A.1.b B B.1 B.1.a")]
    public void From_Perturb_DrawsTheLevelsNamed(string levels, string drawn)
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "weightedMean", "criteria": [ { "code": "A.1", "aggregate": "weightedMean", "criteria": [
                { "code": "A.1.a", "rule": { "kind": "entered" } }, { "code": "A.1.b", "rule": { "kind": "entered" } } ] } ] },
            { "code": "B", "aggregate": "weightedMean", "criteria": [ { "code": "B.1", "aggregate": "weightedMean", "criteria": [
                { "code": "B.1.a", "rule": { "kind": "entered" } } ] } ] }
            """,
            $"\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\", \"perturb\": {levels},"
        );
        var input = Input(book, new Situation().Unit("u").Entry("u", "A.1.a", 1).Entry("u", "A.1.b", 0.5m).Entry("u", "B.1.a", 0.5m));
        Assert.Equal(drawn, string.Join(' ', input.Nodes.Where(node => node.Perturbed).Select(node => node.Code)));
        Assert.Single(RobustnessRun.Execute(input).Units);
    }

    [Fact]
    public void From_IndexSectionWithScaleTo_IsStretchedFromWhatItIsWorthInside()
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "weightedMean", "scaleTo": 100, "criteria": [ { "code": "A.1", "maximum": 1, "rule": { "kind": "entered" } } ] },
            { "code": "B", "maximum": 100, "rule": { "kind": "entered" } }
            """,
            "\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\","
        );
        var situation = new Situation()
            .Unit("u").Entry("u", "A.1", 0.9m).Entry("u", "B", 10)
            .Unit("v").Entry("v", "A.1", 0.1m).Entry("v", "B", 80);
        var input = Input(book, situation);
        Assert.Equal(["u", "v"], input.Units);
        Near([50, 45], Totals(input));
    }

    [Fact]
    public void From_IndexSumWithASkippedLeaf_IsStretchedToTheWholeMaximum()
    {
        var book = Books.Of(
            """
            { "code": "X", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" },
            { "code": "Y", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" }
            """,
            "\"arithmetic\": \"index\", \"aggregate\": \"sum\","
        );
        var situation = new Situation().Unit("u").Entry("u", "X", 8).Unit("v").Entry("v", "X", 7).Entry("v", "Y", 7);
        Near([16, 14], Totals(Input(book, situation)));
    }

    /// <summary>Where all that a section has left is worth nothing, the section goes too, in an index and in a points table.</summary>
    [Theory]
    [InlineData("points")]
    [InlineData("index")]
    public void From_SectionLeftWithLeavesOfNoMaximum_IsDropped(string arithmetic)
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "sum", "criteria": [
              { "code": "A.1", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" },
              { "code": "A.2", "maximum": 0, "min": -3, "rule": { "kind": "entered", "min": -3 } } ] },
            { "code": "B", "maximum": 10, "rule": { "kind": "entered" } }
            """,
            $"\"arithmetic\": \"{arithmetic}\", \"aggregate\": \"sum\","
        );
        var situation = new Situation()
            .Unit("u").Entry("u", "A.2", -2).Entry("u", "B", 6)
            .Unit("v").Entry("v", "A.1", 5).Entry("v", "A.2", -2).Entry("v", "B", 6);
        var input = Input(book, situation);
        Assert.Equal(["u", "v"], input.Units);
        Near([12, 9], Totals(input));
    }

    /// <summary>A floor is what no weight moves; what a section earns above it moves.</summary>
    [Fact]
    public void From_SectionAtItsFloor_KeepsTheFloorAsAConstant()
    {
        var book = Books.Of(
            """
            { "code": "I", "floor": 2, "criteria": [ { "code": "I.1", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "maximum": 10, "rule": { "kind": "entered" } }
            """
        );
        var situation = new Situation()
            .Unit("a").Entry("a", "I.1", 0).Entry("a", "II", 5)
            .Unit("b").Entry("b", "I.1", 1).Entry("b", "II", 4.5m)
            .Unit("c").Entry("c", "I.1", 3).Entry("c", "II", 1);
        var input = Input(book, situation);
        Assert.Equal(["a", "b", "c"], input.Units);
        Near([7, 6.5, 4], Totals(input));
        Assert.Equal([2, 2, 0], input.Constants);
        Assert.Equal([0, 5, 0, 4.5, 3, 1], input.Values);
    }

    [Fact]
    public void From_EntryBelowZeroBesideACappedSection_CountsAgainstTheUnit()
    {
        var book = Books.Of(
            """
            { "code": "I", "cap": 5, "criteria": [ { "code": "I.1", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "criteria": [ { "code": "II.1", "maximum": 5, "min": -5, "rule": { "kind": "entered", "min": -5 } } ] }
            """
        );
        var input = Input(book, new Situation().Unit("a").Entry("a", "I.1", 8).Entry("a", "II.1", -3));
        Assert.Equal([5, -3], input.Values);
        Assert.Equal([0], input.Constants);
        Near([2], Totals(input));
    }

    /// <summary>A mean gives each child by its weight, a minimum the least child alone.</summary>
    [Fact]
    public void From_SectionsThatAreNoSums_AreTakenAtWhatEachChildBrought()
    {
        var book = Books.Of(
            """
            { "code": "I", "aggregate": "weightedMean", "criteria": [
              { "code": "I.1", "maximum": 10, "weight": 3, "rule": { "kind": "entered" } }, { "code": "I.2", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "aggregate": "minimum", "scaleTo": 20, "criteria": [
              { "code": "II.1", "maximum": 10, "rule": { "kind": "entered" } }, { "code": "II.2", "maximum": 10, "rule": { "kind": "entered" } } ] }
            """
        );
        var input = Input(book, new Situation().Unit("a").Entry("a", "I.1", 8).Entry("a", "I.2", 4).Entry("a", "II.1", 9).Entry("a", "II.2", 6));
        Assert.Equal([6, 1, 0, 12], input.Values);
        Near([19], Totals(input));
    }

    /// <summary>At the ranking's own decimals, in the book's way of rounding.</summary>
    [Theory]
    [InlineData("halfAwayFromZero", 0.13, 0.12)]
    [InlineData("halfEven", 0.12, 0.12)]
    [InlineData("floor", 0.12, 0.12)]
    [InlineData("ceiling", 0.13, 0.13)]
    public void From_RankedOnRoundedTotals_RoundsAsTheRankingDoes(string rounding, double first, double second)
    {
        foreach (var top in new[] { "\"round\": 2, \"displayDecimals\": 0,", "\"displayDecimals\": 2," })
        {
            var book = Books.Of(
                """{ "code": "X", "maximum": 10, "rule": { "kind": "entered" } }, { "code": "Y", "maximum": 10, "rule": { "kind": "entered" } }""",
                $"\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\", \"rankOn\": \"rounded\", \"rounding\": \"{rounding}\", \"equalWithin\": 0.5, {top}"
            );
            var situation = new Situation()
                .Unit("u").Entry("u", "X", 0.1m).Entry("u", "Y", 0.15m)
                .Unit("v").Entry("v", "X", 0.1m).Entry("v", "Y", 0.142m);
            var input = Input(book, situation);
            Assert.Equal(["u", "v"], input.Units);
            Near([first, second], Totals(input));
            Assert.Equal(situation.Run(book).Blocs[0].Standings.Select(standing => standing.Rank!.Value), RobustnessRun.Execute(input).Units.Select(unit => unit.Rank));
        }
    }

    private static RobustnessInput Input(RuleBook book, Situation situation) =>
        RobustnessInput.From(Assert.Single(situation.Run(book).Blocs), book)!;

    private static double[] Totals(RobustnessInput input)
    {
        var plan = RobustnessPlan.Compile(
            input with { Options = input.Options with { Draws = 1, Spread = 0, Pairs = false }, SelfEntries = [] });
        var workspace = new RobustnessWorkspace(plan, KernelWidth.Scalar, ranksOnly: true);
        RankIntervalKernel.Count(plan, workspace, 0, 1);
        return [.. plan.SlotOfUnit.Select(slot => workspace.Totals[slot])];
    }

    private static void Near(double[] expected, double[] totals) =>
        Assert.All(expected.Zip(totals), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
