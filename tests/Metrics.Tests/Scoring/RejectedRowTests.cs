using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>A unit whose row was refused is listed apart with the reason: wrong is neither missing nor zero nor an older figure.</summary>
public sealed class RejectedRowTests
{
    private static readonly RuleBook Proportional = Books.Leaf(10, """{ "kind": "proportional" }""", ", \"whenMissing\": \"zero\"");
    private static readonly RuleBook Entered = Books.Leaf(10, """{ "kind": "entered" }""");

    [Fact]
    public void ARefusedFigure_LeavesTheUnitUnranked_AndSaysWhere()
    {
        var result = Assert.Single(Year().Refused("observations", "b", "x", "2025").Run(Proportional).Blocs);
        var score = result.Scores.Single(score => score is { Unit: "b", Criterion: "X" });
        Assert.Equal((CriterionState.Rejected, null, "D7"), (score.State, score.Points, score.Place?.Cell));
        var standing = result.Standings.Single(standing => standing.Unit is "b");
        Assert.Equal((StandingState.Incomplete, null), (standing.State, standing.Rank));
        Assert.Contains("dòng so-lieu.csv · D7 bị từ chối: \"1,2,5\" không phải là số.", standing.Reason, StringComparison.Ordinal);
        Assert.Contains("was rejected", standing.ReasonEnglish, StringComparison.Ordinal);
        Assert.Equal(1, result.Standings.Single(standing => standing.Unit is "a").Rank);
    }

    [Fact]
    public void ItsFinding_IsAnError_WithTheCell()
    {
        var finding = Assert.Single(
            Year().Refused("observations", "b", "x", "2025").Run(Proportional).Findings,
            finding => finding.Code == FindingCode.ScoreRowRejected
        );
        Assert.Equal((Severity.Error, "b", "X", "D7", "huyen"), (finding.Severity, finding.Unit, finding.Subject, finding.Place?.Cell, finding.Bloc));
    }

    [Fact]
    public void WithoutARefusedRow_AMissingFigureIsZero_AsTheBookSays() => Assert.Equal(0, Year().Points(Proportional, "X")["b"]);

    [Theory]
    [InlineData("2025", "2025-Q3", true)]
    [InlineData("2025-Q1", "2025-Q3", false)]
    [InlineData("2025-Q3", "2025-Q3", false)]
    [InlineData("2024", "2025-Q3", false)]
    public void ALaterRefusedFigure_IsNotReplacedByAnEarlierOne(string refused, string accepted, bool isRejected)
    {
        var points = Year().Figure("b", "x", 50, accepted).Refused("observations", "b", "x", refused).Points(Proportional, "X")["b"];
        Assert.Equal(isRejected ? null : 5m, points);
    }

    [Theory]
    [InlineData("2025", "2025", true)]
    [InlineData("2025-Q3", "2025-Q3", true)]
    [InlineData("2025-Q1", "2025-Q3", false)]
    [InlineData("2024", "2025", false)]
    public void ARefusedRowBesideTheFigureInUse_IsTold(string refused, string accepted, bool isTold)
    {
        var result = Year().Figure("b", "x", 50, accepted).Refused("observations", "b", "x", refused).Refused("observations", "a", "x", "2024").Run(Proportional);
        var findings = result.Findings.Where(finding => finding.Code == FindingCode.ScoreRowRejectedBeside).ToList();
        if (!isTold)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Warning, "b", "X", "D7", "huyen"), (finding.Severity, finding.Unit, finding.Subject, finding.Place?.Cell, finding.Bloc));
        Assert.Contains("Đơn vị b đang tính bằng số 50", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Contains("so-lieu.csv · D7", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Contains("không phải là số", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void OfAnotherUnitOrIndicator_ARefusedRowChangesNothing() =>
        Assert.Equal(0, Year().Refused("observations", "a", "x", "2024").Refused("observations", "b", "y", "2025").Points(Proportional, "X")["b"]);

    [Theory]
    [InlineData("2025-03-01", true)]
    [InlineData(null, true)]
    [InlineData("2024-03-01", false)]
    [InlineData("2025-06-15", false)]
    public void ARefusedCase_KeepsTheCountOpen_UntilItIsAccepted(string? day, bool isRejected)
    {
        var book = Books.Leaf(3, """{ "kind": "perCase", "event": "late_file", "points": -0.5 }""");
        var points = new Situation().Unit("a").Event("a", "late_file", 1, "2025-06-15").Refused("events", "a", "late_file", null, day).Points(book, "X")["a"];
        Assert.Equal(isRejected ? null : 2.5m, points);
    }

    [Theory]
    [InlineData(AssessmentStage.Appraisal, AssessmentStage.Self, true)]
    [InlineData(AssessmentStage.Self, AssessmentStage.Appraisal, false)]
    [InlineData(AssessmentStage.Self, AssessmentStage.Self, false)]
    public void ARefusedEntry_IsNotReplacedByAnEarlierStage(AssessmentStage refused, AssessmentStage accepted, bool isRejected)
    {
        var points = new Situation().Unit("a").Entry("a", "X", 7, accepted).Refused("assessments", "a", "X", "2025", null, refused).Points(Entered, "X")["a"];
        Assert.Equal(isRejected ? null : 7m, points);
    }

    [Fact]
    public void RefusedEvidence_IsNotNoEvidence()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional" }""", ", \"requires\": \"biên bản\"");
        var year = Year().Figure("b", "x", 50);
        Assert.Equal(0, year.Points(book, "X")["b"]);
        Assert.Null(year.Refused("evidence", "b", "X", "2025").Points(book, "X")["b"]);
        Assert.Equal(5, year.EvidenceOf("b", "X").Points(book, "X")["b"]);
    }

    [Fact]
    public void ARefusedReport_IsNotAMissingOne()
    {
        var book = Books.Leaf(5, """{ "kind": "perCase", "event": "late_report", "points": -0.5 }""");
        var year = new Situation().Unit("a").Obligation("bc", "all", "2025-07-10");
        Assert.Equal(4.5m, year.Points(book, "X")["a"]);
        Assert.Null(year.Refused("submissions", "a", "bc").Points(book, "X")["a"]);
        Assert.Equal(5, year.Submission("a", "bc", "2025-07-01").Points(book, "X")["a"]);
    }

    [Fact]
    public void AReasonedAppraisal_DoesNotStandForARowThatCannotBeRead()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional" }""", ", \"override\": true");
        var points = Year().Entry("b", "X", 9, AssessmentStage.Appraisal, "đã kiểm tra").Refused("observations", "b", "x", "2025").Points(book, "X")["b"];
        Assert.Null(points);
    }

    private static Situation Year() =>
        new Situation().Indicator("x", accumulation: Accumulation.Cumulative).Unit("a").Unit("b").Target("a", "x", 100).Target("b", "x", 100).Figure("a", "x", 80);
}
