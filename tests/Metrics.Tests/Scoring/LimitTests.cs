using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Between which ends a line's points lie: those of the rule that applies to the unit.</summary>
public sealed class LimitTests
{
    private const string Adjust = """
        { "kind": "bands", "of": "value", "gives": "adjust", "bands": [ { "to": 10, "points": -1 }, { "from": 10, "fromIncluded": true, "points": 2 } ] }
        """;

    [Fact]
    public void AClassOfAdjustBands_LeavesTheOthersTheirMaximum()
    {
        var book = ByKind(5, ("xa", Adjust), ("huyen", """{ "kind": "stair", "of": "value", "from": 0, "step": 1, "perStep": 1 }"""));
        var points = Kinds(("a", "xa", 20), ("b", "huyen", 20), ("c", "huyen", 3)).Points(book, "X");
        Assert.Equal((7m, 5m, 3m), (points["a"], points["b"], points["c"]));
    }

    [Fact]
    public void AClassOfStandardScores_GoesBelowZeroAndTheOthersDoNot()
    {
        var book = ByKind(
            5,
            ("xa", """{ "kind": "zScore", "mean": 0, "sd": 1 }"""),
            ("huyen", """{ "kind": "perCase", "event": "e", "points": -4 }""")
        );
        var points = Kinds(("a", "xa", 1), ("b", "xa", 2), ("c", "xa", 3), ("d", "huyen", 0)).Event("d", "e", 2).Points(book, "X");
        Assert.Equal((-1m, 0m, 1m, 0m), (points["a"], points["b"], points["c"], points["d"]));
    }

    [Fact]
    public void AClassThatIsEntered_KeepsItsOwnLeast()
    {
        var book = ByKind(5, ("xa", """{ "kind": "entered", "min": -5 }"""), ("huyen", """{ "kind": "entered" }"""));
        var run = Kinds(("a", "xa", 0), ("b", "huyen", 0)).Entry("a", "X", -3).Entry("b", "X", -3).Run(book);
        var points = run.Blocs[0].Scores.Where(score => score.Criterion is "X").ToDictionary(score => score.Unit, score => score.Points);
        Assert.Equal((-3m, 0m), (points["a"], points["b"]));
        var finding = Assert.Single(run.Findings);
        Assert.Equal((FindingCode.ScoreEntryClamped, "b"), (finding.Code, finding.Unit));
    }

    [Fact]
    public void ABonusByClass_KeepsTheCapOfItsClass_ForEntriesToo()
    {
        var book = Books.Leaf(
            10,
            """{ "kind": "entered" }""",
            """
            , "bonus": { "rules": [ { "code": "B", "title": "B", "rule": { "kind": "byClass", "attribute": "kind", "cases": [
              { "is": ["xa"], "rule": { "kind": "perCase", "event": "e", "points": 1, "cap": 2 } },
              { "is": ["huyen"], "rule": { "kind": "perCase", "event": "e", "points": 1, "cap": 1 } } ] } } ] }
            """
        );
        var run = Kinds(("a", "xa", 0), ("b", "huyen", 0))
            .Entry("a", "X", 5)
            .Entry("b", "X", 5)
            .Event("a", "e", 9)
            .Event("b", "e", 9)
            .Entry("b", "B", 2)
            .Run(book);
        var points = run.Blocs[0].Scores.Where(score => score.Criterion is "B").ToDictionary(score => score.Unit, score => score.Points);
        Assert.Equal((2m, 1m), (points["a"], points["b"]));
        Assert.Equal(FindingCode.ScoreEntryClamped, Assert.Single(run.Findings).Code);
    }

    private static RuleBook ByKind(decimal maximum, params (string Kind, string Rule)[] classes) =>
        Books.Leaf(
            maximum,
            $$"""
            { "kind": "byClass", "attribute": "kind", "cases": [ {{string.Join(
                ", ",
                classes.Select(item => $$"""{ "is": ["{{item.Kind}}"], "rule": {{item.Rule}} }""")
            )}} ] }
            """
        );

    private static Situation Kinds(params (string Unit, string Kind, decimal Value)[] units)
    {
        var situation = new Situation().Indicator("x", accumulation: Accumulation.Level);
        foreach (var (unit, kind, value) in units)
        {
            situation.Unit(unit, kind).Figure(unit, "x", value);
        }
        return situation;
    }
}
