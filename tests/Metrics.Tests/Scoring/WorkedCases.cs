using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>The worked cases of the scoring contract, section 11, each under its number.</summary>
public sealed class WorkedCases
{
    [Fact]
    public void Case01_Leader()
    {
        var book = Books.Leaf(10, """{ "kind": "leader" }""", """, "whenNotAssigned": "topOfGroup" """, "\"leafDecimals\": 2,");
        var points = new Situation()
            .Indicator("x")
            .Pair("a", "x", 100, 120)
            .Pair("b", "x", 50, 60)
            .Pair("c", "x", 80, 80)
            .Pair("d", "x", 100, 60)
            .Pair("e", "x", 100, 110)
            .Pair("f", "x", null, 150)
            .Pair("g", "x", null, 100)
            .Pair("h", "x", null, 75)
            .Points(book, "X");
        Assert.Equal(10, points["a"]);
        Assert.Equal(10, points["b"]);
        Assert.Equal(5, points["c"]);
        Assert.Equal(3, points["d"]);
        Assert.Equal(7.5m, points["e"]);
        Assert.Equal(10, points["f"]);
        Assert.Equal(6.67m, points["g"]);
        Assert.Equal(5, points["h"]);
    }

    [Theory]
    [InlineData("0.949", "1")]
    [InlineData("0.95", "2")]
    [InlineData("1", "3")]
    [InlineData("1.0001", "4")]
    [InlineData("1.2", "5")]
    [InlineData(null, "0")]
    public void Case02_BandsThatAdjust(string? attainment, string expected)
    {
        var book = Books.Leaf(
            3,
            """
            { "kind": "bands", "of": "attainment", "gives": "adjust", "bands": [
              { "to": 0.95, "points": -2 }, { "from": 0.95, "fromIncluded": true, "to": 1, "points": -1 },
              { "from": 1, "fromIncluded": true, "to": 1, "toIncluded": true, "points": 0 },
              { "from": 1, "to": 1.2, "points": 1 }, { "from": 1.2, "fromIncluded": true, "points": 2 },
              { "state": "noPlan", "points": -3 } ] }
            """
        );
        var situation = new Situation().Indicator("x").Unit("a");
        if (attainment is not null)
        {
            situation.Target("a", "x", 10).Figure("a", "x", 10 * Number(attainment));
        }
        Assert.Equal(Number(expected), situation.Points(book, "X")["a"]);
    }

    [Theory]
    [InlineData(0, "3")]
    [InlineData(2, "2")]
    [InlineData(3, "1.5")]
    [InlineData(9, "1.5")]
    public void Case03_PerCase(int count, string expected)
    {
        var book = Books.Leaf(3, """{ "kind": "perCase", "event": "tre", "points": -0.5, "cap": 1.5 }""");
        var situation = new Situation().Indicator("x").Unit("a");
        if (count > 0)
        {
            situation.Event("a", "tre", count);
        }
        Assert.Equal(Number(expected), situation.Points(book, "X")["a"]);
    }

    [Theory]
    [InlineData("92", "0", "0")]
    [InlineData("92.9", "0", "0")]
    [InlineData("93", "0", "0.1")]
    [InlineData("96.99", "0", "0.4")]
    [InlineData("97", "0", "0.5")]
    [InlineData("100", "0", "0.5")]
    [InlineData("92", "0.1", "0")]
    [InlineData("92.01", "0.1", "0.1")]
    [InlineData("93", "0.1", "0.2")]
    [InlineData("96", "0.1", "0.5")]
    [InlineData("100", "0.1", "0.5")]
    public void Case04_Stair(string value, string first, string expected)
    {
        var book = Books.Leaf(
            1,
            $$"""{ "kind": "stair", "of": "value", "from": 92, "first": {{first}}, "step": 1, "perStep": 0.1, "cap": 0.5 }"""
        );
        var points = new Situation().Indicator("x").Unit("a").Figure("a", "x", Number(value)).Points(book, "X");
        Assert.Equal(Number(expected), points["a"]);
    }

    [Fact]
    public void Case05_PovertyFallsByPoints()
    {
        var rows = AttainmentRun
            .Execute(
                new Situation()
                    .Indicator("poverty", Direction.Lower, Accumulation.Level, "%")
                    .Unit("a")
                    .Unit("b", attributes: ("vung", "ngheo"))
                    .Target("kind=huyen", "poverty", 3.68m, change: TargetChange.DecreaseBy, applies: TargetApplies.Each)
                    .Target("vung=ngheo", "poverty", 5.82m, change: TargetChange.DecreaseBy, applies: TargetApplies.Each)
                    .Figure("a", "poverty", 21.40m, "2024")
                    .Figure("a", "poverty", 17.50m)
                    .Figure("b", "poverty", 21.40m, "2024")
                    .Figure("b", "poverty", 17.50m)
                    .Facts,
                2025,
                new DateOnly(2025, 12, 31)
            )
            .Rows;
        Assert.Equal(2, rows.Count);
        var outside = rows.Single(row => row.Unit is "a");
        Assert.Equal(1.0598, outside.Attainment!.Value, 4);
        Assert.Equal(AttainmentState.Exceeded, outside.State);
        Assert.Equal(3.90m, outside.Actual);
        Assert.Equal("(21,40 − 17,50) ÷ 3,68 ≈ 1,0598", outside.Arithmetic);
        var poor = rows.Single(row => row.Unit is "b");
        Assert.Equal(0.6701, poor.Attainment!.Value, 4);
        Assert.Equal(AttainmentState.Missed, poor.State);
    }

    [Fact]
    public void Case06_SectionIsRescaledForExcludedLeaves()
    {
        var book = Books.Of(
            """
            { "code": "S", "title": "Mục", "maximum": 10, "criteria": [
              { "code": "S.1", "maximum": 3, "indicator": "n1", "rule": { "kind": "passFail" }, "whenNotAssigned": "exclude" },
              { "code": "S.2", "maximum": 3, "indicator": "n2", "rule": { "kind": "passFail" }, "whenNotAssigned": "exclude" },
              { "code": "S.3", "maximum": 2, "rule": { "kind": "entered" } },
              { "code": "S.4", "maximum": 1, "rule": { "kind": "entered" } },
              { "code": "S.5", "maximum": 1, "rule": { "kind": "entered" } } ] }
            """
        );
        var situation = new Situation()
            .Indicator("n1")
            .Indicator("n2")
            .Pair("a", "n1", null, 1)
            .Target("a", "n2", null)
            .Entry("a", "S.3", 2)
            .Entry("a", "S.4", 1)
            .Entry("a", "S.5", 0);
        Assert.Equal(7.5m, situation.Points(book, "S")["a"]);
        var row = situation.Run(book).Blocs[0].Scores.Single(score => score.Criterion is "S");
        Assert.Equal("(2,00 + 1,00 + 0,00) × 10 ÷ 4 = 7,50", row.Explanation.Arithmetic);
    }

    [Fact]
    public void Case07_CompetitionRanking()
    {
        var criteria = """{ "code": "X", "title": "Điểm", "maximum": 100, "rule": { "kind": "entered" } }""";
        var situation = new Situation()
            .Unit("a")
            .Unit("b")
            .Unit("c")
            .Unit("d")
            .Entry("a", "X", 95.00m)
            .Entry("b", "X", 95.00m)
            .Entry("c", "X", 94.99m)
            .Entry("d", "X", 90m)
            .Event("a", "tre", 1);
        Assert.Equal([1, 1, 3, 4], Ranks(situation.Standings(Books.Of(criteria)), "a", "b", "c", "d"));

        var broken = situation.Standings(Books.Of(criteria, """ "tieBreak": [ { "event": "tre", "order": "fewer" } ], """));
        Assert.Equal([2, 1, 3, 4], Ranks(broken, "a", "b", "c", "d"));
        Assert.Equal("ít vụ việc \"tre\" hơn: 0 so với 1", broken["b"].DecidedBy);
        Assert.Equal("xếp sau khi xét ít vụ việc \"tre\" hơn: 1 so với 0", broken["a"].DecidedBy);
        Assert.Null(broken["c"].DecidedBy);
    }

    [Fact]
    public void Case08_Power()
    {
        var book = Books.Leaf(
            2000,
            """
            { "kind": "power", "coefficient": 25.4347, "offset": 18, "exponent": 1.81, "base": "offsetMinusX", "round": "floor" }
            """
        );
        var points = new Situation().Indicator("x").Unit("a").Figure("a", "x", 10.50m).Points(book, "X");
        Assert.Equal(975, points["a"]);
    }

    [Fact]
    public void Case09_BonusBeyondItsCapIsNamedAndCut()
    {
        var book = Books.Of(
            """
            { "code": "X", "title": "Phong trào", "maximum": 10, "rule": { "kind": "entered" },
              "bonus": { "cap": 2, "rules": [ { "code": "X.a", "title": "Thưởng", "rule": { "kind": "entered" } } ] } }
            """
        );
        var situation = new Situation().Unit("a").Entry("a", "X", 9).Entry("a", "X.a", 4.0m);
        var run = situation.Run(book);
        var finding = Assert.Single(run.Findings, finding => finding.Code == FindingCode.ScoreEntryClamped);
        Assert.Equal("Đơn vị a X.a: tự chấm 4,0 nằm ngoài khoảng 0 đến 2,0; tính 2,0.", FindingCatalogue.Message(finding));
        var standing = run.Blocs[0].Standings.Single();
        Assert.Equal(2, standing.Bonus);
        Assert.Equal(11, standing.Total);
        Assert.Equal(13, standing.SelfTotal);
    }

    [Fact]
    public void Case10_MultipliesBeforeItDivides()
    {
        var book = Books.Leaf(3, """{ "kind": "proportional" }""", top: "\"leafDecimals\": 2,");
        Assert.Equal(0.03m, new Situation().Indicator("x").Pair("a", "x", 3, 0.025m).Points(book, "X")["a"]);
    }

    private static int?[] Ranks(Dictionary<string, Standing> standings, params string[] units) => [.. units.Select(unit => standings[unit].Rank)];

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
