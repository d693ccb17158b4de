using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Facts;

/// <summary>Late and missing reports are cases by themselves.</summary>
public sealed class TimelinessTests
{
    private const string Late = """{ "kind": "perCase", "event": "late_report", "points": -0.5, "cap": 1.5 }""";

    [Theory]
    [InlineData("2025-04-05", "2025-07-05", "3")]
    [InlineData("2025-04-06", "2025-07-05", "2.5")]
    [InlineData("2025-04-06", "2025-07-20", "2")]
    [InlineData("2025-04-05", null, "2.5")]
    public void LateReports_AreCounted_AndMissingOnesAreLate(string first, string? second, string expected)
    {
        var situation = Situation().Submission("a", "q1", first);
        if (second is not null)
        {
            situation.Submission("a", "q2", second);
        }
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), situation.Points(Books.Leaf(3, Late), "X")["a"]);
    }

    [Fact]
    public void MissingReports_AreCountedApart_WhereTheBookHasARuleForThem()
    {
        var book = Books.Of(
            $$"""
            { "code": "X", "title": "Trễ", "maximum": 3, "rule": {{Late}} },
            { "code": "Y", "title": "Không nộp", "maximum": 3, "rule": { "kind": "perCase", "event": "missing_report", "points": -1 } }
            """
        );
        var situation = Situation().Submission("a", "q1", "2025-05-01");
        Assert.Equal(2.5m, situation.Points(book, "X")["a"]);
        Assert.Equal(2, situation.Points(book, "Y")["a"]);
    }

    [Fact]
    public void NotYetDue_CountsNothing_AndARowOfTheSameCaseIsNotCountedTwice()
    {
        var situation = Situation().Submission("a", "q1", "2025-04-20");
        situation.AsOf = new DateOnly(2025, 6, 1);
        Assert.Equal(2.5m, situation.Points(Books.Leaf(3, Late), "X")["a"]);
        situation.Event("a", "late_report", day: "2025-04-10");
        Assert.Equal(2.5m, situation.Points(Books.Leaf(3, Late), "X")["a"]);
        situation.Event("a", "late_report", day: "2025-05-10");
        Assert.Equal(2, situation.Points(Books.Leaf(3, Late), "X")["a"]);
    }

    [Theory]
    [InlineData("2025-04-01", "5")]
    [InlineData("2025-04-05", "5")]
    [InlineData("2025-04-08", "3")]
    [InlineData("2025-04-09", "0")]
    [InlineData(null, "-1")]
    public void DaysLate_FallIntoBands(string? day, string expected)
    {
        var book = Books.Leaf(
            5,
            """
            { "kind": "bands", "of": "daysLate", "obligation": "q1", "gives": "points", "bands": [
              { "to": 0, "toIncluded": true, "points": 5 }, { "from": 1, "fromIncluded": true, "to": 3, "toIncluded": true, "points": 3 },
              { "from": 4, "fromIncluded": true, "points": 0 }, { "state": "missing", "points": -1 } ] }
            """,
            """, "min": -5 """
        );
        var situation = Situation();
        if (day is not null)
        {
            situation.Submission("a", "q1", day);
        }
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), situation.Points(book, "X")["a"]);
    }

    private static Situation Situation() =>
        new Situation()
            .Indicator("x")
            .Unit("a")
            .Obligation("q1", "kind=huyen", "2025-04-05", "2025-Q1")
            .Obligation("q2", "a", "2025-07-05", "2025-H1")
            .Obligation("so", "kind=so", "2025-07-05", "2025-H1");
}
