using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>What counts where one stage entered twice.</summary>
public sealed class StageEntryTests
{
    [Fact]
    public void TwoEntriesOfOneStage_GiveTheSame_InEitherOrder()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional" }""", """, "override": true """);
        var entered = Books.Leaf(10, """{ "kind": "entered" }""");
        var rival = new Situation().Indicator("x").Pair("a", "x", 10, 5).Entry("a", "X", 7, AssessmentStage.Council).Entry("a", "X", 6, AssessmentStage.Council);
        Assert.Equal(Text(rival.Facts, entered), Text(Reversed(rival.Facts), entered));
        Assert.Contains(nameof(FindingCode.ScoreEntryOnce), Text(rival.Facts, entered), StringComparison.Ordinal);
        var noted = new Situation()
            .Indicator("x")
            .Pair("a", "x", 10, 5)
            .Entry("a", "X", 6, AssessmentStage.Council, note: "kiểm tra tại chỗ")
            .Entry("a", "X", 6, AssessmentStage.Council);
        Assert.Equal(6, noted.Standings(book)["a"].Total);
        Assert.Equal(Text(noted.Facts, book), Text(Reversed(noted.Facts), book));

        static ScoringFacts Reversed(ScoringFacts facts) => facts with { Assessments = [.. facts.Assessments.Reverse()] };

        static string Text(ScoringFacts facts, RuleBook book)
        {
            var run = ScoreRun.Execute(book, facts, 2025, new DateOnly(2025, 12, 31));
            return string.Join('\n', run.Findings.Select(finding => $"{finding.Code} {FindingCatalogue.Message(finding)}").Append($"{run.Blocs[0].Standings.Single().Total}"));
        }
    }
}
