using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Ranking;

/// <summary>Section 6: competition ranking, tie-breaks in order, votes, and totals as people see them.</summary>
public sealed class RankerTests
{
    private const string Two = """
        { "code": "X", "title": "Kinh tế", "maximum": 60, "rule": { "kind": "entered" } },
        { "code": "Y", "title": "Còn lại", "maximum": 40, "rule": { "kind": "entered" } }
        """;

    [Fact]
    public void TieBreaks_AreTriedInOrder_AndAVoteIsLast()
    {
        var situation = new Situation().Indicator("jobs");
        // All at 90: a by criterion, b and c by the earlier report, d and e stay for a vote.
        foreach (var (unit, first) in new[] { ("a", 55), ("b", 50), ("c", 50), ("d", 50), ("e", 50) })
        {
            situation.Unit(unit).Entry(unit, "X", first).Entry(unit, "Y", 90 - first);
        }
        situation
            .Obligation("bc", "all", "2025-12-15")
            .Submission("b", "bc", "2025-12-01")
            .Submission("c", "bc", "2025-12-02")
            .Submission("d", "bc", "2025-12-03")
            .Submission("e", "bc", "2025-12-03");
        var book = Books.Of(
            Two,
            """ "tieBreak": [ { "criterion": "X" }, { "event": "tre" }, { "obligation": "bc" }, { "indicator": "jobs" }, { "vote": true } ], """
        );
        var run = situation.Run(book);
        var standings = run.Blocs[0].Standings.ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        Assert.Equal([1, 2, 3, 4, 4], "a b c d e".Split(' ').Select(unit => standings[unit].Rank!.Value));
        Assert.Equal("điểm X Kinh tế cao hơn: 55 so với 50", standings["a"].DecidedBy);
        Assert.Equal("xếp sau khi xét điểm X Kinh tế cao hơn: 50 so với 55; nộp báo cáo hạn 15/12/2025 sớm hơn: 01/12/2025 so với 02/12/2025", standings["b"].DecidedBy);
        Assert.EndsWith("bằng nhau, cần bỏ phiếu", standings["d"].DecidedBy, StringComparison.Ordinal);
        Assert.EndsWith("equal, a vote is needed", standings["d"].DecidedByEnglish, StringComparison.Ordinal);
        Assert.Equal(ThiDua.Metrics.Findings.FindingCode.ScoreVoteNeeded, Assert.Single(run.Findings).Code);
    }

    [Fact]
    public void WhatIsMissingInATieBreak_ComesLast()
    {
        var situation = new Situation()
            .Unit("a")
            .Entry("a", "X", 50)
            .Entry("a", "Y", 40)
            .Unit("b")
            .Entry("b", "X", 50)
            .Entry("b", "Y", 40)
            .Obligation("bc", "all", "2025-12-15")
            .Submission("b", "bc", "2025-12-14");
        var standings = situation.Standings(Books.Of(Two, """ "tieBreak": [ { "obligation": "bc" } ], """));
        Assert.Equal((2, 1), (standings["a"].Rank, standings["b"].Rank));
        Assert.Equal("xếp sau khi xét nộp báo cáo hạn 15/12/2025 sớm hơn: không có so với 14/12/2025", standings["a"].DecidedBy);
    }

    [Fact]
    public void ShownTotals_GetMoreDecimals_OnlyWhereTheyTieAndRanksDiffer()
    {
        var situation = new Situation();
        foreach (var (unit, points) in new[] { ("a", 50.1234m), ("b", 50.1233m), ("c", 40.5m), ("d", 40.5m), ("e", 30.12m) })
        {
            situation.Unit(unit).Entry(unit, "X", points).Entry(unit, "Y", 0);
        }
        var standings = situation.Standings(Books.Of(Two));
        Assert.Equal(
            ["50.1234", "50.1233", "40.50", "40.50", "30.12"],
            "a b c d e".Split(' ').Select(unit => standings[unit].TotalShown)
        );
    }

    [Fact]
    public void RankOnRounded_SharesTheRankOfEqualRoundedTotals()
    {
        var situation = new Situation();
        foreach (var (unit, points) in new[] { ("a", 50.124m), ("b", 50.123m), ("c", 40m) })
        {
            situation.Unit(unit).Entry(unit, "X", points).Entry(unit, "Y", 0);
        }
        var book = Books.Of(Two) with { RankOn = RankOn.Rounded };
        Assert.Equal([1, 1, 3], situation.Standings(book).Values.Select(standing => standing.Rank!.Value).Order());
        Assert.Equal("50.12", situation.Standings(book)["a"].TotalShown);
    }

    [Fact]
    public void EqualWithin_KeepsBinaryNoiseFromBreakingATie()
    {
        var situation = new Situation()
            .Indicator("x", accumulation: ThiDua.Metrics.Indicators.Accumulation.Level)
            .Unit("a")
            .Figure("a", "x", 0.3m)
            .Unit("b")
            .Figure("b", "x", 0.3000000000001m);
        const string Criteria = """{ "code": "X", "title": "X", "indicator": "x", "rule": { "kind": "goalposts", "min": 0, "max": 1 } }""";
        var exact = situation.Standings(Books.Of(Criteria, "\"arithmetic\": \"index\","));
        Assert.Equal((2, 1), (exact["a"].Rank, exact["b"].Rank));
        var near = situation.Standings(Books.Of(Criteria, "\"arithmetic\": \"index\", \"equalWithin\": 1e-9,"));
        Assert.Equal((1, 1), (near["a"].Rank, near["b"].Rank));
    }
}
