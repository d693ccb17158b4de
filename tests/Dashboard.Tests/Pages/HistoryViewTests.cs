using System.Globalization;
using ThiDua.Dashboard.Pages.History;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>What became of units and figures over time, as pages show it.</summary>
public sealed class HistoryViewTests
{
    [Fact]
    public void Maps_ShowTheLongestSpanOfEachYear_WithWhatWasReportedBesideWhatComesOut()
    {
        var view = MapFiguresView.OfUnit(
            [
                Row("2024-Q1", 4.43m, RestatedState.Shared, "19,26 × 0,23 (Huyện) = 4,43"),
                Row("2024", 26.7122m, RestatedState.Shared, "116,14 × 0,23 (Huyện) = 26,7122"),
                Row("2023", null, RestatedState.NotSeparable, "không tách được"),
            ],
            [
                new RestatedPartRow("xa", "thu", "2024", "huyen", "Huyện", "thu", "Thu ngân sách", "2024", 0.23m, 116.14m, "Báo cáo năm", new SourceLocation("bc.csv", null, "D3")),
            ],
            MadeRows.Frame()
        );
        Assert.Equal(["Năm 2024", "Năm 2023"], view.Lines.Select(line => line.Period));
        var line = view.Lines[0];
        Assert.Equal(("26,71", "ước theo tỷ phần"), (line.Value, line.Tag));
        var report = Assert.Single(line.Reports);
        Assert.Equal(("Huyện", "116,14"), (report.Unit, report.Value));
        Assert.Contains("bc.csv", report.Source!.Link, StringComparison.Ordinal);
        Assert.Equal((null, "không tách được"), (view.Lines[1].Value, view.Lines[1].Tag));
        Assert.True(view.HasEstimates);
    }

    [Fact]
    public void Maps_OfAnIndicator_KeepOldAndNewUnitsApart()
    {
        RestatedRow[] rows = [Row("2025", 90, RestatedState.Whole, "a + b = 90") with { IsOfOldMap = true, Unit = "huyen", UnitName = "Huyện" }, Row("2025", 21.5m, RestatedState.Shared, "")];
        Assert.Equal("Huyện", Assert.Single(MapFiguresView.OfIndicator(rows, [], oldMap: true, MadeRows.Frame()).Lines).Head);
        Assert.Equal("Xã", Assert.Single(MapFiguresView.OfIndicator(rows, [], oldMap: false, MadeRows.Frame()).Lines).Head);
    }

    [Fact]
    public void Versions_StandInTheOrderTheyCame_AndTheOneThatCountsIsMarked()
    {
        var group = Assert.Single(
            FigureVersionsView
                .Of(
                    [
                        Version(116.14m, "preliminary", "checked", new DateOnly(2024, 12, 26), 1),
                        Version(119.74m, "estimate", "self-reported", new DateOnly(2024, 12, 15), 2),
                    ],
                    byUnit: true,
                    MadeRows.Frame()
                )
                .Groups
        );
        Assert.Equal(["119,74", "116,14"], group.Versions.Select(version => version.Value));
        Assert.Equal([null, "−3,60"], group.Versions.Select(version => version.Against));
        Assert.Equal(["ước", "sơ bộ"], group.Versions.Select(version => version.Status));
        Assert.Equal(["tự báo cáo", "đã kiểm tra"], group.Versions.Select(version => version.KnownBy));
        Assert.Equal([false, true], group.Versions.Select(version => version.Counts));
        Assert.Equal("26/12/2024", group.Versions[1].Day);
    }

    /// <summary>Scored for 31/12: a figure handed in after that day is newer, and the points are of the earlier one.</summary>
    [Theory]
    [InlineData("2024-11-16", "2025-01-01", "dùng để chấm (chốt 31/12/2024)", "số mới hơn, nộp sau ngày chốt", true)]
    [InlineData("2025-01-30", "2025-03-01", null, "nộp sau ngày chốt 31/12/2024, chưa dùng để chấm", false)]
    [InlineData("2024-11-16", "2024-12-01", null, "đang dùng", false)]
    public void Versions_SayWhichOneThePointsAreComputedFrom(string first, string second, string? earlier, string later, bool isFirst)
    {
        var close = new DateOnly(2024, 12, 31);
        var rows = new[]
        {
            Version(1066, "official", "checked", Day(second), 1) with { AsOf = close },
            Version(1080, "official", "checked", Day(first), 2) with { AsOf = close },
        };
        var versions = Assert.Single(FigureVersionsView.Of(rows, byUnit: true, MadeRows.Frame()).Groups).Versions;
        Assert.Equal(["1.080", "1.066"], versions.Select(version => version.Value));
        Assert.Equal([earlier, later], versions.Select(version => version.Use));
        Assert.Equal([isFirst, !isFirst], versions.Select(version => version.Counts));

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Versions_WithoutResults_MarkTheOneThatCounts()
    {
        var rows = new[] { Version(2, "official", "checked", new DateOnly(2025, 1, 20), 1), Version(1, "official", "checked", new DateOnly(2024, 12, 20), 2) };
        Assert.Equal([null, "đang dùng"], Assert.Single(FigureVersionsView.Of(rows, byUnit: true, MadeRows.Frame()).Groups).Versions.Select(version => version.Use));
    }

    [Fact]
    public void TargetVersions_SetOneActualAgainstEach()
    {
        var group = Assert.Single(
            TargetVersionsView
                .Of(
                    [Given(7, null, isLatest: false), Given(8, new DateOnly(2025, 8, 1), isLatest: true)],
                    [MadeRows.Target("Tăng trưởng", AttainmentState.Exceeded, 8, 8.2m) with { Scope = "tinh" }],
                    MadeRows.Frame()
                )
                .Groups
        );
        Assert.Equal(["117,1 %", "102,5 %"], group.Versions.Select(version => version.Attainment.Replace('\u00A0', ' ')));
        Assert.Equal(["đầu kỳ", "01/08/2025"], group.Versions.Select(version => version.From));
        Assert.Equal(["đã thay bằng lần sau", "đang dùng"], group.Versions.Select(version => version.Standing));
    }

    private static FigureVersionRow Version(decimal value, string status, string known, DateOnly day, int rank) =>
        new("huyen", "Huyện", "thu", "Thu ngân sách", "tỷ đồng", "2024", "value", value, status, known, day, null, null, rank);

    private static TargetVersionRow Given(decimal value, DateOnly? effective, bool isLatest) =>
        new("tinh", "Tỉnh", "2025", "tỉnh", effective, TargetChange.Level, TargetComparator.AtLeast, value, null, "%", null, null, null, isLatest);

    private static RestatedRow Row(string period, decimal? value, RestatedState state, string how) =>
        new("xa", "Xã", IsOfOldMap: false, "thu", "Thu ngân sách", "tỷ đồng", period, value, state, "official", how, how);
}
