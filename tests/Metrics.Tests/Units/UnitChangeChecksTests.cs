using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Units;

/// <summary>What cannot be right about a change of units is said, not repaired.</summary>
public sealed class UnitChangeChecksTests
{
    [Fact]
    public void SharesThatLeaveSomethingOut_AreFound()
    {
        var findings = Check(Split(0.5m, 0.4m));
        var finding = Assert.Single(findings);
        Assert.Equal(FindingCode.UnitSharesDoNotAddUp, finding.Code);
        Assert.Contains("cộng lại bằng 0,9", FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Empty(Check(Split(0.5m, 0.5m)));
    }

    [Fact]
    public void SplitWithoutAShare_IsFound() =>
        Assert.Equal([FindingCode.UnitShareMissing], Check(Split(0.5m, null)).Select(finding => finding.Code));

    [Fact]
    public void PartGivenAway_KeepsTheRest()
    {
        var map = new ChangedMap().Unit("a").Unit("b").Arrow("2025-07-01", UnitChangeKind.Split, "a", "b", 0.1m);
        Assert.Empty(Check(map));
    }

    [Fact]
    public void ArrowOfAUnitThatWasNotThere_IsFound()
    {
        var map = new ChangedMap().Unit("a", to: "2024-12-31").Unit("b", "2026-01-01").Arrow("2025-07-01", UnitChangeKind.Rename, "a", "b");
        Assert.Equal(["a", "b"], Check(map).Where(finding => finding.Code == FindingCode.UnitChangeOutsideValidity).Select(finding => finding.Unit));
    }

    [Theory]
    [InlineData("2025-H1", false)]
    [InlineData("2025-9M", true)]
    [InlineData("2026", true)]
    public void FigureBeyondTheUnitsEnd_IsFound(string period, bool isFound)
    {
        var findings = Check(Split(0.5m, 0.5m).Indicator("x", "sum").Says("old", "x", period, 1));
        Assert.Equal(isFound ? [FindingCode.FigureOutsideValidity] : [], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2025", false)]
    [InlineData("2024", true)]
    public void FigureBeforeTheUnitsBeginning_IsFound_ThatOfItsFirstYearIsNot(string period, bool isFound)
    {
        var findings = Check(Split(0.5m, 0.5m).Indicator("x", "sum").Says("n1", "x", period, 1));
        Assert.Equal(isFound ? [FindingCode.FigureOutsideValidity] : [], findings.Select(finding => finding.Code));
    }

    private static IReadOnlyList<Finding> Check(ChangedMap map) => UnitChangeChecks.Check(map.Facts());

    private static ChangedMap Split(decimal? first, decimal? second) =>
        new ChangedMap()
            .Unit("old", to: "2025-06-30")
            .Unit("n1", "2025-07-01")
            .Unit("n2", "2025-07-01")
            .Arrow("2025-07-01", UnitChangeKind.Split, "old", "n1", first)
            .Arrow("2025-07-01", UnitChangeKind.Split, "old", "n2", second);
}
