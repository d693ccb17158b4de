using FsCheck;
using FsCheck.Fluent;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>What must hold for any facts under any book.</summary>
public sealed class LawTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(TestSizes.IsFull ? 2_000 : 60).WithReplay(2025, 7);

    private static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    [Theory]
    [InlineData("""{ "kind": "proportional", "floor": 0.4 }""")]
    [InlineData("""{ "kind": "passFail" }""")]
    [InlineData("""{ "kind": "shortfall", "step": 1, "perStep": 0.2 }""")]
    [InlineData("""{ "kind": "leader" }""")]
    [InlineData("""{ "kind": "stair", "of": "value", "from": 20, "first": 1, "step": 5, "perStep": 0.5, "cap": 6 }""")]
    [InlineData("""{ "kind": "goalposts", "min": 5, "max": 90 }""")]
    [InlineData("""{ "kind": "minMax" }""")]
    [InlineData("""{ "kind": "percentileRank" }""")]
    [InlineData("""{ "kind": "rankPoints", "table": [10, 8, 6, 4, 2] }""")]
    [InlineData("""{ "kind": "peerMean" }""")]
    [InlineData("""{ "kind": "topOfGroup" }""")]
    [InlineData("""{ "kind": "bands", "of": "attainment", "gives": "points", "bands": [ { "to": 0.8, "points": 1 }, { "from": 0.8, "fromIncluded": true, "points": 9 } ] }""")]
    [InlineData("""{ "kind": "zScore", "mean": 5, "sd": 2 }""")]
    [InlineData("""{ "kind": "goalposts", "min": 1, "max": 100, "transform": "ln" }""")]
    [InlineData("""{ "kind": "power", "coefficient": 2, "offset": 5, "exponent": 0.5, "base": "xMinusOffset", "round": "floor" }""")]
    [InlineData("""{ "kind": "bands", "of": "value", "gives": "adjust", "bands": [ { "to": 30, "toIncluded": true, "points": -2 }, { "from": 30, "points": 2 } ] }""")]
    [InlineData("""{ "kind": "share", "part": "x", "whole": "whole" }""")]
    [InlineData("""{ "kind": "ladder", "rungs": [ { "when": [ { "indicator": "x", "atLeast": 20 } ], "points": 2 }, { "when": [ { "indicator": "x", "moreThan": 60 } ], "points": 7 } ] }""")]
    [InlineData("""{ "kind": "byClass", "attribute": "kind", "cases": [ { "is": ["huyen"], "rule": { "kind": "proportional", "cap": 0.8 } } ] }""")]
    public void BetterFigure_NeverGivesLess(string rule) => CheckMonotone(rule, isStrict: false);

    /// <summary>Targets that must be passed, with figures that differ by less than the last digit tells.</summary>
    [Theory]
    [InlineData("""{ "kind": "proportional", "floor": 0.4 }""")]
    [InlineData("""{ "kind": "proportional", "cap": 0.9 }""")]
    [InlineData("""{ "kind": "passFail" }""")]
    [InlineData("""{ "kind": "shortfall", "step": 1, "perStep": 0.2 }""")]
    [InlineData("""{ "kind": "leader" }""")]
    [InlineData("""{ "kind": "bands", "of": "attainment", "gives": "points", "bands": [ { "to": 1, "points": 1 }, { "from": 1, "fromIncluded": true, "points": 9 } ] }""")]
    public void BetterFigure_NeverGivesLess_WhereTheTargetMustBePassed(string rule) => CheckMonotone(rule, isStrict: true);

    private static void CheckMonotone(string rule, bool isStrict) =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var isHigher = random.Next(2) == 0 || OnlyHigher.Any(word => rule.Contains(word, StringComparison.Ordinal));
                    var book = Books.Leaf(10, rule);
                    var figures = Enumerable.Range(0, 5).Select(_ => random.Next(1, 1_000) / 10m).ToArray();
                    var targets = rule.Contains("topOfGroup", StringComparison.Ordinal) ? null : figures.Select(_ => random.Next(1, 1_000) / 10m).ToArray();
                    if (isStrict)
                    {
                        var off = targets![0] * random.Next(0, 9) / 2_000_000m;
                        figures[0] = isHigher ? targets[0] - off : targets[0] + off;
                    }
                    var before = Points(book, isHigher, figures, targets, isStrict);
                    var gain = isStrict && random.Next(3) > 0 ? Math.Abs(figures[0] - targets![0]) : random.Next(0, 300) / 10m;
                    figures[0] = isHigher ? figures[0] + gain : Math.Max(0, figures[0] - gain);
                    var after = Points(book, isHigher, figures, targets, isStrict);
                    return after["u0"] >= before["u0"];
                }
            )
            .Check(Quick);

    /// <summary>Rules that say themselves which way is up.</summary>
    private static readonly string[] OnlyHigher = ["goalposts", "stair", "power", "\"value\"", "share", "ladder"];

    [Fact]
    public void FewerCases_NeverGiveLess_WhereEachTakesPoints() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var book = Books.Leaf(10, """{ "kind": "perCase", "event": "e", "points": -0.35, "cap": 4 }""");
                    var (fewer, more) = (random.Next(0, 15), random.Next(0, 15));
                    (fewer, more) = (Math.Min(fewer, more), Math.Max(fewer, more));
                    var points = new Situation().Indicator("x").Unit("a").Event("a", "e", fewer).Unit("b").Event("b", "e", more).Points(book, "X");
                    return points["a"] >= points["b"];
                }
            )
            .Check(Quick);

    [Fact]
    public void HigherEntries_NeverGiveLess() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var book = Books.Leaf(10, """{ "kind": "entered", "min": 1 }""");
                    var (low, high) = (random.Next(-200, 2_000) / 137m, random.Next(-200, 2_000) / 137m);
                    (low, high) = (Math.Min(low, high), Math.Max(low, high));
                    var points = new Situation().Indicator("x").Unit("a").Entry("a", "X", high).Unit("b").Entry("b", "X", low).Points(book, "X");
                    return points["a"] >= points["b"];
                }
            )
            .Check(Quick);

    [Fact]
    public void EachLine_StaysWithinTheRangeOfItsRule() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var ranges = Ranges(AllRules.Book);
                    var scores = AllRules.Situation(new Random(seed), 8).Run(AllRules.Book).Blocs[0].Scores;
                    return scores
                        .Where(score => score.State == CriterionState.Scored && ranges.ContainsKey(score.Criterion))
                        .All(score =>
                        {
                            var (least, most) = ranges[score.Criterion];
                            return !(score.Points < least) && !(score.Points > most);
                        });
                }
            )
            .Check(Quick);

    /// <summary>By code, as a person reads them off the rule; null: no end on that side.</summary>
    private static Dictionary<string, (decimal? Least, decimal? Most)> Ranges(RuleBook book)
    {
        var ranges = new Dictionary<string, (decimal? Least, decimal? Most)>(StringComparer.Ordinal);
        foreach (var criterion in book.AllCriteria())
        {
            if (criterion.Rule is { } rule)
            {
                ranges.Add(criterion.Code, Range(rule, criterion.Maximum!.Value));
            }
            foreach (var (group, item) in new[] { criterion.Bonus, criterion.Penalty }.OfType<PointGroup>().SelectMany(group => group.Rules.Select(item => (group, item))))
            {
                var most = item.Rule switch
                {
                    ScoringRule.PerCase perCase => perCase.Cap!.Value,
                    ScoringRule.Stair stair => stair.Cap!.Value,
                    ScoringRule.Ladder ladder => ladder.Rungs.Max(rung => rung.Points),
                    _ => throw new InvalidOperationException(item.Code),
                };
                ranges.Add(item.Code, (0, Math.Min(most, group.Cap ?? most)));
            }
        }
        return ranges;
    }

    private static (decimal? Least, decimal? Most) Range(ScoringRule rule, decimal maximum)
    {
        switch (rule)
        {
            case ScoringRule.PerCase perCase:
                return perCase.Points < 0 ? (maximum - perCase.Cap!.Value, maximum) : (0, perCase.Cap!.Value);
            case ScoringRule.Bands { Gives: BandGives.Adjust } bands:
                return (Math.Max(0, maximum + bands.Cases.Min(band => band.Points)), maximum + bands.Cases.Max(band => band.Points));
            case ScoringRule.RankPoints rankPoints:
                return (0, rankPoints.Table.Max());
            case ScoringRule.ZScore:
                return (null, null);
            case ScoringRule.ByClass byClass:
                var classes = byClass.Cases.Select(item => Range(item.Rule, maximum)).ToList();
                return (classes.Min(range => range.Least), classes.Max(range => range.Most));
            default:
                return (0, maximum);
        }
    }

    [Fact]
    public void OrderOfInput_DoesNotMatter() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var facts = AllRules.Situation(new Random(seed), 7).Facts;
                    return OrderDoesNotMatter(AllRules.Book, facts, new Random(seed + 1));
                }
            )
            .Check(Quick);

    /// <summary>Reports late, twice and missing; evidence; two entries of one stage; two blocs that are compared.</summary>
    [Fact]
    public void OrderOfReportsEntriesAndEvidence_DoesNotMatter() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var situation = new Situation().Bloc("k2").Indicator("x", accumulation: Accumulation.Level);
                    foreach (var (code, due) in new[] { ("r1", "2025-04-10"), ("r2", "2025-07-10") })
                    {
                        situation.Obligation(code, "all", due);
                    }
                    for (var unit = 0; unit < 6; unit++)
                    {
                        var (code, bloc) = ($"u{unit}", unit % 2 == 0 ? "huyen" : "k2");
                        situation.Unit(code, bloc: bloc).Figure(code, "x", random.Next(0, 50));
                        for (var report = random.Next(0, 4); report > 0; report--)
                        {
                            situation.Submission(code, $"r{random.Next(1, 3)}", $"2025-0{random.Next(4, 9)}-1{random.Next(0, 3)}");
                        }
                        for (var entry = random.Next(1, 4); entry > 0; entry--)
                        {
                            situation.Entry(code, "E", random.Next(0, 4), (AssessmentStage)random.Next(2, 4), random.Next(2) == 0 ? null : $"lý do {entry}", bloc);
                        }
                        if (random.Next(2) == 0)
                        {
                            situation.EvidenceOf(code, "M");
                        }
                    }
                    return OrderDoesNotMatter(ReportBook, situation.Facts, new Random(seed + 1));
                }
            )
            .Check(Quick);

    private static RuleBook ReportBook { get; } =
        Books.Of(
            """
            { "code": "L", "title": "Báo cáo trễ", "maximum": 3, "rule": { "kind": "perCase", "event": "late_report", "points": -0.5, "cap": 1.5 } },
            { "code": "D", "title": "Ngày trễ", "maximum": 3, "rule": { "kind": "bands", "of": "daysLate", "obligation": "r1", "gives": "points", "bands": [
              { "to": 0, "toIncluded": true, "points": 3 }, { "from": 0, "to": 30, "points": 1 }, { "from": 30, "fromIncluded": true, "points": 0 }, { "state": "missing", "points": 0 } ] } },
            { "code": "M", "title": "So sánh", "maximum": 3, "indicator": "x", "requires": "minh chứng", "rule": { "kind": "minMax", "peers": "ruleBook" } },
            { "code": "E", "title": "Chấm", "maximum": 3, "rule": { "kind": "entered" }, "whenMissing": "zero" }
            """
        ) with
        {
            Blocs = ["huyen", "k2"],
        };

    private static bool OrderDoesNotMatter(RuleBook book, ScoringFacts facts, Random random)
    {
        var shuffled = facts with
        {
            Units = Shuffled(facts.Units, random),
            Blocs = Shuffled(facts.Blocs, random),
            Members = Shuffled(facts.Members, random),
            Indicators = Shuffled(facts.Indicators, random),
            Targets = Shuffled(facts.Targets, random),
            Observations = Shuffled(facts.Observations, random),
            Events = Shuffled(facts.Events, random),
            Assessments = Shuffled(facts.Assessments, random),
            Obligations = Shuffled(facts.Obligations, random),
            Submissions = Shuffled(facts.Submissions, random),
            Evidence = Shuffled(facts.Evidence, random),
        };
        var asOf = new DateOnly(2025, 12, 31);
        return string.Equals(
            Text(ScoreRun.Execute(book, facts, 2025, asOf)),
            Text(ScoreRun.Execute(book, shuffled, 2025, asOf)),
            StringComparison.Ordinal
        );
    }

    /// <summary>Names and codes; the new codes stand in the opposite order.</summary>
    [Fact]
    public void RenamingUnits_ChangesNoNumber() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var facts = AllRules.Situation(new Random(seed), 7).Facts;
                    var codes = facts.Units.Select((unit, at) => (unit.Code, New: $"đv-{99 - at}")).ToDictionary(item => item.Code, item => item.New, StringComparer.Ordinal);
                    var renamed = facts with
                    {
                        Units = [.. facts.Units.Select(unit => unit with { Code = codes[unit.Code], Name = "Tên mới " + unit.Code })],
                        Members = [.. facts.Members.Select(member => member with { Unit = codes[member.Unit] })],
                        Targets = [.. facts.Targets.Select(target => target with { Scope = codes[target.Scope] })],
                        Observations = [.. facts.Observations.Select(figure => figure with { Unit = codes[figure.Unit] })],
                        Events = [.. facts.Events.Select(item => item with { Unit = codes[item.Unit] })],
                        Assessments = [.. facts.Assessments.Select(entry => entry with { Unit = codes[entry.Unit] })],
                    };
                    var asOf = new DateOnly(2025, 12, 31);
                    var (first, second) = (ScoreRun.Execute(AllRules.Book, facts, 2025, asOf), ScoreRun.Execute(AllRules.Book, renamed, 2025, asOf));
                    var standings = second.Blocs[0].Standings.ToDictionary(standing => standing.Unit, Numbers, StringComparer.Ordinal);
                    var scores = second.Blocs[0].Scores.ToDictionary(score => (score.Unit, score.Criterion), score => (score.Points, score.State));
                    return first.Blocs[0].Standings.All(standing => Numbers(standing) == standings[codes[standing.Unit]])
                        && first.Blocs[0].Scores.All(score => (score.Points, score.State) == scores[(codes[score.Unit], score.Criterion)]);
                }
            )
            .Check(Quick);

    [Fact]
    public void EqualTotals_ShareARankUnlessATieBreakParts_AndTieBreaksOnlyReorderTies() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var situation = new Situation();
                    for (var unit = 0; unit < 9; unit++)
                    {
                        situation.Unit($"u{unit}").Entry($"u{unit}", "X", random.Next(0, 4)).Event($"u{unit}", "e", random.Next(0, 3));
                    }
                    const string Criteria = """{ "code": "X", "title": "X", "maximum": 10, "rule": { "kind": "entered" } }""";
                    var plain = situation.Standings(Books.Of(Criteria));
                    var broken = situation.Standings(Books.Of(Criteria, """ "tieBreak": [ { "event": "e" }, { "share": true } ], """));
                    var units = plain.Keys.ToList();
                    return units.TrueForAll(unit =>
                        plain[unit].Rank == 1 + units.Count(other => plain[other].Total > plain[unit].Total)
                        && units.TrueForAll(other => plain[unit].Total <= plain[other].Total || broken[unit].Rank < broken[other].Rank)
                        && broken[unit].Rank >= plain[unit].Rank
                    );
                }
            )
            .Check(Quick);

    private static Dictionary<string, decimal?> Points(RuleBook book, bool isHigher, decimal[] figures, decimal[]? targets, bool isStrict)
    {
        var situation = new Situation().Indicator("x", isHigher ? Direction.Higher : Direction.Lower, Accumulation.Level).Indicator("whole", accumulation: Accumulation.Level);
        for (var unit = 0; unit < figures.Length; unit++)
        {
            situation.Unit($"u{unit}").Figure($"u{unit}", "x", figures[unit]).Figure($"u{unit}", "whole", 100);
            if (targets is not null)
            {
                situation.Target($"u{unit}", "x", targets[unit], Comparator());
            }
        }
        return situation.Points(book, "X");

        TargetComparator Comparator() =>
            isStrict
                ? isHigher ? TargetComparator.MoreThan : TargetComparator.LessThan
                : isHigher ? TargetComparator.AtLeast : TargetComparator.AtMost;
    }

    private static (decimal?, int?, string?, decimal, decimal) Numbers(Standing standing) =>
        (standing.Total, standing.Rank, standing.Rating, standing.Bonus, standing.Penalty);

    private static string Text(ScoreRunResult result) =>
        string.Join(
            '\n',
            result
                .Blocs.SelectMany(bloc => bloc.Standings)
                .Select(standing => standing.ToString())
                .Concat(result.Blocs.SelectMany(bloc => bloc.Scores).Select(score => $"{score.Unit} {score.Criterion} {score.Points} {score.Explanation.Arithmetic}"))
                .Concat(result.Findings.Select(finding => $"{finding.Place} {finding.Code} {finding.Unit} {FindingCatalogue.Message(finding)}").Order(StringComparer.Ordinal))
        );

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        var list = items.ToArray();
        random.Shuffle(list);
        return [.. list];
    }
}
