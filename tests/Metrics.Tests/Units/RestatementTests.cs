using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Units;

/// <summary>Figures in the map of a unit that was not there: worked by hand.</summary>
public sealed class RestatementTests
{
    private const string Change = "2025-07-01";

    [Fact]
    public void Sum_OfASplit_GoesByShare_AndComesBackWhole()
    {
        var map = Split().Indicator("revenue", "sum").Says("old", "revenue", "2024", 116.14m).Says("n1", "revenue", "2025-H2", 2).Says("n2", "revenue", "2025-H2", 3.5m);
        var first = map.Of("n1", "revenue", "2024");
        Assert.Equal(26.7122m, first.Value);
        Assert.Equal(RestatedState.Shared, first.State);
        Assert.Equal("116,14 × 0,23 (OLD) = 26,7122", first.How);
        Assert.Equal("116.14 × 0.23 (OLD) = 26.7122", first.HowEnglish);
        Assert.Equal(89.4278m, map.Of("n2", "revenue", "2024").Value);
        var back = map.Of("old", "revenue", "2025-H2");
        Assert.Equal(5.5m, back.Value);
        Assert.Equal(RestatedState.Whole, back.State);
        Assert.Equal(new DateOnly(2025, 6, 30), back.MapTo);
        Assert.Equal(["n1", "n2"], back.Parts.Select(part => part.Unit));
    }

    [Fact]
    public void Rates_OfAMerger_CombineOverTheirDenominators_NotByPlainMean()
    {
        var map = Merge()
            .Indicator("schools", "sum")
            .Indicator("good", "sum")
            .Indicator("rate", "ratio:good/schools", measure: "%")
            .Indicator("households", "sum")
            .Indicator("poverty", "weighted:households", measure: "%")
            .Indicator("files", "mean", measure: "%");
        foreach (var (unit, schools, good, households, poverty) in new[] { ("a", 40m, 10m, 3000m, 20m), ("b", 10m, 9m, 1000m, 4m) })
        {
            map.Says(unit, "schools", "2024", schools)
                .Says(unit, "good", "2024", good)
                .Says(unit, "rate", "2024", 100 * good / schools)
                .Says(unit, "households", "2024", households)
                .Says(unit, "poverty", "2024", poverty)
                .Says(unit, "files", "2024", poverty);
        }
        // 25 % and 90 %: together 19 of 50, where a plain mean would say 57.5 %.
        Assert.Equal(38, map.Of("n", "rate", "2024").Value);
        Assert.Equal("100 × (10 (A) + 9 (B)) : (40 (A) + 10 (B)) = 38", map.Of("n", "rate", "2024").How);
        // (20 × 3000 + 4 × 1000) : 4000
        Assert.Equal(16, map.Of("n", "poverty", "2024").Value);
        Assert.Equal("(20 × 3.000 (A) + 4 × 1.000 (B)) : 4.000 = 16", map.Of("n", "poverty", "2024").How);
        var mean = map.Of("n", "files", "2024");
        Assert.Equal(RestatedState.NotCombinable, mean.State);
        Assert.Null(mean.Value);
        Assert.Contains("không lấy trung bình cộng", mean.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_GoesDownOnlyWithNumeratorAndDenominator()
    {
        var map = Split()
            .Indicator("schools", "sum")
            .Indicator("good", "sum")
            .Indicator("rate", "ratio:good/schools", measure: "%")
            .Indicator("households", "sum")
            .Indicator("poverty", "weighted:households", measure: "%")
            .Says("old", "rate", "2023", 50)
            .Says("old", "rate", "2024", 60)
            .Says("old", "good", "2024", 12)
            .Says("old", "schools", "2024", 20)
            .Says("old", "households", "2024", 900)
            .Says("old", "poverty", "2024", 9);
        Assert.Equal(60, map.Of("n1", "rate", "2024").Value);
        Assert.Equal(RestatedState.Shared, map.Of("n1", "rate", "2024").State);
        Assert.Equal("100 × 12 × 0,23 (OLD) : 20 × 0,23 (OLD) = 60", map.Of("n1", "rate", "2024").How);
        foreach (var lost in new[] { map.Of("n1", "rate", "2023"), map.Of("n1", "poverty", "2024") })
        {
            Assert.Equal(RestatedState.NotSeparable, lost.State);
            Assert.Null(lost.Value);
            Assert.StartsWith("không tách được", lost.How, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void YearOfTheChange_AddsWhatTheOldHadTillThenAndWhatTheNewDidSince()
    {
        var map = Split()
            .Indicator("revenue", "sum", Accumulation.Cumulative)
            .Says("old", "revenue", "2025-Q1", 20)
            .Says("old", "revenue", "2025-H1", 50)
            .Says("n1", "revenue", "2025-Q3", 4)
            .Says("n1", "revenue", "2025-H2", 10)
            .Says("n2", "revenue", "2025-H2", 30);
        // 50 × 0.23 + 10
        var year = map.Of("n1", "revenue", "2025");
        Assert.Equal(21.5m, year.Value);
        Assert.Equal("50 × 0,23 (OLD, tháng 1–6) + 10 (N1, tháng 7–12) = 21,5", year.How);
        Assert.Equal(15.5m, map.Of("n1", "revenue", "2025-9M").Value);
        Assert.Equal(90, map.Of("old", "revenue", "2025").Value);
        var september = map.Of("old", "revenue", "2025-9M");
        Assert.Equal(RestatedState.Missing, september.State);
        Assert.Contains("no figure of Số revenue", september.HowEnglish, StringComparison.Ordinal);
        Assert.Contains("N2", september.How, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitThatLivesOn_CountsWhatItReportedSince()
    {
        var map = new ChangedMap()
            .Unit("a")
            .Unit("b", to: "2025-06-30")
            .Arrow(Change, UnitChangeKind.Merge, "b", "a")
            .Indicator("revenue", "sum", Accumulation.Cumulative)
            .Says("a", "revenue", "2024", 7)
            .Says("b", "revenue", "2024", 2)
            .Says("a", "revenue", "2025-H1", 4)
            .Says("b", "revenue", "2025-H1", 1)
            .Says("a", "revenue", "2025", 10);
        Assert.Equal(9, map.Of("a", "revenue", "2024").Value);
        // 4 + 1 in the first half; 10 − 4 since.
        Assert.Equal(11, map.Of("a", "revenue", "2025").Value);
        var parted = map.Of("b", "revenue", "2025");
        Assert.Equal(RestatedState.NotSeparable, parted.State);
    }

    [Fact]
    public void Chain_MultipliesShares_AndARenameCarriesWhatNothingElseCan()
    {
        var map = new ChangedMap()
            .Unit("a", to: "2020-12-31")
            .Unit("b", "2021-01-01", "2022-12-31")
            .Unit("c", "2021-01-01")
            .Unit("d", "2023-01-01", "2023-12-31")
            .Unit("e", "2024-01-01")
            .Arrow("2021-01-01", UnitChangeKind.Split, "a", "b", 0.4m)
            .Arrow("2021-01-01", UnitChangeKind.Split, "a", "c", 0.6m)
            .Arrow("2023-01-01", UnitChangeKind.Split, "b", "d", 0.25m)
            .Arrow("2023-01-01", UnitChangeKind.Split, "b", "c", 0.75m)
            .Arrow("2024-01-01", UnitChangeKind.Rename, "d", "e")
            .Indicator("x", "sum")
            .Indicator("growth", "none", measure: "%")
            .Says("a", "x", "2020", 100)
            .Says("b", "x", "2022", 8)
            .Says("c", "x", "2022", 5)
            .Says("d", "x", "2023", 3)
            .Says("d", "growth", "2023", 7.5m);
        Assert.Equal(10, map.Of("e", "x", "2020").Value);
        Assert.Equal(90, map.Of("c", "x", "2020").Value);
        Assert.Equal(2, map.Of("e", "x", "2022").Value);
        Assert.Equal(11, map.Of("c", "x", "2022").Value);
        Assert.Equal(3, map.Of("e", "x", "2023").Value);
        Assert.Equal(RestatedState.Whole, map.Of("e", "x", "2023").State);
        Assert.Equal(7.5m, map.Of("e", "growth", "2023").Value);
    }

    [Fact]
    public void ShareThatNobodyGave_IsNotGuessed()
    {
        var map = new ChangedMap()
            .Unit("old", to: "2025-06-30")
            .Unit("n1", Change)
            .Unit("n2", Change)
            .Arrow(Change, UnitChangeKind.Split, "old", "n1")
            .Arrow(Change, UnitChangeKind.Split, "old", "n2")
            .Indicator("x", "sum")
            .Says("old", "x", "2024", 100)
            .Says("n1", "x", "2026", 30)
            .Says("n2", "x", "2026", 50);
        Assert.Equal(RestatedState.NotSeparable, map.Of("n1", "x", "2024").State);
        Assert.Equal(80, map.Of("old", "x", "2026").Value);
    }

    [Fact]
    public void ChangeWithinAMonth_IsNotCutThrough()
    {
        var map = new ChangedMap()
            .Unit("a", to: "2025-03-14")
            .Unit("b", "2025-03-15")
            .Arrow("2025-03-15", UnitChangeKind.Rename, "a", "b")
            .Indicator("x", "sum", Accumulation.Cumulative)
            .Says("a", "x", "2025-02", 3)
            .Says("b", "x", "2025", 9);
        var year = map.Of("b", "x", "2025");
        Assert.Equal(RestatedState.NotSeparable, year.State);
        Assert.Contains("15/03/2025", year.How, StringComparison.Ordinal);
        Assert.Equal(3, map.Of("b", "x", "2025-02").Value);
    }

    [Fact]
    public void UnitsWithoutAChange_GetNoRow()
    {
        var map = Split().Unit("other").Indicator("x", "sum").Says("other", "x", "2024", 5).Says("n1", "x", "2026", 1);
        Assert.DoesNotContain(map.Restated(), figure => figure.Unit is "other" or "n1");
    }

    private static ChangedMap Split() =>
        new ChangedMap()
            .Unit("old", to: "2025-06-30")
            .Unit("n1", Change)
            .Unit("n2", Change)
            .Arrow(Change, UnitChangeKind.Split, "old", "n1", 0.23m)
            .Arrow(Change, UnitChangeKind.Split, "old", "n2", 0.77m);

    private static ChangedMap Merge() =>
        new ChangedMap()
            .Unit("a", to: "2025-06-30")
            .Unit("b", to: "2025-06-30")
            .Unit("n", Change)
            .Arrow(Change, UnitChangeKind.Merge, "a", "n")
            .Arrow(Change, UnitChangeKind.Merge, "b", "n");
}
