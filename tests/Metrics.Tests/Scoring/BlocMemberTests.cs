using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Who is scored in which bloc.</summary>
public sealed class BlocMemberTests
{
    [Fact]
    public void AUnitInTwoBlocs_IsScoredInTheFirst_AndTheOtherIsTold()
    {
        var book = Books.Leaf(10, """{ "kind": "entered" }""") with { Blocs = ["huyen", "k2"] };
        var situation = new Situation().Bloc("k2").Unit("a").Entry("a", "X", 4).Unit("b", bloc: "k2").Entry("b", "X", 5, bloc: "k2");
        var facts = situation.Facts;
        facts = facts with { Members = [.. facts.Members, facts.Members[0] with { Bloc = "k2" }] };
        var run = ScoreRun.Execute(book, facts, 2025, new DateOnly(2025, 12, 31));
        var finding = Assert.Single(run.Findings);
        Assert.Equal((FindingCode.ScoreUnitInTwoBlocs, "a", "k2"), (finding.Code, finding.Unit, finding.Bloc));
        Assert.Equal(["a"], run.Blocs[0].Standings.Select(standing => standing.Unit));
        Assert.Equal(["b"], run.Blocs[1].Standings.Select(standing => standing.Unit));
    }
}
