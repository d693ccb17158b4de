using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>Each trouble that the sample's README names shows where it says.</summary>
public sealed class SampleTests(SampleHome sample) : IClassFixture<SampleHome>
{
    [Fact]
    public void Blocs_OfBothYears_AreScoredByTheVersionInForce()
    {
        Assert.Equal(
            [("huyen", "huyen-2024", 2, 8), ("so-nganh", "so-nganh-2025", 1, 12), ("xa-vung-cao", "xa-2025", 1, 20), ("xa-vung-thap", "xa-2025", 1, 18)],
            sample
                .Scored.Blocs.Select(result => (result.Bloc.Code, result.RuleBookId, result.RuleBookVersion, result.Standings.Count))
                .OrderBy(bloc => bloc.Code, StringComparer.Ordinal)
        );
    }

    /// <summary>The data dictionary calls them keys, and a reader elsewhere joins on them.</summary>
    [Fact]
    public void KeysOfResultTables_IdentifyARow()
    {
        using var snapshot = SnapshotReader.OpenCurrent(sample.Home);
        foreach (var schema in ResultTables.All)
        {
            var keys = schema.Columns.Index().Where(column => column.Item.Key).Select(column => column.Index).ToList();
            if (keys.Count == 0)
            {
                continue;
            }
            var rows = snapshot.ReadResults(schema);
            var seen = Enumerable.Range(0, rows.RowCount).Select(row => string.Join('\t', keys.Select(key => rows[row, key] ?? "")));
            Assert.True(rows.RowCount > 0, schema.Name);
            Assert.Equal(rows.RowCount, seen.Distinct(StringComparer.Ordinal).Count());
            Assert.All(keys, key => Assert.DoesNotContain(null, rows.Column(key)));
        }
    }

    [Fact]
    public void FirstVersion_OfTheDistrictsBook_IsInForceBeforeTheSecond()
    {
        var early = ScorePipeline.Run(
            sample.Home,
            new ScoreRequest
            {
                Year = 2024,
                AsOf = new DateOnly(2024, 1, 20),
                Who = "kiểm thử",
            },
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(1, Assert.Single(early.Blocs).RuleBookVersion);
    }

    [Fact]
    public void LateReport_OfTamDuong_CostsHalfAPoint()
    {
        var report = sample.Score("huyen-tam-duong", "III.2");
        Assert.Equal(1, report.Actual);
        Assert.Equal(4.5m, report.Points);
        Assert.Equal(5m, sample.Score("huyen-than-uyen", "III.2").Points);
    }

    [Fact]
    public void MissingReport_OfCongThuong_CountsBesideItsLateOne()
    {
        var report = sample.Score("so-cong-thuong", "III.2");
        Assert.Equal(2, report.Actual);
        Assert.Equal(4m, report.Points);
    }

    [Fact]
    public void NotAssigned_ForestOfTheCity_IsLeftOutAndItsSectionStretched()
    {
        Assert.Equal(CriterionState.Dropped, sample.Score("tp-lai-chau", "I.8").State);
        Assert.Equal("notAssigned", sample.Attainment(2024, "forest_planted", "tp-lai-chau")["state"]);
        var section = sample.Score("tp-lai-chau", "I").Points!.Value;
        var leaves = sample
            .Bloc("huyen")
            .Scores.Where(score => score is { Unit: "tp-lai-chau", Parent: "I" } && score.State == CriterionState.Scored)
            .Sum(score => score.Points!.Value);
        Assert.Equal(decimal.Round(leaves * 60 / 53, 2, MidpointRounding.AwayFromZero), section);
    }

    [Fact]
    public void ForgottenTarget_OfPacTa_LeavesItIncomplete()
    {
        Assert.Equal(StandingState.Incomplete, sample.Standing("xa-pac-ta").State);
        Assert.Equal(CriterionState.NoTarget, sample.Score("xa-pac-ta", "II.1").State);
        Assert.Equal("xa-pac-ta", Only(FindingCode.ScoreTargetMissing).Unit);
    }

    [Fact]
    public void MissingFigure_OfSinHo_LeavesItIncomplete()
    {
        Assert.Equal(StandingState.Incomplete, sample.Standing("huyen-sin-ho").State);
        Assert.Equal(CriterionState.Missing, sample.Score("huyen-sin-ho", "I.7").State);
        Assert.Equal("huyen-sin-ho", Only(FindingCode.ScoreFigureMissing).Unit);
    }

    [Fact]
    public void CapBrokenByHand_InTheCity_IsNamedAndCut()
    {
        var finding = Only(FindingCode.ScoreEntryClamped);
        Assert.Equal("tp-lai-chau", finding.Unit);
        Assert.Equal("diem-cham-2024-huyen.csv", finding.Place?.File);
        var bonus = sample.Score("tp-lai-chau", "III.1a");
        Assert.Equal(4m, bonus.SelfPoints);
        Assert.Equal(2m, bonus.Points);
    }

    [Fact]
    public void EntriesOfComputedCriteria_AgreeWithTheScore_ButForTwo()
    {
        // The generator works its entries out by itself: more than a thousand of them agree with the scoring core.
        Assert.Equal(
            [("huyen-phong-tho", "I.4"), ("huyen-sin-ho", "I.7")],
            sample
                .Scored.Findings.Where(finding => finding.Code == FindingCode.ScoreEntryDiffers)
                .Select(finding => (finding.Unit!, finding.Subject!))
                .Order()
        );
    }

    [Theory]
    [InlineData("xa-binh-lu", "xa-than-uyen", 2)]
    [InlineData("xa-muong-mo", "xa-hua-bum", 6)]
    [InlineData("so-xay-dung", "so-giao-duc-dao-tao", 2)]
    public void Tie_IsDecidedByATieBreak(string first, string second, int rank)
    {
        var (above, below) = (sample.Standing(first), sample.Standing(second));
        Assert.Equal(above.Total, below.Total);
        Assert.Equal((rank, rank + 1), (above.Rank, below.Rank));
        Assert.False(string.IsNullOrEmpty(above.DecidedBy));
    }

    [Fact]
    public void Tie_OfNamNhunAndMuongTe_IsLeftToAVote()
    {
        var (one, other) = (sample.Standing("huyen-nam-nhun"), sample.Standing("huyen-muong-te"));
        Assert.Equal(92.6m, one.Total);
        Assert.Equal(one.Total, other.Total);
        Assert.Equal((5, 5), (one.Rank, other.Rank));
        Assert.Equal("huyen", Only(FindingCode.ScoreVoteNeeded).Bloc);
        Assert.Equal(7, sample.Standing("huyen-phong-tho").Rank);
    }

    [Fact]
    public void TopThree_OfTheDistricts_AreClose()
    {
        var top = sample.Bloc("huyen").Standings.Take(3).ToList();
        Assert.Equal(["huyen-than-uyen", "huyen-tan-uyen", "tp-lai-chau"], top.Select(standing => standing.Unit));
        Assert.True(top[0].Total - top[2].Total < 1);
    }

    [Fact]
    public void UnitWithoutItsOwnSheet_ThuLum_HoldsNoRank()
    {
        var standing = sample.Standing("xa-thu-lum");
        Assert.Equal(StandingState.Disqualified, standing.State);
        Assert.Null(standing.Rank);
        Assert.Equal("không gửi bản tự chấm điểm", standing.Reason);
    }

    [Fact]
    public void RestatedRevenue_OfTanUyen_CountsByItsHigherStatus()
    {
        var row = sample.Attainment(2024, "budget_revenue", "huyen-tan-uyen");
        Assert.Equal("preliminary", row["actual_status"]);
        Assert.Equal("Đối chiếu kho bạc ngày 26/12/2024 (mẫu)", row["document"]);
    }

    [Fact]
    public void TargetsRaisedWithinTheYear_KeepTheEarlierOne()
    {
        var growth = sample.Attainment(2025, "grdp_growth", "tinh-lai-chau");
        Assert.Equal((8m, 7m, 8.2m, "exceeded"), (growth["target"], growth["earlier_target"], growth["actual"], growth["state"]));
        var jobs = sample.Attainment(2024, "jobs", "huyen-phong-tho");
        Assert.Equal((1350m, 1250m), (jobs["target"], jobs["earlier_target"]));
    }

    [Fact]
    public void TwoPlans_OfTheProvincesRevenue_LiveSideBySide()
    {
        var directive = sample.Attainment(2025, "budget_revenue", "tinh-lai-chau");
        var budget = sample.Attainment(2025, "budget_revenue", "tinh-lai-chau", "dự toán năm");
        Assert.Equal((2375.5m, 2945m), (directive["target"], budget["target"]));
        // Half a year is held against half a year.
        Assert.Equal(("2025-H1", "onTrack"), (directive["actual_period"], directive["state"]));
    }

    [Fact]
    public void DirectiveTargetsWithoutResult_AreNeverShownAsReached()
    {
        foreach (var indicator in (string[])["standard_schools", "birth_rate", "poverty_rate", "jobs"])
        {
            Assert.Equal("noData", sample.Attainment(2025, indicator, "tinh-lai-chau")["state"]);
        }
        Assert.Equal("noData", sample.Attainment(2025, "poverty_rate", null)["state"]);
    }

    [Theory]
    [InlineData("huyen-than-uyen", 2.5)]
    [InlineData("huyen-phong-tho", 5.5)]
    [InlineData("tp-lai-chau", 0.4)]
    public void PovertyTarget_OfADistrict_IsTheMostSpecific(string unit, double points) =>
        Assert.Equal((decimal)points, sample.Attainment(2024, "poverty_rate", unit)["target"]);

    private Finding Only(FindingCode code) => Assert.Single(sample.Scored.Findings, finding => finding.Code == code);
}
