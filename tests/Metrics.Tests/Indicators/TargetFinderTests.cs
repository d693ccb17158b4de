using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Indicators;

/// <summary>Which target counts, and when two of them contradict each other.</summary>
public sealed class TargetFinderTests
{
    [Fact]
    public void TwoTargetsThatDifferInTheirUnitOfMeasureOnly_Disagree()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional" }""");
        Assert.Equal([FindingCode.ScoreTargetsDisagree], Codes("tỷ đồng", "%", "tỷ đồng"));
        Assert.Equal([FindingCode.ScoreTargetsDisagree], Codes("tỷ đồng", null, "%"));
        Assert.Empty(Codes("tỷ đồng", null, "tỷ đồng"));
        Assert.Empty(Codes("tỷ đồng", "Tỷ đồng ", "tỷ đồng"));
        // The change of a rate is in points, however it is written.
        Assert.Empty(Codes("%", "điểm %", "%"));

        FindingCode[] Codes(string own, string? left, string? right) =>
            [
                .. new Situation()
                    .Indicator("x", unitOfMeasure: own)
                    .Unit("a")
                    .Target("a", "x", 5, change: TargetChange.IncreaseBy, baseline: 100, assignedBy: "tỉnh", unitOfMeasure: left)
                    .Target("a", "x", 5, change: TargetChange.IncreaseBy, baseline: 100, assignedBy: "bộ", unitOfMeasure: right)
                    .Figure("a", "x", 105)
                    .Run(book)
                    .Findings.Select(finding => finding.Code),
            ];
    }
}
