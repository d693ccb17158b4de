using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>The check of robustness starts from what the score run gave: with the weights as signed it finds its very ranks.</summary>
public sealed class ScoredBlocTests
{
    private const string Criteria = """
        { "code": "I", "title": "Mục I", "maximum": 10, "criteria": [
          { "code": "I.1", "maximum": 4, "indicator": "n1", "rule": { "kind": "proportional", "cap": 1 }, "whenNotAssigned": "exclude" },
          { "code": "I.2", "maximum": 6, "rule": { "kind": "entered" } } ] },
        { "code": "II", "title": "Mục II", "maximum": 5, "rule": { "kind": "entered" },
          "penalty": { "cap": 2, "rules": [ { "code": "II.a", "title": "Báo cáo trễ", "rule": { "kind": "perCase", "event": "late", "points": 0.5, "cap": 2 } } ] } }
        """;

    [Fact]
    public void From_ScoreRunInPoints_GivesItsRanksWithoutSpread()
    {
        Compare(Run(Books.Of(Criteria)), Books.Of(Criteria));
    }

    [Fact]
    public void From_ScoreRunOfACappedSection_GivesItsRanksWithoutSpread()
    {
        var book = Books.Of(Criteria.Replace("\"maximum\": 10,", "\"maximum\": 10, \"cap\": 7,", StringComparison.Ordinal));
        Compare(Run(book), book);
    }

    private static ScoreRunResult Run(ThiDua.Metrics.RuleBooks.RuleBook book)
    {
        var random = new Random(3);
        var situation = new Situation().Indicator("n1");
        for (var unit = 0; unit < 30; unit++)
        {
            var code = $"u{unit:00}";
            situation.Unit(code);
            if (unit % 5 == 0)
            {
                situation.Target(code, "n1", null);
            }
            else
            {
                situation.Target(code, "n1", 100).Figure(code, "n1", random.Next(50, 120));
            }
            situation.Entry(code, "I.2", random.Next(13) * 0.5m).Entry(code, "II", random.Next(6));
            if (unit % 4 == 0)
            {
                situation.Event(code, "late", random.Next(1, 6));
            }
        }
        return situation.Run(book);
    }

    private static void Compare(ScoreRunResult run, ThiDua.Metrics.RuleBooks.RuleBook book)
    {
        var bloc = Assert.Single(run.Blocs);
        var input = RobustnessInput.From(bloc, book)!;
        Assert.Equal(30, input.Units.Count);
        var result = RobustnessRun.Execute(input with { Options = input.Options with { Spread = 0, Draws = 20, LeaveOneOut = false } });
        Assert.Equal(bloc.Standings.Select(standing => standing.Rank!.Value), result.Units.Select(unit => unit.Rank));
        Assert.All(result.Units, unit => Assert.Equal((double)unit.Rank, unit.Mean));
    }
}
