using ThiDua.Dashboard.Pages.Bloc;
using ThiDua.Dashboard.Pages.Overview;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>A headline is true in every case that the data can be in.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("VVVVDM", "Bốn chỉ tiêu đã vượt, một đã đạt; chỉ tiêu 6 chưa đạt")]
    [InlineData("VV", "Cả hai chỉ tiêu đều đã vượt")]
    [InlineData("VD", "Cả hai chỉ tiêu đều đã đạt, một chỉ tiêu vượt")]
    [InlineData("DD", "Cả hai chỉ tiêu đều đã đạt")]
    [InlineData("V", "Một chỉ tiêu đã vượt")]
    [InlineData("D", "Một chỉ tiêu đã đạt")]
    [InlineData("MMM", "Ba chỉ tiêu chưa đạt")]
    [InlineData("MM", "Chỉ tiêu 1 và chỉ tiêu 2 chưa đạt")]
    [InlineData("TTR", "Hai chỉ tiêu đúng tiến độ; chỉ tiêu 3 có nguy cơ")]
    [InlineData("VTO", "Một chỉ tiêu đã vượt, một đúng tiến độ; chỉ tiêu 3 chưa có số liệu")]
    [InlineData("G", "Một chỉ tiêu không giao")]
    [InlineData("", "Chưa có chỉ tiêu nào trong năm này")]
    public void Overview_SaysWhatIsReachedThenWhatIsNot(string states, string title)
    {
        var rows = MadeRows.Overview([.. states.Select((letter, at) => MadeRows.Target($"Chỉ tiêu {at + 1}", State(letter)))]);
        Assert.Equal(title, OverviewTitle.Of(rows, Language.Vietnamese));
    }

    [Fact]
    public void Overview_OfManyTroubles_TheFarthestIsNamed()
    {
        TargetRow[] targets =
        [
            MadeRows.Target("Việc làm", AttainmentState.Missed, 10, 9),
            MadeRows.Target("Nước sạch", AttainmentState.Missed, 10, 6),
            MadeRows.Target("Trồng rừng", AttainmentState.Missed, 10, 8),
            MadeRows.Target("GRDP", AttainmentState.Exceeded, 8, 9),
        ];
        Assert.Equal("Một chỉ tiêu đã vượt; ba chỉ tiêu chưa đạt, xa nhất là nước sạch (60,0\u00A0%)", OverviewTitle.Of(MadeRows.Overview(targets), Language.Vietnamese));
        Assert.Equal("One target exceeded; three targets not met, nước sạch farthest (60.0%)", OverviewTitle.Of(MadeRows.Overview(targets), Language.English));
    }

    [Fact]
    public void Overview_OfTargetsOfUnits_NamesTheIndicatorThatFewestReached()
    {
        IndicatorStateRow[] states =
        [
            new("a", "Việc làm", "người", AttainmentState.Met, 9),
            new("a", "Việc làm", "người", AttainmentState.Missed, 1),
            new("b", "Nước sạch", "%", AttainmentState.Exceeded, 4),
            new("b", "Nước sạch", "%", AttainmentState.Missed, 4),
            new("b", "Nước sạch", "%", AttainmentState.NotAssigned, 90),
        ];
        Assert.Equal(
            "13 trong 18 chỉ tiêu của các đơn vị đã đạt hoặc vượt; thấp nhất là nước sạch (50,0\u00A0%)",
            OverviewTitle.Of(MadeRows.Overview() with { States = states }, Language.Vietnamese)
        );
    }

    [Fact]
    public void Bloc_ASingleLeader_WithTheGapToTheNext() =>
        Assert.Equal(
            "A dẫn đầu, hơn B 0,55 điểm",
            BlocTitle.Of([MadeRows.Standing("A", 1, 96.4m, 0), MadeRows.Standing("B", 2, 95.85m, 1)], Language.Vietnamese)
        );

    [Fact]
    public void Bloc_PlacesThatMayChange_AreSaidToBeOpen() =>
        Assert.Equal(
            "A dẫn đầu; hai vị trí đầu chưa tách bạch",
            BlocTitle.Of(
                [MadeRows.Standing("A", 1, 96.4m, 0, 1, 2), MadeRows.Standing("B", 2, 95.85m, 1, 1, 3), MadeRows.Standing("C", 3, 90m, 2, 2, 3)],
                Language.Vietnamese
            )
        );

    [Fact]
    public void Bloc_ASharedFirstPlace_NamesAll() =>
        Assert.Equal(
            "A và B cùng dẫn đầu",
            BlocTitle.Of([MadeRows.Standing("A", 1, 95m, 0), MadeRows.Standing("B", 1, 95m, 1), MadeRows.Standing("C", 3, 94m, 2)], Language.Vietnamese)
        );

    [Fact]
    public void Bloc_EqualTotals_DecidedByTieBreak() =>
        Assert.Equal(
            "A dẫn đầu, bằng điểm B, hơn ở tiêu chí phụ",
            BlocTitle.Of([MadeRows.Standing("A", 1, 95m, 0), MadeRows.Standing("B", 2, 95m, 1)], Language.Vietnamese)
        );

    [Fact]
    public void Bloc_NobodyRanked_SaysSo()
    {
        Assert.Equal("Chưa đơn vị nào đủ số liệu để xếp hạng", BlocTitle.Of([MadeRows.Standing("A", null, null, 0)], Language.Vietnamese));
        Assert.Equal("Khối này chưa được chấm điểm", BlocTitle.Of([], Language.Vietnamese));
    }

    [Fact]
    public void Bloc_AGapBelowACent_IsNotShownAsZero() =>
        Assert.Equal(
            "Chênh lệch mỏng nhất: A đứng trên B 0,0025 điểm.",
            BlocTitle.ThinnestGap([MadeRows.Standing("A", 1, 95.0025m, 0), MadeRows.Standing("B", 2, 95m, 1)], Language.Vietnamese)
        );

    private static AttainmentState State(char letter) =>
        letter switch
        {
            'V' => AttainmentState.Exceeded,
            'D' => AttainmentState.Met,
            'T' => AttainmentState.OnTrack,
            'R' => AttainmentState.AtRisk,
            'M' => AttainmentState.Missed,
            'G' => AttainmentState.NotAssigned,
            _ => AttainmentState.NoData,
        };
}
