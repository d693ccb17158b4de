using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Figures that a rule cannot turn into points.</summary>
public sealed class OutOfReachTests
{
    [Theory]
    [InlineData("""{ "kind": "bands", "of": "count", "event": "e", "gives": "points", "bands": [ { "to": 2, "toIncluded": true, "points": 7 }, { "from": 3, "fromIncluded": true, "points": 1 } ] }""", "không khung nào nhận 2,5")]
    [InlineData("""{ "kind": "power", "coefficient": 1000000, "offset": 0, "exponent": 40, "base": "xMinusOffset" }""", "kết quả quá lớn")]
    [InlineData("""{ "kind": "power", "coefficient": 1000000, "offset": 0, "exponent": 4, "base": "xMinusOffset" }""", "kết quả quá lớn")]
    public void WhatNoRuleCanTell_IsAFinding(string rule, string reason)
    {
        // An index has no maximum that would hold the power.
        var book = Books.Leaf(10, rule) is var read && rule.Contains("power", StringComparison.Ordinal) ? Unlimited(rule) : read;
        var run = new Situation().Indicator("x", accumulation: Accumulation.Level).Unit("a").Figure("a", "x", 25).Event("a", "e", 2.5m).Run(book);
        var finding = Assert.Single(run.Findings);
        Assert.Equal((FindingCode.ScoreNotComputable, "a", "X", "huyen"), (finding.Code, finding.Unit, finding.Subject, finding.Bloc));
        Assert.Contains(reason, FindingCatalogue.Message(finding), StringComparison.Ordinal);
        Assert.Equal(StandingState.Incomplete, run.Blocs[0].Standings.Single().State);
    }

    /// <summary>Findings are looked up by the line that they keep from being scored.</summary>
    [Theory]
    [InlineData("""{ "kind": "share", "part": "x", "whole": "whole" }""")]
    [InlineData("""{ "kind": "share", "part": "x", "whole": "zero" }""")]
    [InlineData("""{ "kind": "bands", "of": "daysLate", "obligation": "r", "gives": "points", "bands": [ { "points": 1 } ] }""")]
    public void WhatIsMissing_IsToldOfTheLine(string rule)
    {
        var run = new Situation()
            .Indicator("x")
            .Indicator("whole")
            .Indicator("zero")
            .Unit("a")
            .Figure("a", "x", 25)
            .Figure("a", "zero", 0)
            .Run(Books.Leaf(10, rule));
        Assert.Equal("X", Assert.Single(run.Findings).Subject);
    }

    /// <summary>A leaf without a maximum: written nowhere in a points book, so it is taken out again.</summary>
    private static RuleBook Unlimited(string rule)
    {
        var book = Books.Leaf(10, rule);
        return book with { Root = book.Root with { Maximum = null, Criteria = [book.Root.Criteria[0] with { Maximum = null }] } };
    }
}
