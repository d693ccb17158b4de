using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>Modifiers, aggregates, stages, gates and ratings, a situation each.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("moreThan", 10, "9.9999")]
    [InlineData("moreThan", 10.5, "10")]
    [InlineData("atLeast", 10, "10")]
    public void Proportional_EqualToWhatMustBePassed_IsOneLastDigitBelow(string comparator, double actual, string expected)
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a")
            .Target("a", "x", 10, Enum.Parse<TargetComparator>(comparator, true))
            .Figure("a", "x", (decimal)actual);
        Assert.Equal(Number(expected), situation.Points(Books.Leaf(10, """{ "kind": "proportional" }"""), "X")["a"]);
    }

    /// <summary>A = 99.9996 rounds to the whole maximum, which only a unit beyond the target may have.</summary>
    [Theory]
    [InlineData("99.9", "9.99")]
    [InlineData("99.9989", "9.9999")]
    [InlineData("99.9996", "9.9999")]
    [InlineData("100", "9.9999")]
    [InlineData("100.0001", "10")]
    public void Proportional_BelowWhatMustBePassed_NeverHasMoreThanAUnitAtIt(string actual, string expected)
    {
        foreach (var arithmetic in new[] { "", "\"rounding\": \"halfEven\"," })
        {
            var score = Leaf(
                new Situation().Indicator("x").Unit("a").Target("a", "x", 100, TargetComparator.MoreThan).Figure("a", "x", Number(actual)),
                Books.Leaf(10, """{ "kind": "proportional" }""", top: arithmetic)
            );
            Assert.Equal(Number(expected), score.Points);
            Calculator.Confirm(score.Explanation.Arithmetic);
            Calculator.Confirm(score.Explanation.ArithmeticEnglish, isVietnamese: false);
        }
    }

    [Fact]
    public void Proportional_CapBelowOne_AndFloor()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional", "cap": 0.8, "floor": 0.5 }""");
        var points = new Situation()
            .Indicator("x")
            .Pair("a", "x", 10, 12)
            .Pair("b", "x", 10, 6)
            .Pair("c", "x", 10, 4.999m)
            .Pair("d", "x", 10, 5)
            .Pair("e", "x", 10, -5)
            .Points(book, "X");
        Assert.Equal([8, 6, 0, 5, 0], "a b c d e".Split(' ').Select(unit => points[unit]!.Value));
    }

    [Theory]
    [InlineData("exclude", null, CriterionState.Dropped)]
    [InlineData("zero", "0", CriterionState.Scored)]
    [InlineData("full", "10", CriterionState.Scored)]
    [InlineData("incomplete", null, CriterionState.NoTarget)]
    public void WhenNotAssigned(string word, string? expected, CriterionState state)
    {
        var situation = new Situation().Indicator("x").Pair("a", "x", null, 5);
        var score = Leaf(situation, Books.Leaf(10, """{ "kind": "proportional" }""", $", \"whenNotAssigned\": \"{word}\""));
        Assert.Equal(expected is null ? null : Number(expected), score.Points);
        Assert.Equal(state, score.State);
    }

    [Theory]
    [InlineData("full", "10")]
    [InlineData("zero", "0")]
    [InlineData("topOfGroup", "10")]
    public void WhenNotAssigned_SpeaksOfTheBaseOnly(string word, string total)
    {
        var run = new Situation().Indicator("x").Pair("a", "x", null, 5).Run(Beside("x", $", \"whenNotAssigned\": \"{word}\""));
        var scores = run.Blocs[0].Scores.ToDictionary(score => score.Criterion, StringComparer.Ordinal);
        Assert.Equal((0m, 0m), (scores["B"].Points, scores["P"].Points));
        Assert.Equal("không giao chỉ tiêu → 0,00", scores["B"].Explanation.Arithmetic);
        Assert.Equal("no target assigned → 0.00", scores["P"].Explanation.ArithmeticEnglish);
        Assert.Equal(Number(total), run.Blocs[0].Standings.Single().Total);
    }

    [Fact]
    public void WhatIsNotAssignedBesideACriterion_LeavesTheUnitRanked()
    {
        var situation = new Situation().Indicator("x").Indicator("y").Pair("a", "x", 10, 10).Target("a", "y", null).Figure("a", "y", 5);
        var standing = situation.Standings(Beside("y", string.Empty))["a"];
        Assert.Equal((10m, 1), (standing.Total, standing.Rank));
    }

    /// <summary>A leaf with a bonus and a penalty on the attainment of an indicator.</summary>
    private static ThiDua.Metrics.RuleBooks.RuleBook Beside(string indicator, string more) =>
        Books.Leaf(
            10,
            """{ "kind": "proportional" }""",
            $$"""
            {{more}}, "bonus": { "rules": [ { "code": "B", "title": "B", "indicator": "{{indicator}}", "rule": { "kind": "stair", "of": "attainment", "from": 1, "step": 0.01, "perStep": 0.1, "cap": 0.5 } } ] },
            "penalty": { "rules": [ { "code": "P", "title": "P", "indicator": "{{indicator}}", "maximum": 3, "rule": { "kind": "bands", "of": "attainment", "gives": "points", "bands": [ { "to": 0.5, "points": 3 }, { "from": 0.5, "fromIncluded": true, "points": 0 } ] } } ] }
            """
        );

    [Fact]
    public void NoTargetRow_LeavesTheUnitIncompleteWithAFinding()
    {
        var run = new Situation().Indicator("x").Unit("a").Figure("a", "x", 5).Run(Books.Leaf(10, """{ "kind": "proportional" }"""));
        Assert.Equal(FindingCode.ScoreTargetMissing, Assert.Single(run.Findings).Code);
        var standing = run.Blocs[0].Standings.Single();
        Assert.Equal((StandingState.Incomplete, null, null), (standing.State, standing.Rank, standing.Total));
        Assert.Equal("X: chưa giao chỉ tiêu", standing.Reason);
    }

    [Theory]
    [InlineData("incomplete", null, CriterionState.Missing)]
    [InlineData("zero", "0", CriterionState.Scored)]
    [InlineData("skip", null, CriterionState.Dropped)]
    [InlineData("peerMean", "7.5", CriterionState.Scored)]
    public void WhenMissing(string word, string? expected, CriterionState state)
    {
        var situation = new Situation().Indicator("x").Pair("b", "x", 10, 10).Pair("c", "x", 10, 5).Unit("a").Target("a", "x", 10);
        var score = Leaf(situation, Books.Leaf(10, """{ "kind": "proportional" }""", $", \"whenMissing\": \"{word}\""));
        Assert.Equal(expected is null ? null : Number(expected), score.Points);
        Assert.Equal(state, score.State);
    }

    [Fact]
    public void TargetOfZero_IsTreatedAsMissing_ButMetCanBeTold()
    {
        var situation = new Situation().Indicator("x", Direction.Lower).Pair("a", "x", 0, 0);
        Assert.Equal(CriterionState.Missing, Leaf(situation, Books.Leaf(10, """{ "kind": "proportional" }""")).State);
        Assert.Equal(10, Leaf(situation, Books.Leaf(10, """{ "kind": "passFail" }""")).Points);
    }

    [Fact]
    public void Requires_WithoutEvidence_GivesNothing()
    {
        var book = Books.Leaf(10, """{ "kind": "proportional" }""", """, "requires": "kế hoạch và minh chứng" """);
        var situation = new Situation().Indicator("x").Pair("a", "x", 10, 10).Pair("b", "x", 10, 10).EvidenceOf("b", "X");
        var run = situation.Run(book);
        var points = run.Blocs[0].Scores.Where(score => score.Criterion is "X").ToDictionary(score => score.Unit, score => score.Points);
        Assert.Equal((0m, 10m), (points["a"], points["b"]));
        Assert.Equal(FindingCode.ScoreEvidenceMissing, Assert.Single(run.Findings).Code);
    }

    [Fact]
    public void PeerGroups_AreBlocRuleBookOrAttribute_WithoutDisqualifiedUnits()
    {
        var situation = new Situation().Bloc("k2").Indicator("x", accumulation: Accumulation.Level);
        foreach (var (unit, bloc, region, value) in new[] { ("a", "huyen", "1", 10m), ("b", "huyen", "2", 20), ("c", "k2", "1", 30), ("d", "k2", "2", 40) })
        {
            situation.Unit(unit, bloc: bloc, attributes: ("vung", region)).Figure(unit, "x", value);
        }
        Assert.Equal(["0", "10", "0", "10"], Of("bloc"));
        Assert.Equal(["0", "3.3333", "6.6667", "10"], Of("ruleBook"));
        Assert.Equal(["0", "0", "10", "10"], Of("vung"));
        situation.Event("d", "corruption");
        Assert.Equal(["0", "5", "10", "10"], Of("ruleBook"));

        string[] Of(string peers)
        {
            var book = Books.Leaf(
                10,
                $$"""{ "kind": "minMax", "peers": "{{peers}}" }""",
                top: """ "disqualify": [ { "event": "corruption", "reason": "tham nhũng" } ], """
            ) with
            {
                Blocs = ["huyen", "k2"],
            };
            var points = situation.Points(book, "X");
            return [.. points.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Books.Text(NumberText.Trim(item.Value ?? -1)))];
        }
    }

    [Theory]
    [InlineData("sum", "12")]
    [InlineData("weightedMean", "4.4")]
    [InlineData("geometricMean", "4.0953")]
    [InlineData("harmonicMean", "3.75")]
    [InlineData("minimum", "2")]
    [InlineData("maximum", "6")]
    public void Aggregates(string aggregate, string expected)
    {
        var book = Books.Of(
            $$"""
            { "code": "N", "title": "Mục", "aggregate": "{{aggregate}}", "criteria": [
              { "code": "1", "title": "1", "maximum": 10, "weight": 1, "rule": { "kind": "entered" } },
              { "code": "2", "title": "2", "maximum": 10, "weight": 2, "rule": { "kind": "entered" } },
              { "code": "3", "title": "3", "maximum": 10, "weight": 2, "rule": { "kind": "entered" } } ] }
            """
        );
        var situation = new Situation().Unit("a").Entry("a", "1", 2).Entry("a", "2", 4).Entry("a", "3", 6);
        Assert.Equal(Number(expected), situation.Points(book, "N")["a"]);
    }

    [Fact]
    public void Node_ScalesThenCapsThenRounds()
    {
        var book = Books.Of(
            """
            { "code": "N", "title": "Mục", "scaleTo": 30, "cap": 20, "round": 1, "criteria": [
              { "code": "1", "title": "1", "maximum": 7, "rule": { "kind": "entered" } } ] }
            """
        );
        Assert.Equal(12.9m, new Situation().Unit("a").Entry("a", "1", 3).Points(book, "N")["a"]);
        Assert.Equal(20, new Situation().Unit("a").Entry("a", "1", 7).Points(book, "N")["a"]);
    }

    [Fact]
    public void FiguresThatNobodyReports_LeaveAUnitIncomplete_InsteadOfBreaking()
    {
        var book = Books.Of(
            """
            { "code": "X", "title": "X", "maximum": 10, "indicator": "x", "rule": { "kind": "leader" },
              "bonus": { "rules": [ { "code": "X.b", "title": "B", "rule": { "kind": "perCase", "event": "e", "points": 1 } } ] } },
            { "code": "Y", "title": "Y", "maximum": 10, "indicator": "x", "rule": { "kind": "minMax" } }
            """
        );
        var huge = 79_000_000_000_000_000_000_000m;
        var standings = new Situation()
            .Indicator("x")
            .Pair("a", "x", 0.000000000000001m, huge)
            .Pair("b", "x", huge, -huge)
            .Event("a", "e", huge)
            .Standings(book);
        Assert.Equal((StandingState.Incomplete, "X.b: kết quả quá lớn"), (standings["a"].State, standings["a"].Reason));
        Assert.Equal(0, standings["b"].Total);
    }

    [Fact]
    public void Leaf_ScalesCapsAndRoundsToo()
    {
        var book = Books.Of(
            """
            { "code": "N", "title": "Mục", "maximum": 20, "criteria": [
              { "code": "1", "title": "1", "maximum": 3, "scaleTo": 20, "cap": 15, "floor": 2, "round": 1, "rule": { "kind": "entered" } } ] }
            """
        );
        Assert.Equal(6.7m, new Situation().Unit("a").Entry("a", "1", 1).Points(book, "1")["a"]);
        Assert.Equal(15, new Situation().Unit("a").Entry("a", "1", 3).Points(book, "1")["a"]);
        Assert.Equal(2, new Situation().Unit("a").Entry("a", "1", 0).Points(book, "N")["a"]);
        var computed = Books.Leaf(3, """{ "kind": "proportional" }""", """, "scaleTo": 20 """);
        var score = new Situation().Indicator("x").Pair("a", "x", 3, 1).Run(computed).Blocs[0].Scores.Single(item => item.Criterion is "X");
        Assert.Equal((6.6667m, 20m), (score.Points, score.Maximum));
        Calculator.Confirm(score.Explanation.Arithmetic);
    }

    [Fact]
    public void AllChildrenDropped_DropTheSection_AndTheOneAboveIsRescaled()
    {
        var book = Books.Of(
            """
            { "code": "N", "title": "Mục", "maximum": 10, "criteria": [
              { "code": "N.1", "title": "1", "maximum": 10, "indicator": "x", "rule": { "kind": "passFail" }, "whenNotAssigned": "exclude" } ] },
            { "code": "M", "title": "Mục", "maximum": 10, "criteria": [
              { "code": "M.1", "title": "1", "maximum": 10, "rule": { "kind": "entered" } } ] }
            """
        );
        var situation = new Situation().Indicator("x").Pair("a", "x", null, 1).Entry("a", "M.1", 4);
        Assert.Equal(8, situation.Standings(book)["a"].Total);
        Assert.Equal(CriterionState.Dropped, situation.Run(book).Blocs[0].Scores.Single(score => score.Criterion is "N").State);
    }

    [Fact]
    public void MinimumPresent_LeavesTheSectionIncomplete()
    {
        const string Criteria = """
            { "code": "N", "title": "Mục", "minimumPresent": 0.6, "aggregate": "weightedMean", "criteria": [
              { "code": "1", "title": "1", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" },
              { "code": "2", "title": "2", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" } ] }
            """;
        var situation = new Situation().Unit("a").Entry("a", "1", 5).Unit("b").Entry("b", "1", 5).Entry("b", "2", 7);
        var standings = situation.Standings(Books.Of(Criteria));
        Assert.Equal(StandingState.Incomplete, standings["a"].State);
        Assert.Equal(6, standings["b"].Total);
    }

    [Fact]
    public void BonusesAndPenalties_PassTheMaximum_AndKeepTheirGroupsCap()
    {
        var situation = new Situation()
            .Unit("a")
            .Entry("a", "C.2", 15)
            .Entry("a", "X.a", 1)
            .Event("a", "model", 5)
            .Event("a", "criticised", 9);
        var book = Books.Of(
            """
            { "code": "C.2", "title": "Chấm", "maximum": 15, "rule": { "kind": "entered" },
              "bonus": { "cap": 2.5, "rules": [
                { "code": "X.m", "title": "Mô hình", "rule": { "kind": "perCase", "event": "model", "points": 1, "cap": 2 } },
                { "code": "X.a", "title": "Khác", "rule": { "kind": "entered" }, "maximum": 1 } ] },
              "penalty": { "cap": 3, "rules": [ { "code": "X.p", "title": "Phê bình", "rule": { "kind": "perCase", "event": "criticised", "points": -1, "cap": 3 } } ] } }
            """
        );
        var standing = situation.Standings(book)["a"];
        Assert.Equal((15m, 2.5m, 3m, 14.5m), (standing.Base, standing.Bonus, standing.Penalty, standing.Total));
        Assert.Equal(16, situation.Standings(book with { TotalCap = 16, Root = book.Root })["a"].Total + 1.5m);
        Assert.Equal(14, situation.Standings(book with { TotalCap = 14 })["a"].Total);
    }

    [Fact]
    public void EnteredLeaf_TakesTheLatestStage_WithinItsLimits()
    {
        var book = Books.Of("""{ "code": "X", "title": "Chấm", "maximum": 10, "rule": { "kind": "entered", "min": 2 } }""");
        var situation = new Situation()
            .Unit("a")
            .Entry("a", "X", 9)
            .Entry("a", "X", 8, AssessmentStage.Bloc)
            .Entry("a", "X", 1, AssessmentStage.Appraisal);
        var run = situation.Run(book);
        Assert.Equal(2, run.Blocs[0].Standings[0].Total);
        Assert.Equal(FindingCode.ScoreEntryClamped, Assert.Single(run.Findings).Code);
        situation.Entry("a", "X", 7, AssessmentStage.Council);
        Assert.Equal(7, situation.Standings(book)["a"].Total);
    }

    [Fact]
    public void ComputedLeaf_NamesEntriesThatDiffer_AndFollowsThemOnlyWhereTheBookSaysSo()
    {
        var situation = new Situation()
            .Indicator("x")
            .Pair("a", "x", 10, 7)
            .Entry("a", "X", 4.0m)
            .Entry("a", "X", 3.5m, AssessmentStage.Bloc)
            .Entry("a", "X", 4.2m, AssessmentStage.Appraisal, "theo biên bản 12");
        var run = situation.Run(Books.Leaf(5, """{ "kind": "proportional" }"""));
        Assert.Equal(3.5m, run.Blocs[0].Standings[0].Total);
        Assert.Equal(
            ["Đơn vị a X: tự chấm 4,0; tính được 3,5; mức trần 5,0.", "Đơn vị a X: thẩm định chấm 4,2; tính được 3,5; mức trần 5,0."],
            run.Findings.Select(finding => FindingCatalogue.Message(finding))
        );
        var overridden = situation.Run(Books.Leaf(5, """{ "kind": "proportional" }""", """, "override": true """));
        Assert.Equal(4.2m, overridden.Blocs[0].Standings[0].Total);
        Assert.Contains(overridden.Findings, finding => finding.Code == FindingCode.ScoreEntryOverrides);
        // Without a note it does not count.
        var unreasoned = new Situation().Indicator("x").Pair("a", "x", 10, 7).Entry("a", "X", 5, AssessmentStage.Council);
        Assert.Equal(3.5m, unreasoned.Standings(Books.Leaf(5, """{ "kind": "proportional" }""", """, "override": true """))["a"].Total);
    }

    [Fact]
    public void Entries_ThatRoundToThePoints_AreNoFinding_AndUnknownOnesAre()
    {
        var situation = new Situation().Indicator("x").Pair("a", "x", 3, 2).Entry("a", "X", 6.67m).Entry("a", "XX", 1);
        var finding = Assert.Single(situation.Run(Books.Leaf(10, """{ "kind": "proportional" }""")).Findings);
        Assert.Equal(FindingCode.ScoreEntryUnknown, finding.Code);
    }

    [Fact]
    public void Ratings_AreReadFromTheTop()
    {
        var book = Books.Of(
            """
            { "code": "X", "title": "X", "maximum": 90, "rule": { "kind": "entered" } },
            { "code": "Y", "title": "Y", "maximum": 10, "rule": { "kind": "entered" } }
            """,
            """
            "ratings": [ { "name": "Xuất sắc", "atLeast": 85, "noCriterionAtZero": true, "unlessEvent": "discipline" },
              { "name": "Tốt", "atLeast": 70 }, { "name": "Không hoàn thành" } ],
            "disqualify": [ { "missingStage": "self", "reason": "không gửi bản tự chấm điểm", "reasonEnglish": "no self-score sheet" } ],
            """
        );
        var situation = new Situation();
        foreach (var (unit, first, second) in new[] { ("a", 80, 6), ("b", 88, 0), ("c", 85, 5), ("d", 10, 5) })
        {
            situation.Unit(unit).Entry(unit, "X", first).Entry(unit, "Y", second);
        }
        situation.Event("c", "discipline").Unit("e").Entry("e", "X", 90, AssessmentStage.Bloc).Entry("e", "Y", 10, AssessmentStage.Bloc);
        var standings = situation.Standings(book);
        Assert.Equal(
            ["Xuất sắc", "Tốt", "Tốt", "Không hoàn thành", null],
            "a b c d e".Split(' ').Select(unit => standings[unit].Rating)
        );
        Assert.Equal(
            (StandingState.Disqualified, null, "không gửi bản tự chấm điểm", "no self-score sheet"),
            (standings["e"].State, standings["e"].Rank, standings["e"].Reason, standings["e"].ReasonEnglish)
        );
        // By rating first: b has more points than a but a lower rating.
        var byRating = situation.Standings(book with { RankBy = ThiDua.Metrics.RuleBooks.RankBy.Rating });
        Assert.Equal((1, 3, 2), (byRating["a"].Rank, byRating["b"].Rank, byRating["c"].Rank));
    }

    [Fact]
    public void AsOf_DecidesWhatIsKnown()
    {
        var situation = new Situation()
            .Indicator("x")
            .Unit("a")
            .Target("a", "x", 10)
            .Figure("a", "x", 5, submitted: "2025-11-01")
            .Figure("a", "x", 9, submitted: "2025-12-20");
        var book = Books.Leaf(10, """{ "kind": "proportional" }""");
        Assert.Equal(9, situation.Standings(book)["a"].Total);
        situation.AsOf = new DateOnly(2025, 12, 1);
        Assert.Equal(5, situation.Standings(book)["a"].Total);
    }

    private static CriterionScore Leaf(Situation situation, ThiDua.Metrics.RuleBooks.RuleBook book) =>
        situation.Run(book).Blocs[0].Scores.Single(score => score is { Criterion: "X", Unit: "a" });

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
