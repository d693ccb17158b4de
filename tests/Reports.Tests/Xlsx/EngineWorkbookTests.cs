using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;
using ThiDua.Reports.Tests.Content;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Tests.Xlsx;

/// <summary>The workbook against the scoring core: whatever was drawn, a recalculation gives what was published.</summary>
public sealed class EngineWorkbookTests
{
    private static readonly (int Seed, int Decimals, string Rounding)[] Draws =
    [
        (1, 4, "halfAwayFromZero"),
        (2, 2, "halfAwayFromZero"),
        (3, 2, "halfEven"),
        (4, 1, "floor"),
        (5, 3, "ceiling"),
    ];

    [Fact]
    public void Recalculated_GivesWhatTheScoringCorePublished()
    {
        var reports = Draws.Select(draw => EngineBloc.Build(30, draw.Seed, draw.Decimals, draw.Rounding)).ToList();
        var stripped = reports.Select(report => WorkbookReader.WithoutResults(ScoreWorkbook.Write(report))).ToList();
        Assert.All(
            stripped,
            workbook =>
                Assert.Equal(
                    30,
                    new WorkbookReader(workbook).Formulas.Keys.Count(key =>
                        key is { Sheet: "Bảng tổng hợp điểm" } && key.Cell.StartsWith('J')
                    )
                )
        );
        var recalculated = LibreOffice.Convert(stripped, "xlsx", "xlsx");
        Assert.All(reports.Zip(recalculated), pair => Published.AssertIn(pair.First, new WorkbookReader(pair.Second)));
    }

    [Fact]
    public void ReadFromTheTables_TheReportIsTheRun()
    {
        var report = EngineBloc.Build(30, seed: 1);
        Assert.Equal("Mường Sương", report.Province);
        Assert.Equal("Khối thi đua các xã", report.Bloc.Name);
        Assert.Equal("Số liệu mẫu", report.SampleNotice);
        Assert.Equal(30, report.Standings.Count);
        Assert.Equal(1, report.Standings[0].Rank);
        Assert.Equal(StandingState.Incomplete, report.Standings.Single(standing => standing.Unit is "xa-04").State);
        Assert.Equal(StandingState.Disqualified, report.Standings.Single(standing => standing.Unit is "xa-05").State);
        Assert.Equal("Bằng khen", report.Units.Single(unit => unit.Code is "xa-03").Proposal);
        Assert.Contains(report.Findings, finding => finding.Unit is "xa-05");
        Assert.Null(
            BlocReportReader.Read(
                EngineBloc.Tables(),
                1999,
                EngineBloc.Bloc,
                new ReportOrigin { SnapshotId = "", PublishedAt = SampleBloc.PublishedAt }
            )
        );
    }

    /// <summary>A rule that a formula can say is one, for every unit; the leader of a group cannot.</summary>
    [Theory]
    [InlineData("I.1", true)]
    [InlineData("I.2", true)]
    [InlineData("I.3", true)]
    [InlineData("I.4", true)]
    [InlineData("I.5", true)]
    [InlineData("I.6", false)]
    [InlineData("II.1", true)]
    [InlineData("II.2", true)]
    [InlineData("II.3", true)]
    [InlineData("III.1", true)]
    [InlineData("III.1a", true)]
    [InlineData("III.1b", true)]
    [InlineData("III.1c", true)]
    public void Rule_IsLiveOrAValue_ForEveryUnit(string criterion, bool isLive)
    {
        var report = EngineBloc.Build(30, seed: 1);
        var workbook = new WorkbookReader(ScoreWorkbook.Write(report));
        var rows = Enumerable
            .Range(5, 600)
            .Where(row => workbook.Text("Số liệu", $"C{row}").Equals(criterion, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(30, rows.Count);
        Assert.All(rows, row => Assert.Equal(isLive, workbook.Formulas.ContainsKey(("Số liệu", $"N{row}"))));
    }

    [Fact]
    public void SectionWithACriterionTakenOut_IsStretched_AndStaysLive()
    {
        var report = EngineBloc.Build(30, seed: 1);
        var dropped = report
            .Scores.Where(score => score is { Criterion: "I.7", State: CriterionState.Dropped })
            .Select(score => score.Unit)
            .ToList();
        Assert.NotEmpty(dropped);
        var workbook = new WorkbookReader(ScoreWorkbook.Write(report));
        var row =
            7
            + Enumerable
                .Range(0, 30)
                .First(at => report.Standings[at].Unit.Equals(dropped[0], StringComparison.Ordinal));
        Assert.Contains("*60/50", workbook.Formulas[("Điểm tiêu chí", $"D{row}")], StringComparison.Ordinal);
    }
}
