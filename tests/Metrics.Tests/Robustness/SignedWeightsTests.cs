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
