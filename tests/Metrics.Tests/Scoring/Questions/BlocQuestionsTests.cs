using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Questions;

namespace ThiDua.Metrics.Tests.Scoring.Questions;

public sealed class BlocQuestionsTests
{
    private static readonly RuleBook Book = Books.Of(
        """
        { "code": "X", "title": "Thu ngân sách", "maximum": 10, "indicator": "x", "rule": { "kind": "proportional" } },
        { "code": "Y", "title": "Dẫn đầu", "maximum": 10, "indicator": "y", "rule": { "kind": "leader" } },
        { "code": "Z", "title": "Chấm", "maximum": 5, "rule": { "kind": "entered" },
          "penalty": { "cap": 2, "rules": [ { "code": "Z.a", "title": "Trễ", "rule": { "kind": "perCase", "event": "tre", "points": 0.5, "cap": 2 } } ] } }
        """
    );

    [Fact]
    public void DistanceToNextRank_IsTheFewestStepsThatRescoringConfirms()
    {
        var situation = Three();
        var questions = Ask(situation);
        var steps = questions.DistanceToNextRank("b");
        Assert.Equal(["Z", "tre", "x", "y"], steps.Select(step => step.Code).Order(StringComparer.Ordinal));
        foreach (var step in steps)
        {
            Assert.Equal((2, 1), (step.RankBefore, step.RankAfter));
            Assert.Equal(1, RankWith(situation, step, step.To));
            var oneLess = step.To - Math.Sign(step.Difference) * step.Step;
            Assert.True(oneLess == step.From || RankWith(situation, step, oneLess) == 2, $"{step.Code}: {oneLess} suffices too");
        }
        var budget = steps.Single(step => step.Code is "x");
        Assert.Equal("tỷ đồng", budget.UnitOfMeasure);
        Assert.Equal(["X"], budget.Criteria);
    }

    [Fact]
    public void DistanceToNextRank_OfTheLeaderOrOfAnUnrankedUnit_IsEmpty()
    {
        var questions = Ask(Three().Unit("d"));
        Assert.Empty(questions.DistanceToNextRank("a"));
        Assert.Empty(questions.DistanceToNextRank("d"));
        Assert.Empty(questions.DistanceToNextRank("khong-co"));
    }

    /// <summary>A range is met from above and from below, also where doubling the step would jump over it.</summary>
    [Theory]
    [InlineData("2.6", "2.5")]
    [InlineData("1", "2")]
    [InlineData("-40", "2")]
    public void DistanceToNextRank_OfARange_GoesIntoIt(string actual, string needed)
    {
        const string Rule = """{ "kind": "passFail" }""";
        var situation = Two().Target("all", "x", 2, TargetComparator.Between, applies: TargetApplies.Each, upper: 2.5m);
        situation.Figure("a", "x", 2.2m).Figure("b", "x", decimal.Parse(actual, CultureInfo.InvariantCulture));
        Assert.Equal((decimal.Parse(needed, CultureInfo.InvariantCulture), LeverKind.Figure), Only(situation, Rule));
    }

    /// <summary>A growth that is limited is better when smaller; a decrease reported as a level is better when lower.</summary>
    [Theory]
    [InlineData(TargetChange.IncreaseBy, TargetComparator.AtMost, FigureMeasure.Change, 7, 5)]
    [InlineData(TargetChange.IncreaseBy, TargetComparator.AtMost, FigureMeasure.Value, 107, 105)]
    [InlineData(TargetChange.DecreaseBy, TargetComparator.AtMost, FigureMeasure.Value, 93, 95)]
    [InlineData(TargetChange.DecreaseBy, TargetComparator.AtLeast, FigureMeasure.Value, 97, 95)]
    [InlineData(TargetChange.DecreaseBy, TargetComparator.AtLeast, FigureMeasure.Change, 3, 5)]
    public void DistanceToNextRank_OfAChange_GoesTheWayOfItsTarget(TargetChange change, TargetComparator comparator, FigureMeasure measure, decimal actual, decimal needed)
    {
        const string Rule = """{ "kind": "passFail" }""";
        var situation = Two().Target("all", "x", 5, comparator, change, TargetApplies.Each, baseline: 100);
        situation.Figure("a", "x", needed, measure: measure).Figure("b", "x", actual, measure: measure);
        Assert.Equal((needed, LeverKind.Figure), Only(situation, Rule));
    }

    /// <summary>A change reported directly has no baseline: what the distance names, "what if" tries as a change too.</summary>
    [Fact]
    public void WhatIf_OfAReportedChange_TriesAChange()
    {
        const string Rule = """{ "kind": "proportional" }""";
        var situation = Two().Target("all", "x", 3.68m, change: TargetChange.DecreaseBy, applies: TargetApplies.Each);
        situation.Figure("a", "x", 3.5m, measure: FigureMeasure.Change).Figure("b", "x", 3.0m, measure: FigureMeasure.Change).Figure("b", "x", 12);
        Assert.Equal((3.5m, LeverKind.Figure), Only(situation, Rule));
        var tried = WhatIf.Execute(Books.Leaf(10, Rule), situation.Facts, Situation.Year, situation.AsOf, "huyen", [new WhatIfChange.Figure("b", "x", 3.7m)]);
        Assert.Equal(10, tried.Moves.Single(move => move.Unit is "b").TotalAfter);
    }

    /// <summary>Points for more cases, by a leaf: a stair, bands, a rung.</summary>
    [Theory]
    [InlineData("""{ "kind": "stair", "of": "count", "event": "e", "from": 0, "step": 3, "perStep": 5, "cap": 10 }""", 3)]
    [InlineData("""{ "kind": "bands", "of": "count", "event": "e", "gives": "points", "bands": [ { "to": 4, "points": 0 }, { "from": 4, "fromIncluded": true, "points": 10 } ] }""", 4)]
    [InlineData("""{ "kind": "bands", "of": "count", "event": "e", "gives": "points", "bands": [ { "to": 5, "points": 0 }, { "from": 5, "fromIncluded": true, "to": 6, "points": 10 }, { "from": 6, "fromIncluded": true, "points": 0 } ] }""", 5)]
    [InlineData("""{ "kind": "ladder", "rungs": [ { "when": [ { "event": "e", "atLeast": 2 } ], "points": 10 } ] }""", 2)]
    public void DistanceToNextRank_WhereMoreCasesAreBetter_GoesUp(string rule, decimal needed)
    {
        var situation = Two().Event("a", "e", needed);
        Assert.Equal((needed, LeverKind.Cases), Only(situation, rule));
    }

    [Theory]
    [InlineData("""{ "kind": "ladder", "rungs": [ { "when": [ { "indicator": "y", "atLeast": 99 } ], "points": 5 } ] }""", "99")]
    [InlineData("""{ "kind": "ladder", "rungs": [ { "when": [ { "indicator": "y", "atLeast": 85, "atMost": 86 } ], "points": 5 } ] }""", "85")]
    [InlineData("""{ "kind": "bands", "indicator": "y", "of": "value", "gives": "points", "bands": [ { "to": 70, "points": 0 }, { "from": 70, "fromIncluded": true, "to": 71, "points": 10 }, { "from": 71, "fromIncluded": true, "points": 0 } ] }""", "70.9")]
    public void DistanceToNextRank_OfAFigureThatOnlyTheRuleNames_IsFound(string rule, string number)
    {
        var needed = decimal.Parse(number, CultureInfo.InvariantCulture);
        var situation = Two().Indicator("y", unitOfMeasure: "%").Figure("a", "y", needed).Figure("b", "y", 80.5m);
        Assert.Equal((needed, LeverKind.Figure), Only(situation, rule));
    }

    /// <summary>Too much is worse as well: the attainment of the target's range ends where the share of the target does.</summary>
    [Fact]
    public void DistanceToNextRank_OfBandsOfAttainment_FindsANarrowOne()
    {
        const string Rule = """
            { "kind": "bands", "of": "attainment", "gives": "points", "bands": [
              { "to": 0.95, "points": 0 }, { "from": 0.95, "fromIncluded": true, "to": 0.97, "points": 10 }, { "from": 0.97, "fromIncluded": true, "points": 0 } ] }
            """;
        var situation = Two().Target("all", "x", 1000, applies: TargetApplies.Each).Figure("a", "x", 960).Figure("b", "x", 800);
        Assert.Equal((950m, LeverKind.Figure), Only(situation, Rule));
    }

    [Fact]
    public void DistanceToNextRank_OfAShare_MovesEitherOfItsTwoFigures()
    {
        const string Rule = """{ "kind": "share", "part": "y", "whole": "z" }""";
        var situation = Two().Indicator("y").Indicator("z").Figure("a", "y", 90).Figure("a", "z", 100).Figure("b", "y", 81).Figure("b", "z", 100);
        var steps = new BlocQuestions(Books.Leaf(10, Rule), situation.Facts, Situation.Year, situation.AsOf, "huyen").DistanceToNextRank("b");
        Assert.Equal([("y", 90m), ("z", 90m)], steps.Select(step => (step.Code, step.To)).OrderBy(step => step.Code, StringComparer.Ordinal));
    }

    /// <summary>The day on which a report came is not tried, and the questions say so.</summary>
    [Fact]
    public void DistanceToNextRank_OfDaysLate_IsSaidToBeLeftOut()
    {
        const string Rule = """
            { "kind": "bands", "of": "daysLate", "obligation": "bao-cao", "gives": "points", "bands": [ { "to": 0, "toIncluded": true, "points": 10 }, { "from": 0, "points": 0 } ] }
            """;
        var situation = Two().Obligation("bao-cao", "all", "2025-06-30").Submission("a", "bao-cao", "2025-06-30").Submission("b", "bao-cao", "2025-07-02");
        var questions = new BlocQuestions(Books.Leaf(10, Rule), situation.Facts, Situation.Year, situation.AsOf, "huyen");
        Assert.Empty(questions.DistanceToNextRank("b"));
        Assert.True(questions.LeavesOutDaysLate);
        Assert.False(Ask(Three()).LeavesOutDaysLate);
    }

    private static Situation Two() => new Situation().Indicator("x", unitOfMeasure: "%").Unit("a").Unit("b");

    /// <summary>The one way up of "b" under one leaf, confirmed by scoring again.</summary>
    private static (decimal To, LeverKind Kind) Only(Situation situation, string rule)
    {
        var book = Books.Leaf(10, rule);
        var step = Assert.Single(new BlocQuestions(book, situation.Facts, Situation.Year, situation.AsOf, "huyen").DistanceToNextRank("b"));
        Assert.Equal((2, 1), (step.RankBefore, step.RankAfter));
        WhatIfChange change = step.Kind == LeverKind.Cases ? new WhatIfChange.Cases("b", step.Code, step.To) : new WhatIfChange.Figure("b", step.Code, step.To);
        var tried = WhatIf.Execute(book, situation.Facts, Situation.Year, situation.AsOf, "huyen", [change]);
        Assert.Equal(1, tried.Moves.Single(move => move.Unit is "b").RankAfter);
        return (step.To, step.Kind);
    }

    [Fact]
    public void WhyAbove_AddsUpToTheDifferenceOfTotals()
    {
        var comparison = Ask(Three()).WhyAbove("a", "b");
        Assert.Equal(comparison.TotalAbove - comparison.TotalBelow, comparison.Differences.Sum(item => item.Difference) + comparison.Remainder);
        Assert.Equal(0, comparison.Remainder);
        Assert.Null(comparison.DecidedBy);
        Assert.Throws<ArgumentException>(() => Ask(Three()).WhyAbove("a", "khong-co"));
    }

    /// <summary>Among equals the published text speaks of a neighbour; of two that were asked about it speaks of these two.</summary>
    [Fact]
    public void WhyAbove_InAGroupOfEquals_NamesTheFiguresOfTheTwo()
    {
        var book = Books.Of("""{ "code": "Z", "title": "Chấm", "maximum": 10, "rule": { "kind": "entered" } }""") with
        {
            TieBreaks = [new TieBreak(TieBreakKind.Event, "tre", Descending: false)],
        };
        var situation = new Situation().Unit("a").Unit("b").Unit("c").Entry("a", "Z", 7).Entry("b", "Z", 7).Entry("c", "Z", 7).Event("b", "tre", 2).Event("c", "tre", 5);
        var questions = new BlocQuestions(book, situation.Facts, Situation.Year, situation.AsOf, "huyen");
        Assert.EndsWith("0 so với 5", questions.WhyAbove("a", "c").DecidedBy, StringComparison.Ordinal);
        Assert.EndsWith("5 so với 0", questions.WhyAbove("c", "a").DecidedBy, StringComparison.Ordinal);
        Assert.Equal("A (hạng 1) đứng trên C (hạng 3): bằng điểm, 7,00; ít vụ việc \"tre\" hơn: 0 so với 5.", ComparisonText.Verdict(questions.WhyAbove("a", "c"), "A", "C"));
    }

    [Fact]
    public void WhyAbove_WithoutATotal_LeavesNoRemainder_AndSaysWhatIsMissing()
    {
        var comparison = Ask(Three().Unit("d")).WhyAbove("a", "d");
        Assert.False(comparison.IsRanked);
        Assert.Equal(0, comparison.Remainder);
        Assert.NotEmpty(comparison.Differences);
        Assert.StartsWith("Không so hạng được: A hạng 1; D chưa đủ số liệu (", ComparisonText.Verdict(comparison, "A", "D"), StringComparison.Ordinal);
        Assert.StartsWith("Their ranks cannot be compared: A has rank 1; D is incomplete (", ComparisonText.Verdict(comparison, "A", "D", english: true), StringComparison.Ordinal);
    }

    /// <summary>A rule over the whole rule book: asked of one bloc, the other blocs' units stay its peers.</summary>
    [Fact]
    public void PeersOfOtherBlocs_StayPeers_WhenOneBlocIsAsked()
    {
        var book = Books.Of("""{ "code": "P", "title": "Min-max", "maximum": 10, "indicator": "x", "rule": { "kind": "minMax", "peers": "ruleBook" } }""");
        Assert.True(book.LooksBeyondBloc());
        Assert.False(Book.LooksBeyondBloc());
        var situation = new Situation().Indicator("x").Unit("a").Unit("b").Bloc("khac").Unit("c", bloc: "khac");
        situation.Figure("a", "x", 50);
        situation.Figure("b", "x", 75);
        situation.Figure("c", "x", 100);
        var bloc = situation.Facts.Blocs.First(one => one.Code is "huyen");
        var together = RuleBookSelection.Together([book with { Blocs = ["huyen", "khac"] }], situation.Facts.Blocs, book, bloc, situation.AsOf);
        Assert.Equal(["huyen", "khac"], together);

        var tried = WhatIf.Execute(book, situation.Facts, Situation.Year, situation.AsOf, "huyen", [new WhatIfChange.Figure("a", "x", 60)], together: together);
        Assert.Equal([5m, 0m], tried.Before.Standings.Select(standing => standing.Total!.Value));
        Assert.Equal([3.75m, 0m], tried.After.Standings.Select(standing => standing.Total!.Value));
        var steps = new BlocQuestions(book, situation.Facts, Situation.Year, situation.AsOf, "huyen", together).DistanceToNextRank("a");
        Assert.Equal(75, Assert.Single(steps).To);
        Assert.Equal(["huyen"], RuleBookSelection.Together([Book], situation.Facts.Blocs, Book, bloc, situation.AsOf));
    }

    [Fact]
    public void WhatIf_SaysWhoMoves()
    {
        var situation = Three();
        var better = Execute(situation, new WhatIfChange.Figure("c", "y", 8), new WhatIfChange.Figure("c", "x", 100), new WhatIfChange.Entry("c", "Z", 5, AssessmentStage.Self));
        Assert.Equal(3, better.Moves.Single(move => move.Unit is "c").RankBefore);
        Assert.Equal(1, better.Moves.Single(move => move.Unit is "c").RankAfter);
        var cases = Execute(situation, new WhatIfChange.Cases("a", "tre", 4));
        Assert.Equal(-2, cases.Moves.Single(move => move.Unit is "a").Gain);
        var heavier = Execute(situation, new WhatIfChange.Maximum("X", 20));
        Assert.Equal(35, heavier.After.Scores.First(score => score.Depth == 0).Maximum);
        var nothing = Execute(situation);
        Assert.All(nothing.Moves, move => Assert.Equal(0, move.Gain));
    }

    /// <summary>A rule that names points keeps its shares under another maximum: 4 of 5 entered is 8 of 10.</summary>
    [Fact]
    public void WhatIf_AnotherMaximum_StretchesEnteredPointsAndSections()
    {
        var situation = Three();
        var leaf = Execute(situation, new WhatIfChange.Maximum("Z", 10));
        foreach (var move in leaf.Moves)
        {
            var entered = leaf.Before.Scores.Single(score => string.Equals(score.Unit, move.Unit, StringComparison.Ordinal) && score.Criterion is "Z").Points;
            Assert.Equal(entered * 2, leaf.After.Scores.Single(score => string.Equals(score.Unit, move.Unit, StringComparison.Ordinal) && score.Criterion is "Z").Points);
        }
        Assert.Contains(leaf.Moves, move => move.Gain > 0);
    }

    [Fact]
    public void Replay_ScoresTheYearUnderAnotherBook()
    {
        var other = Books.Of("""{ "code": "X", "title": "Thu", "maximum": 10, "indicator": "x", "rule": { "kind": "passFail" } }""");
        var replay = WhatIf.Execute(Book, Three().Facts, Situation.Year, new DateOnly(2025, 12, 31), "huyen", [], other with { Year = 2026 });
        Assert.All(replay.After.Standings, standing => Assert.True(standing.Total is 0 or 10));
        Assert.Equal(3, replay.Moves.Count);
    }

    private static Situation Three() =>
        new Situation()
            .Indicator("x")
            .Indicator("y", Direction.Lower, Accumulation.Level, "%")
            .Unit("a")
            .Unit("b")
            .Unit("c")
            .Target("all", "x", 100, applies: TargetApplies.Each)
            .Target("all", "y", 10, TargetComparator.AtMost, applies: TargetApplies.Each)
            .Figure("a", "x", 90)
            .Figure("b", "x", 85)
            .Figure("c", "x", 70)
            .Figure("a", "y", 9)
            .Figure("b", "y", 9)
            .Figure("c", "y", 12)
            .Entry("a", "Z", 3)
            .Entry("b", "Z", 4)
            .Entry("c", "Z", 3)
            .Event("b", "tre", 2);

    private static BlocQuestions Ask(Situation situation) => new(Book, situation.Facts, Situation.Year, situation.AsOf, "huyen");

    private static WhatIfResult Execute(Situation situation, params WhatIfChange[] changes) =>
        WhatIf.Execute(Book, situation.Facts, Situation.Year, situation.AsOf, "huyen", changes);

    private static int? RankWith(Situation situation, RankStep step, decimal value)
    {
        WhatIfChange change = step.Kind switch
        {
            LeverKind.Figure => new WhatIfChange.Figure(step.Unit, step.Code, value),
            LeverKind.Cases => new WhatIfChange.Cases(step.Unit, step.Code, value),
            LeverKind.Entry => new WhatIfChange.Entry(step.Unit, step.Code, value, AssessmentStage.Self),
        };
        return Execute(situation, change).Moves.Single(move => string.Equals(move.Unit, step.Unit, StringComparison.Ordinal)).RankAfter;
    }
}
