using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Pages.Indicator;
using ThiDua.Dashboard.Pages.Overview;
using ThiDua.Dashboard.Pages.Submissions;
using ThiDua.Dashboard.Pages.Unit;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Pages;

public sealed class ViewTests
{
    [Fact]
    public void Overview_TwoBaselines_AreOneLine_TheOtherNamedBeside()
    {
        var view = OverviewView.From(
            MadeRows.Overview(
                MadeRows.Target("Thu ngân sách", AttainmentState.OnTrack, 2945m, 1885m, "dự toán năm") with { Comparator = TargetComparator.About },
                MadeRows.Target("Thu ngân sách", AttainmentState.OnTrack, 2375.5m, 1885m),
                MadeRows.Target("Việc làm", AttainmentState.NoData)
            ),
            DueYear.Of([], null),
            MadeRows.Frame()
        );
        Assert.Equal(2, view.Lines.Count);
        Assert.Equal("2.375,5", view.Lines[0].Target.Text);
        Assert.Contains("dự toán năm ≈ 2.945: 64,0", view.Lines[0].Detail, StringComparison.Ordinal);
        Assert.Equal("0/2", view.Figures[0].Value);
    }

    [Fact]
    public void Overview_AMissingFigureIsADash_NeverANumber()
    {
        var line = OverviewView.From(MadeRows.Overview(MadeRows.Target("Việc làm", AttainmentState.NoData)), DueYear.Of([], null), MadeRows.Frame()).Lines[0];
        Assert.True(line.Actual.IsNone);
        Assert.Equal("–", line.Attainment);
        Assert.Null(line.Bullet!.Bar);
    }

    [Fact]
    public void Overview_ALateAndAMissingReport_AreCountedApart()
    {
        static DueRow Due(string unit, DateOnly due, DateOnly? came) => new() { Unit = unit, UnitName = unit, Obligation = "q", Period = "2025-Q1", Due = due, SubmittedAt = came };
        var frame = MadeRows.Frame();
        var dues = DueYear.Of(
            [
                Due("A", new(2025, 3, 25), new(2025, 3, 28)),
                Due("B", new(2025, 3, 25), null),
                Due("C", new(2025, 3, 25), new(2025, 3, 25)),
                Due("D", new(2026, 6, 1), null),
            ],
            frame.Today
        );
        var view = OverviewView.From(MadeRows.Overview(), dues, frame);
        Assert.Equal("Một báo cáo trễ, một chưa nộp", view.Dues!.Sub);
        Assert.Equal(["B", "A"], view.Dues.Lines.Select(line => line.Unit));
        Assert.Equal("trễ 3 ngày", view.Dues.Lines[1].Tags[0].Cell.Text);
        Assert.Contains(view.Figures, figure => figure.Value.StartsWith("33", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TargetChange.DecreaseBy, "Tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo", "điểm %")]
    [InlineData(TargetChange.DecreaseBy, "Giảm tỷ suất sinh", "Giảm tỷ suất sinh", "điểm %")]
    [InlineData(TargetChange.Level, "GRDP bình quân", "GRDP bình quân", "%")]
    public void Target_AChangeIsNamedAndMeasuredAsOne(TargetChange change, string indicator, string name, string measure)
    {
        var row = MadeRows.Target(indicator, AttainmentState.Met) with { Change = change };
        Assert.Equal(name, TargetWords.Name(row, Language.Vietnamese));
        Assert.Equal(measure, TargetWords.Measure(row, Language.Vietnamese));
    }

    [Fact]
    public void Target_LowerIsBetter_IsTurnedAndSaysSo()
    {
        var row = MadeRows.Target("Hộ nghèo", AttainmentState.Met, 10, 9) with { Direction = Direction.Lower, LastYear = 12m, EarlierTarget = 11m, Effective = new DateOnly(2025, 8, 1) };
        Assert.Equal(10.0 / 12, TargetWords.LastYearAttainment(row)!.Value, 9);
        Assert.Contains("thấp hơn là tốt", TargetWords.Detail(row, Language.Vietnamese), StringComparison.Ordinal);
        Assert.Contains("nâng từ 11 (08/2025)", TargetWords.Detail(row, Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_TheWaterfallAddsUp_AlsoWhereASectionIsRescaled()
    {
        // A has I.1 = 8 of 10 and I.2 dropped, so its section I is stretched to 16 of 20; the mean of I is 14 (I.1 7, I.2 7).
        ScoreRow[] scores =
        [
            MadeRows.Score("k", null, CriterionKind.Node, 25m, 30),
            MadeRows.Score("I", "k", CriterionKind.Node, 16m, 20, 1),
            MadeRows.Score("I.1", "I", CriterionKind.Leaf, 8m, 10, 2),
            MadeRows.Score("I.2", "I", CriterionKind.Leaf, null, 10, 3),
            MadeRows.Score("II", "k", CriterionKind.Leaf, 9m, 10, 4),
            MadeRows.Score("II.a", "II", CriterionKind.Bonus, 1m, 2, 5),
        ];
        var view = UnitView.From(
            Page(scores, [new("k", 46, 2), new("I", 28, 2), new("I.1", 14, 2), new("I.2", 14, 2), new("II", 18, 2), new("II.a", 1, 2)], 26m, 21.5m),
            MadeRows.Frame()
        );
        Assert.Equal(["23,75", "+2,00", "+0,50", "−0,25", "26,00"], view.Path!.Steps.Select(step => step.Value));
        Assert.Contains("quy đổi", view.Path.Steps[1].Label, StringComparison.Ordinal);
        Assert.StartsWith("Hơn trung bình khối 2,25 điểm, chủ yếu nhờ tiêu chí I", view.Path.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_EqualStages_AreOneFact_DifferentOnesAreShownApart()
    {
        var equal = MadeRows.Score("II", "k", CriterionKind.Leaf, 9m) with { SelfPoints = 9m, BlocPoints = 9m };
        var apart = MadeRows.Score("III", "k", CriterionKind.Leaf, 2m) with { SelfPoints = 4m, BlocPoints = 2m };
        var lines = UnitView.From(Page([equal, apart], [], 26m, 21.5m), MadeRows.Frame()).Lines;
        Assert.Equal(["tự chấm và khối chấm"], lines[0].Stages.Select(stage => stage.Stage));
        Assert.Equal([true, false], lines[1].Stages.Select(stage => stage.Differs));
    }

    [Fact]
    public void Source_ALinkNamesFileSheetAndCell_AndKeepsYearAndLanguage()
    {
        var frame = MadeRows.Frame(Language.English) with { Year = 2024 };
        var source = SourceText.Of(new SourceLocation("số liệu.xlsx", "Quý 2", "D17"), "BC 45", frame)!;
        Assert.Equal("/nguon?nam=2024&tep=s%E1%BB%91%20li%E1%BB%87u.xlsx&sheet=Qu%C3%BD%202&o=D17&ngon-ngu=en", source.Link);
        Assert.Equal("cell D17, Quý 2", source.Cell);
    }

    [Theory]
    [InlineData("vi", "≥ 10 % · giao: tỉnh", "6 % · số sơ bộ · số liệu 6 tháng đầu · đã kiểm tra")]
    [InlineData("en", "≥ 10 % · set by tỉnh", "6 % · preliminary · figure of half 1 · checked")]
    public void Goal_WhatDescribesTheActual_StandsBesideIt_NotBesideThePlan(string language, string plan, string actual)
    {
        var row = MadeRows.Target("Thu ngân sách", AttainmentState.Missed, 10m, 6m) with { ActualStatus = "preliminary", ActualPeriod = "2025-H1", ActualKnownBy = "checked" };
        var goal = Assert.Single(IndicatorView.From([row], [], ([], []), "tinh", MadeRows.Frame(Language.Of(language))).Goals);
        Assert.Equal((plan, actual), (goal.Words, goal.Actual));
    }

    [Theory]
    [InlineData(200, null, 1, 1, 0, 200)]
    [InlineData(200, "3", 1, 1, 0, 200)]
    [InlineData(201, null, 1, 4, 0, 60)]
    [InlineData(201, "4", 4, 4, 180, 21)]
    [InlineData(201, "5", 4, 4, 180, 21)]
    [InlineData(201, "0", 1, 4, 0, 60)]
    [InlineData(201, "-2", 1, 4, 0, 60)]
    [InlineData(201, "99999999999", 1, 4, 0, 60)]
    [InlineData(0, "2", 1, 1, 0, 0)]
    public void AList_StandsWholeOrInParts_AndNoAddressLeadsBesideIt(int total, string? asked, int number, int count, int skip, int take) =>
        Assert.Equal(new ListPart(number, count, skip, take, total), ListPart.Of(total, asked, 200, 60));

    [Fact]
    public void PartLinks_KeepTheFilters_AndTheFirstPartHasThePlainAddress()
    {
        var frame = MadeRows.Frame() with { Path = "/khoi" };
        var links = PartLinks.Of(ListPart.Of(300, "3", 100, 60), "đơn vị", frame, ("khoi", "a b"))!;
        Assert.Equal("121–180 trong 300 đơn vị", links.Text);
        Assert.Equal("/khoi?khoi=a%20b", links.First);
        Assert.Equal("/khoi?khoi=a%20b&trang=2", links.Previous);
        Assert.Equal("/khoi?khoi=a%20b&trang=4", links.Next);
        Assert.Equal("/khoi?khoi=a%20b&trang=5", links.Last);
        Assert.Null(PartLinks.Of(ListPart.Of(100, "3", 100, 60), "đơn vị", frame));
    }

    /// <summary>What is cut says so where it stands: findings to settle, notes and rejected rows each for itself, also rows of no year.</summary>
    [Theory]
    [InlineData(0, 0, 0, null, null, null)]
    [InlineData(300, 300, 500, null, null, null)]
    [InlineData(0, 400, 0, null, "300 trong 400 ghi nhận", null)]
    [InlineData(350, 0, 0, "300 trong 350 phát hiện cần xử lý", null, null)]
    [InlineData(301, 302, 501, "300 trong 301 phát hiện cần xử lý", "300 trong 302 ghi nhận", "Chỉ hiện 500 dòng đầu")]
    public void Lists_ThatAreCut_SaySo(int toSettle, int notes, int rows, string? findingsCut, string? notesCut, string? rowsCut)
    {
        var frame = MadeRows.Frame();
        var view = SubmissionsView.From(
            DueYear.Of([], new DateOnly(2026, 1, 18)),
            [.. Enumerable.Range(0, rows).Select(_ => new RejectionRow("observations", "x", "", "", new SourceLocation("a.csv", null, null)))],
            500,
            [.. Enumerable.Repeat(Row(Severity.Info), notes), .. Enumerable.Repeat(Row(Severity.Warning), toSettle)],
            [],
            all: false,
            part: null,
            frame
        );
        Is(findingsCut, view.FindingsCut);
        Is(notesCut, view.NotesCut);
        Is(rowsCut, view.RejectedCut);
        Assert.Equal(
            (Math.Min(toSettle, 300), Math.Min(notes, 300), Math.Min(rows, 500)),
            (view.Findings.Count + view.FindingsOfNoYear.Count, view.Notes.Count, view.Rejected.Count + view.RejectedOfNoYear.Count)
        );

        static void Is(string? expected, string? actual) => Assert.Equal(expected, expected is null ? actual : actual?[..Math.Min(expected.Length, actual.Length)]);

        static FindingRow Row(Severity severity) =>
            new()
            {
                Code = 1,
                Kind = "x",
                Severity = severity,
                Tag = "",
                TagEnglish = "",
                Message = "",
                MessageEnglish = "",
                Remedy = "",
                RemedyEnglish = "",
                Place = null,
            };
    }

    [Fact]
    public void Findings_ThatAskForNothing_DoNotStandAmongThoseToSettle()
    {
        static FindingRow Row(Severity severity) => new() { Code = 1, Kind = "x", Severity = severity, Tag = severity.ToString(), TagEnglish = "", Message = "", MessageEnglish = "", Remedy = "", RemedyEnglish = "" };
        FindingRow[] rows = [Row(Severity.Info), Row(Severity.Warning), Row(Severity.Error)];
        Assert.Equal(["Error", "Warning"], FindingLine.ToSettle(rows, MadeRows.Frame()).Select(line => line.Tag));
        Assert.Equal(["Info"], FindingLine.Notes(rows, MadeRows.Frame()).Select(line => line.Tag));
    }

    [Fact]
    public void NotAssigned_IsNotTheWordForNotYetAssigned()
    {
        Assert.Equal("Không giao", StateWords.Word(AttainmentState.NotAssigned, Language.Vietnamese));
        Assert.Equal("Chưa giao chỉ tiêu", CriterionWords.Of(CriterionState.NoTarget, Language.Vietnamese));
    }

    private static UnitPageRows Page(IReadOnlyList<ScoreRow> scores, IReadOnlyList<CriterionMeanRow> means, decimal own, decimal other) =>
        new()
        {
            Unit = new UnitRow { Code = "A", Name = "A", Kind = "xa" },
            Bloc = MadeRows.Bloc,
            Standings = [MadeRows.Standing("A", 1, own, 0), MadeRows.Standing("B", 2, other, 1)],
            Scores = scores,
            Means = means,
            Targets = [],
            Dues = [],
            Findings = [],
            History = [],
            Changes = [],
        };
}
