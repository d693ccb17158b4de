using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Indicators;

/// <summary>Section 2 of the contract: which figures count, which target counts, and how far one reaches the other.</summary>
public sealed class AttainmentTests
{
    [Theory]
    // level, higher is better
    [InlineData("level", "higher", "atLeast", 10.0, null, null, 9.5, 0.95, "missed")]
    [InlineData("level", "higher", "atLeast", 10.0, null, null, 10.0, 1.0, "met")]
    [InlineData("level", "higher", "atLeast", 10.0, null, null, 12.0, 1.2, "exceeded")]
    [InlineData("level", "higher", "moreThan", 10.0, null, null, 10.0, 1.0, "missed")]
    [InlineData("level", "higher", "moreThan", 10.0, null, null, 10.1, 1.01, "exceeded")]
    [InlineData("level", "higher", "equal", 10.0, null, null, 11.0, 1.1, "exceeded")]
    [InlineData("level", "higher", "about", 10.0, null, null, 9.9, 0.99, "missed")]
    [InlineData("level", "higher", "atLeast", 10.0, null, null, -5.0, -0.5, "missed")]
    // level, lower is better
    [InlineData("level", "lower", "atMost", 10.0, null, null, 8.0, 1.25, "exceeded")]
    [InlineData("level", "lower", "atMost", 10.0, null, null, 10.0, 1.0, "met")]
    [InlineData("level", "lower", "lessThan", 10.0, null, null, 10.0, 1.0, "missed")]
    [InlineData("level", "lower", "atMost", 10.0, null, null, 12.5, 0.8, "missed")]
    [InlineData("level", "lower", "atMost", 10.0, null, null, 0.0, 1.0, "exceeded")]
    [InlineData("level", "lower", "atMost", 10.0, null, null, -4.0, -2.5, "exceeded")]
    // T = 0: no ratio, but a comparison that stands
    [InlineData("level", "lower", "atMost", 0.0, null, null, 0.0, null, "met")]
    [InlineData("level", "lower", "atMost", 0.0, null, null, 3.0, null, "missed")]
    // changes: a rate in points, a baseline given
    [InlineData("decreaseBy", "lower", "atLeast", 3.68, null, 21.40, 17.50, 1.0598, "exceeded")]
    [InlineData("decreaseBy", "lower", "atLeast", 3.9, null, 21.40, 17.50, 1.0, "met")]
    [InlineData("decreaseBy", "lower", "atLeast", 5.82, null, 21.40, 17.50, 0.6701, "missed")]
    [InlineData("increaseBy", "higher", "atLeast", 2.0, null, 60.0, 59.0, -0.5, "missed")]
    // "gấp 1,8 lần"
    [InlineData("multiplyBy", "higher", "atLeast", 1.8, null, 100.0, 180.0, 1.0, "met")]
    [InlineData("multiplyBy", "higher", "atLeast", 1.8, null, 100.0, 90.0, 0.5, "missed")]
    // ranges
    [InlineData("level", "higher", "between", 2.0, 2.5, null, 2.5, 1.0, "met")]
    [InlineData("level", "higher", "between", 2.0, 2.5, null, 2.6, 0.8, "missed")]
    [InlineData("level", "higher", "between", 2.0, 2.5, null, 1.75, 0.5, "missed")]
    [InlineData("level", "higher", "between", 2.0, 2.5, null, 1.0, 0.0, "missed")]
    public void Of_EachKindOfTarget(
        string change,
        string direction,
        string comparator,
        double target,
        double? upper,
        double? baseline,
        double actual,
        double? attainment,
        string state
    )
    {
        var row = Assert.Single(
            Rows(
                new Situation()
                    .Indicator("x", Enum.Parse<Direction>(direction, true), Accumulation.Level, "%")
                    .Unit("a")
                    .Target(
                        "a",
                        "x",
                        (decimal)target,
                        Enum.Parse<TargetComparator>(comparator, true),
                        Enum.Parse<TargetChange>(change, true),
                        upper: (decimal?)upper,
                        baseline: (decimal?)baseline
                    )
                    .Figure("a", "x", (decimal)actual)
            )
        );
        if (attainment is { } expected)
        {
            Assert.NotNull(row.Attainment);
            Assert.Equal(expected, row.Attainment.Value, 4);
        }
        else
        {
            Assert.Null(row.Attainment);
            Assert.Equal("kế hoạch bằng 0", row.Reason);
        }
        Assert.Equal(Enum.Parse<AttainmentState>(state, true), row.State);
    }

    [Fact]
    public void RelativeChange_OfASum_IsAShareOfItsBaseline()
    {
        var situation = new Situation()
            .Indicator("rev", unitOfMeasure: "tỷ đồng")
            .Unit("a")
            .Target("a", "rev", 5, change: TargetChange.IncreaseBy, unitOfMeasure: "%")
            .Figure("a", "rev", 200, "2024")
            .Figure("a", "rev", 215);
        var row = Assert.Single(Rows(situation));
        Assert.Equal(1.5, row.Attainment);
        Assert.Equal(7.5m, row.Actual);
        Assert.Equal("100 × (215 − 200) ÷ 200 ÷ 5 = 1,5", row.Arithmetic);
    }

    [Fact]
    public void AbsoluteChange_InTheIndicatorsUnit()
    {
        var situation = new Situation()
            .Indicator("rev", unitOfMeasure: "tỷ đồng")
            .Unit("a")
            .Target("a", "rev", 20, change: TargetChange.IncreaseBy, unitOfMeasure: "tỷ đồng")
            .Figure("a", "rev", 200, "2024")
            .Figure("a", "rev", 215);
        Assert.Equal(0.75, Assert.Single(Rows(situation)).Attainment);
    }

    [Fact]
    public void ReportedChange_GoesBeforeOneThatIsComputed()
    {
        var situation = new Situation()
            .Indicator("x", Direction.Lower, Accumulation.Level, "%")
            .Unit("a")
            .Target("a", "x", 4, change: TargetChange.DecreaseBy)
            .Figure("a", "x", 20, "2024")
            .Figure("a", "x", 18)
            .Figure("a", "x", 3.9m, measure: FigureMeasure.Change);
        Assert.Equal(0.975, Assert.Single(Rows(situation)).Attainment);
    }

    [Fact]
    public void ChangeWithoutABaseline_HasNoAttainmentAndSaysWhy()
    {
        var row = Assert.Single(
            Rows(
                new Situation()
                    .Indicator("x", Direction.Lower, Accumulation.Level, "%")
                    .Unit("a")
                    .Target("a", "x", 4, change: TargetChange.DecreaseBy)
                    .Figure("a", "x", 18)
            )
        );
        Assert.Equal(AttainmentState.NoData, row.State);
        Assert.Equal("chưa có số gốc để so sánh", row.Reason);
    }

    [Fact]
    public void Tolerance_LetsAboutBeMissedByAShare()
    {
        var situation = new Situation().Indicator("x").Unit("a").Target("a", "x", 10, TargetComparator.About).Figure("a", "x", 9.8m);
        Assert.Equal(AttainmentState.Missed, Assert.Single(Rows(situation)).State);
        Assert.Equal(AttainmentState.Met, Assert.Single(Rows(situation, tolerance: 0.02m)).State);
    }

    [Fact]
    public void Figure_IsTheFirmestOfItsSubPeriod_ThenTheLatestKnown()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a")
            .Target("a", "x", 100)
            .Figure("a", "x", 10.55m, "2025-9M", FigureStatus.Official, submitted: "2025-10-05")
            .Figure("a", "x", 80, "2025", FigureStatus.Estimate, submitted: "2025-12-01")
            .Figure("a", "x", 70, "2025", FigureStatus.Preliminary, submitted: "2025-12-10")
            .Figure("a", "x", 60, "2025", FigureStatus.Preliminary, submitted: "2025-12-20")
            .Figure("a", "x", 50, "2025", FigureStatus.Estimate, submitted: "2025-12-30")
            .Figure("a", "x", 999, "2025", FigureStatus.Official, submitted: "2026-02-01");
        Assert.Equal(60, Assert.Single(Rows(situation)).Actual);
        Assert.Equal(70, Assert.Single(Rows(situation, asOf: "2025-12-15")).Actual);
        Assert.Equal(10.55m, Assert.Single(Rows(situation, asOf: "2025-11-15")).Actual);
        Assert.Equal(999, Assert.Single(Rows(situation, asOf: "2026-03-01")).Actual);
    }

    [Theory]
    [InlineData("2025-Q1:10 2025-Q2:20 2025-07:5", 35, "2025-7M")]
    [InlineData("2025-01:1 2025-02:2 2025-03:4 2025-Q1:10", 10, "2025-Q1")]
    [InlineData("2025:50", 50, "2025")]
    [InlineData("2025-H1:30 2025-Q3:20 2025-Q4:10", 60, "2025")]
    [InlineData("2025-Q1:10 2025-H1:30 2025-Q2:21", 30, "2025-H1")]
    [InlineData("2025-Q1:10 2025-Q3:20", null, "thiếu số liệu từ tháng 4/2025")]
    [InlineData("2025-02:10", null, "thiếu số liệu từ tháng 1/2025")]
    public void PeriodFigures_AddUpWithoutGaps(string reported, int? sum, string reached)
    {
        var situation = new Situation().Indicator("x", accumulation: Accumulation.Period).Unit("a").Target("a", "x", 100);
        foreach (var report in reported.Split(' '))
        {
            var parts = report.Split(':');
            situation.Figure("a", "x", int.Parse(parts[1], CultureInfo.InvariantCulture), parts[0]);
        }
        var row = Assert.Single(Rows(situation));
        Assert.Equal(sum, (int?)row.Actual);
        if (sum is null)
        {
            Assert.StartsWith(reached, row.Reason, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(reached, row.ActualPeriod.ToString());
        }
    }

    [Fact]
    public void PeriodFigures_OfAUnitThatCameIntoBeing_StartWithIt()
    {
        var situation = new Situation()
            .Indicator("x", accumulation: Accumulation.Period)
            .Unit(
                new ThiDua.Metrics.Units.Unit
                {
                    Code = "moi",
                    Name = "Xã mới",
                    Kind = "xa",
                    ValidFrom = new DateOnly(2025, 7, 1),
                }
            )
            .Target("moi", "x", 100)
            .Figure("moi", "x", 20, "2025-Q3")
            .Figure("moi", "x", 30, "2025-Q4");
        Assert.Equal(50, Assert.Single(Rows(situation)).Actual);
    }

    [Fact]
    public void MoreSpecificTarget_Wins_AndTheLatestInForce()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a", attributes: ("vung", "ngheo"))
            .Unit("b", attributes: ("vung", "ngheo"))
            .Unit("c")
            .Unit("d", kind: "so")
            .Target("all", "x", 1, applies: TargetApplies.Each)
            .Target("kind=huyen", "x", 2, applies: TargetApplies.Each)
            .Target("vung=ngheo", "x", 3, applies: TargetApplies.Each)
            .Target("a", "x", 4)
            .Target("a", "x", 5, effective: "2025-08-01")
            .Target("a", "x", 6, effective: "2026-01-01");
        var rows = Rows(situation).ToDictionary(row => row.Unit!, StringComparer.Ordinal);
        Assert.Equal([5, 3, 2, 1], "a b c d".Split(' ').Select(unit => rows[unit].Target.Value!.Value));
        Assert.Equal(4, rows["a"].Earlier?.Value);
        Assert.Equal(4, Rows(situation, asOf: "2025-07-31").Single(row => row.Unit is "a").Target.Value);
    }

    [Fact]
    public void TwoTargetsOfOneRank_ThatDisagree_AreAnError()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a", "huyen", "huyen", ("vung", "ngheo"), ("loai", "1"))
            .Target("vung=ngheo", "x", 3, applies: TargetApplies.Each)
            .Target("loai=1", "x", 4, applies: TargetApplies.Each)
            .Figure("a", "x", 3);
        var run = situation.Run(Books.Leaf(10, """{ "kind": "proportional" }"""));
        var finding = Assert.Single(run.Findings);
        Assert.Equal(FindingCode.ScoreTargetsDisagree, finding.Code);
        Assert.Null(run.Blocs[0].Standings[0].Rank);
    }

    [Fact]
    public void Baselines_LiveSideBySide_AndACriterionNamesOne()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a")
            .Target("a", "x", 100, assignedBy: "tỉnh")
            .Target("a", "x", 80, assignedBy: "HĐND huyện")
            .Figure("a", "x", 60);
        Assert.Equal(2, Rows(situation).Count);
        Assert.Equal(6, situation.Points(Books.Leaf(10, """{ "kind": "proportional" }""", top: "\"assignedBy\": \"tỉnh\","), "X")["a"]);
        Assert.Equal(
            7.5m,
            situation.Points(
                Books.Leaf(10, """{ "kind": "proportional" }""", """, "assignedBy": "HĐND huyện" """, "\"assignedBy\": \"tỉnh\","),
                "X"
            )["a"]
        );
    }

    [Fact]
    public void Together_FollowsTheIndicatorsAggregation()
    {
        var situation = new Situation()
            .Indicator("jobs")
            .Indicator("rate", accumulation: Accumulation.Level, unitOfMeasure: "%", aggregation: "ratio:done/all")
            .Indicator("done", accumulation: Accumulation.Level)
            .Indicator("all", accumulation: Accumulation.Level)
            .Indicator("poor", Direction.Lower, Accumulation.Level, "%", "weighted:all")
            .Indicator("mean", accumulation: Accumulation.Level, aggregation: "mean")
            .Unit("a")
            .Unit("b")
            .Unit("tinh", "tinh", "")
            .Target("kind=huyen", "jobs", 100, applies: TargetApplies.Together)
            .Target("kind=huyen", "rate", 50, applies: TargetApplies.Together)
            .Target("kind=huyen", "poor", 20, applies: TargetApplies.Together)
            .Target("kind=huyen", "mean", 10, applies: TargetApplies.Together);
        foreach (var (unit, jobs, done, all, poor, mean) in new[] { ("a", 30, 10, 20, 10, 4), ("b", 50, 30, 60, 30, 8) })
        {
            situation.Figure(unit, "jobs", jobs).Figure(unit, "done", done).Figure(unit, "all", all).Figure(unit, "poor", poor).Figure(unit, "mean", mean);
        }
        var rows = Rows(situation).ToDictionary(row => row.Target.Indicator, StringComparer.Ordinal);
        Assert.All(rows.Values, row => Assert.Null(row.Unit));
        Assert.Equal(80, rows["jobs"].Actual);
        Assert.Equal(50, rows["rate"].Actual);
        Assert.Equal(25, rows["poor"].Actual);
        Assert.Equal(6, rows["mean"].Actual);
    }

    [Fact]
    public void Together_LackingOneMember_HasNoFigureAndNamesIt()
    {
        var row = Assert.Single(
            Rows(
                new Situation()
                    .Indicator("jobs")
                    .Unit("a")
                    .Unit("b")
                    .Target("kind=huyen", "jobs", 100, applies: TargetApplies.Together)
                    .Figure("a", "jobs", 30)
            )
        );
        Assert.Equal(AttainmentState.NoData, row.State);
        Assert.Equal("thiếu số liệu của Đơn vị b", row.Reason);
    }

    [Theory]
    // half of the year passed: the path is half of the target
    [InlineData(50, "onTrack", 50)]
    [InlineData(46, "atRisk", 50)]
    [InlineData(45, "atRisk", 50)]
    [InlineData(44.9, "missed", 50)]
    [InlineData(100, "met", 50)]
    [InlineData(120, "exceeded", 50)]
    public void State_BeforeTheYearIsOver_LooksAtThePath(double actual, string state, double path)
    {
        var row = Assert.Single(
            Rows(
                new Situation().Indicator("x").Unit("a").Target("a", "x", 100).Figure("a", "x", (decimal)actual, "2025-H1"),
                asOf: "2025-07-20"
            )
        );
        Assert.Equal(Enum.Parse<AttainmentState>(state, true), row.State);
        Assert.Equal((decimal)path, row.Path);
    }

    [Fact]
    public void Path_IsThePlanOfTheMonth_ThenLastYearsShare()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a")
            .Target("a", "x", 100)
            .Figure("a", "x", 30, "2024-H1")
            .Figure("a", "x", 120, "2024")
            .Figure("a", "x", 26, "2025-H1");
        var row = Assert.Single(Rows(situation, asOf: "2025-07-20"));
        Assert.Equal((25m, AttainmentState.OnTrack, 30m), (row.Path, row.State, row.LastYear));
        situation.Target("a", "x", 28, period: "2025-H1");
        var planned = Rows(situation, asOf: "2025-06-30").Single(item => item.Target.Period.ToString() is "2025");
        Assert.Equal((28m, AttainmentState.AtRisk), (planned.Path, planned.State));
    }

    [Fact]
    public void State_AfterTheLastDueDay_IsMetOrNot()
    {
        var situation = new Situation().Indicator("x").Unit("a").Target("a", "x", 100).Figure("a", "x", 95);
        Assert.Equal(AttainmentState.Missed, Assert.Single(Rows(situation)).State);
        situation.Obligation("bc-nam", "all", "2026-01-10");
        Assert.Equal(AttainmentState.AtRisk, Assert.Single(Rows(situation)).State);
        Assert.Equal(AttainmentState.Missed, Assert.Single(Rows(situation, asOf: "2026-01-10")).State);
    }

    [Fact]
    public void NotAssigned_NoFigureAndOddComparators_AreTold()
    {
        var run = AttainmentRun.Execute(
            new Situation()
                .Indicator("x")
                .Indicator("y", Direction.Lower)
                .Unit("a")
                .Target("a", "x", null)
                .Target("a", "y", 5, TargetComparator.AtLeast)
                .Target("a", "la", 5)
                .Facts,
            2025,
            new DateOnly(2025, 12, 31)
        );
        Assert.Equal(AttainmentState.NotAssigned, run.Rows.Single(row => row.Target.Indicator is "x").State);
        Assert.Equal(AttainmentState.NoData, run.Rows.Single(row => row.Target.Indicator is "y").State);
        Assert.Equal(
            [FindingCode.TargetComparatorOdd, FindingCode.TargetIndicatorUnknown],
            run.Findings.Select(finding => finding.Code).Order()
        );
    }

    private static IReadOnlyList<TargetAttainment> Rows(Situation situation, string asOf = "2025-12-31", decimal tolerance = 0) =>
        AttainmentRun.Execute(situation.Facts, 2025, Situation.Day(asOf), tolerance).Rows;
}
