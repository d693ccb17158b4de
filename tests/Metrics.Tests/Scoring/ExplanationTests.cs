using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Each point's arithmetic, in both languages, is confirmed by a calculator that knows nothing of the engine.</summary>
public sealed class ExplanationTests
{
    public static TheoryData<string, string, string> Rules() =>
        new()
        {
            { "proportional", """{ "kind": "proportional" }""", "min(1; 9,10 ÷ 8,80) × 15 = 15,00" },
            { "proportional below", """{ "kind": "proportional", "floor": 0.2 }""", "min(1; 7 ÷ 8,80) × 15 ≈ 11,9318 (làm tròn 4 chữ số thập phân)" },
            { "passFail", """{ "kind": "passFail" }""", "9,10 so với ít nhất 8,80: đạt → 15,00" },
            { "shortfall", """{ "kind": "shortfall", "step": 1, "perStep": 0.2 }""", "15 − ⌈(100 − 100 × 7 ÷ 8,80) ÷ 1⌉ × 0,2 = 10,80" },
            { "stair", """{ "kind": "stair", "of": "value", "from": 5, "first": 0.5, "step": 1, "perStep": 0.25, "cap": 3 }""", "min(3; 0,5 + ⌊(9,10 − 5) ÷ 1⌋ × 0,25) = 1,50" },
            { "goalposts", """{ "kind": "goalposts", "min": 5, "max": 10 }""", "min(1; max(0; (9,10 − 5) ÷ (10 − 5))) × 15 = 12,30" },
            { "goalposts ln", """{ "kind": "goalposts", "min": 1, "max": 100, "transform": "ln" }""", "min(1; max(0; (ln(9,10) − ln(1)) ÷ (ln(100) − ln(1)))) × 15 ≈ 7,1928 (làm tròn 4 chữ số thập phân)" },
            { "minMax", """{ "kind": "minMax" }""", "(9,1 − 7) ÷ (9,1 − 7) × 15 = 15,00" },
            { "percentileRank", """{ "kind": "percentileRank" }""", "1 ÷ (2 − 1) × 15 = 15,00" },
            { "rankPoints", """{ "kind": "rankPoints", "table": [10, 8] }""", "hạng 1: 10 = 10,00" },
            { "peerMean", """{ "kind": "peerMean" }""", "9,10 so với bình quân 16,1 ÷ 2 = 8,05: không kém → 15,00" },
            { "topOfGroup", """{ "kind": "topOfGroup" }""", "15 × 9,10 ÷ 9,1 = 15,00" },
            { "leader", """{ "kind": "leader" }""", "0,5 × 15 + 0,5 × 15 × 0,034090909091 ÷ 0,034090909091 = 15,00" },
            { "zScore", """{ "kind": "zScore", "mean": 10, "sd": 2 }""", "10 + 2 × (9,10 − 8,05) ÷ 1,48492424 ≈ 11,4142 (làm tròn 4 chữ số thập phân)" },
            { "power", """{ "kind": "power", "coefficient": 2, "offset": 5, "exponent": 1.5, "base": "xMinusOffset", "round": "floor" }""", "min(15; ⌊2 × (9,10 − 5)^1,5⌋) = 15,00" },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Arithmetic_IsWrittenOutAndConfirmed(string name, string rule, string expected)
    {
        var book = Books.Leaf(15, rule);
        var situation = new Situation().Indicator("x", accumulation: Accumulation.Level).Unit("a").Unit("b").Figure("a", "x", 9.10m).Figure("b", "x", 7m);
        if (name is not "topOfGroup")
        {
            situation.Target("all", "x", 8.80m, applies: TargetApplies.Each);
        }
        var scores = situation.Run(book).Blocs[0].Scores.Where(score => score.Criterion is "X").ToList();
        Assert.Contains(expected, scores.Select(score => score.Explanation.Arithmetic));
        foreach (var score in scores)
        {
            Calculator.Confirm(score.Explanation.Arithmetic);
            Calculator.Confirm(score.Explanation.ArithmeticEnglish, isVietnamese: false);
        }
    }

    [Fact]
    public void EveryExplanationOfAWholeBook_IsConfirmedInBothLanguages()
    {
        var random = new Random(20);
        var checkedLines = 0;
        for (var round = 0; round < 30; round++)
        {
            var scores = AllRules.Situation(random, units: 6).Run(AllRules.Book).Blocs.SelectMany(bloc => bloc.Scores);
            foreach (var score in scores.Where(score => score.State == CriterionState.Scored))
            {
                if (Calculator.Read(score.Explanation.Arithmetic, isVietnamese: true) is { } sides)
                {
                    Calculator.Confirm(score.Explanation.Arithmetic);
                    Calculator.Confirm(score.Explanation.ArithmeticEnglish, isVietnamese: false);
                    Assert.Equal((double)score.Points!.Value, sides.Right, 1e-9);
                    checkedLines++;
                }
                Assert.NotEmpty(score.Explanation.Rule);
                Assert.NotEmpty(score.Explanation.RuleEnglish);
            }
        }
        Assert.True(checkedLines > 1_000);
    }

    [Fact]
    public void Points_TellTheirFigureTargetEntriesAndPlaces()
    {
        var score = new Situation()
            .Indicator("x")
            .Pair("a", "x", 100, 80)
            .Entry("a", "X", 8, AssessmentStage.Self)
            .Entry("a", "X", 7.5m, AssessmentStage.Bloc)
            .Run(Books.Leaf(10, """{ "kind": "proportional" }""", """, "reference": { "document": "01/HD-KTĐ", "article": "Điều 4" }"""))
            .Blocs[0]
            .Scores.Single(score => score.Criterion is "X");
        Assert.Equal((80m, 100m, 0.8), (score.Actual, score.Target, score.Attainment));
        Assert.Equal(AttainmentState.Missed, score.AttainmentState);
        Assert.Equal((8m, 7.5m, null), (score.SelfPoints, score.BlocPoints, score.AppraisalPoints));
        Assert.Equal("so-lieu.csv · D2", score.Place?.ToString());
        Assert.Equal("ke-hoach.csv · H2", score.TargetPlace?.ToString());
        Assert.Equal("Điều 4, 01/HD-KTĐ", score.Explanation.Clause);
        Assert.Equal("tỷ đồng", score.UnitOfMeasure);
    }
}
