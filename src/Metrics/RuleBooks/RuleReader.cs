using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Reads one rule (đọc cách chấm).</summary>
internal static class RuleReader
{
    /// <summary>Null when its kind is missing or unknown; other faults are noted and reading goes on.</summary>
    internal static ScoringRule? Read(JsonObjectReader loose)
    {
        if (!loose.OneOfOrNone<RuleKind>("kind", RuleWords.Kinds, required: true, out var kind))
        {
            return null;
        }
        loose.AllowOnly(RuleWords.Rule(kind));
        var indicator = loose.Has("indicator") ? loose.Text("indicator") : null;
        return ReadKind(kind, loose) with { Indicator = indicator };
    }

    internal static PeerGroup Peers(JsonObjectReader of, string word) =>
        of.Text(word) switch
        {
            null or "bloc" => PeerGroup.Bloc,
            "ruleBook" => new PeerGroup(PeerGroupKind.RuleBook),
            { } attribute => new PeerGroup(PeerGroupKind.Attribute, attribute),
        };

    /// <summary>The most that one case of a bonus or penalty rule gives, where the rule says; null where it does not.</summary>
    internal static decimal? Single(ScoringRule rule) =>
        rule.Kind switch
        {
            RuleKind.PerCase => Math.Abs(((ScoringRule.PerCase)rule).Points),
            RuleKind.Stair => Math.Max(((ScoringRule.Stair)rule).First, ((ScoringRule.Stair)rule).PerStep),
            RuleKind.Ladder => ((ScoringRule.Ladder)rule).Rungs.Select(rung => rung.Points).DefaultIfEmpty(0).Max(),
            RuleKind.ByClass => ((ScoringRule.ByClass)rule).Cases.Max(item => Single(item.Rule)),
            RuleKind.Proportional
            or RuleKind.Share
            or RuleKind.Bands
            or RuleKind.PassFail
            or RuleKind.Shortfall
            or RuleKind.Leader
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints
            or RuleKind.Power
            or RuleKind.Entered => null,
        };

    private static ScoringRule ReadKind(RuleKind kind, JsonObjectReader rule) =>
        kind switch
        {
            RuleKind.Proportional => Proportional(rule),
            RuleKind.Share => new ScoringRule.Share(
                rule.Text("part", required: true) ?? string.Empty,
                rule.Text("whole", required: true) ?? string.Empty
            ),
            RuleKind.Bands => Bands(rule),
            RuleKind.PassFail => new ScoringRule.PassFail(),
            RuleKind.PerCase => PerCase(rule),
            RuleKind.Stair => Stair(rule),
            RuleKind.Shortfall => new ScoringRule.Shortfall(Positive(rule, "step"), Positive(rule, "perStep")),
            RuleKind.Ladder => new ScoringRule.Ladder(
                [.. RuleBookReader.Filled(rule, "rungs", rule.Children("rungs", RuleWords.Rung, required: true)).Select(Rung)]
            ),
            RuleKind.ByClass => ByClass(rule),
            RuleKind.Leader => new ScoringRule.Leader(),
            RuleKind.TopOfGroup => new ScoringRule.TopOfGroup(),
            RuleKind.PeerMean => new ScoringRule.PeerMean(Peers(rule, "peers")),
            RuleKind.Goalposts => Goalposts(rule),
            RuleKind.MinMax => new ScoringRule.MinMax(Peers(rule, "peers")),
            RuleKind.ZScore => new ScoringRule.ZScore(
                rule.Number("mean", -1_000_000, 1_000_000) ?? 0,
                rule.Number("sd", 0, 1_000_000) ?? 1,
                Peers(rule, "peers")
            ),
            RuleKind.PercentileRank => new ScoringRule.PercentileRank(Peers(rule, "peers")),
            RuleKind.RankPoints => new ScoringRule.RankPoints(
                RuleBookReader.Filled(rule, "table", rule.Numbers("table", required: true)),
                Peers(rule, "peers")
            ),
            RuleKind.Power => Power(rule),
            RuleKind.Entered => new ScoringRule.Entered(rule.Number("min", -1_000_000, 1_000_000)),
        };

    private static ScoringRule.Proportional Proportional(JsonObjectReader rule)
    {
        var cap = rule.Number("cap", 0, 1_000) ?? 1;
        if (cap > 1)
        {
            rule.NoteAt("cap", FindingCode.RuleBookCapWithoutEffect, JsonObjectReader.Plain(cap));
        }
        return new ScoringRule.Proportional(rule.Number("floor", 0, 1_000), cap);
    }

    private static ScoringRule.Bands Bands(JsonObjectReader rule)
    {
        var of = rule.OneOf("of", RuleWords.Subjects, BandSubject.Attainment);
        var places = RuleBookReader.Filled(rule, "bands", rule.Children("bands", RuleWords.Band, required: true));
        var cases = new List<Band>();
        foreach (var place in places)
        {
            var points = place.Number("points", -1_000_000, 1_000_000, required: true) ?? 0;
            if (place.OneOfOrNone<BandState>("state", RuleWords.BandStates, required: false, out var state))
            {
                if (RuleWords.Range.Any(place.Has))
                {
                    place.Note(FindingCode.RuleBookChooseOne, "state, from/to");
                }
                if (cases.Exists(band => band.State == state))
                {
                    place.NoteAt("state", FindingCode.RuleBookBandsOverlap, RuleWords.BandStates.Write(state));
                }
                cases.Add(new Band(null, state, points));
            }
            else if (!place.Has("state"))
            {
                cases.Add(new Band(Range(place), null, points));
            }
        }
        if (places.Count > 0)
        {
            Cover(rule, "bands", cases.Select(band => band.Range).OfType<NumberRange>(), of is BandSubject.Count or BandSubject.DaysLate);
        }
        return new ScoringRule.Bands
        {
            Of = of,
            Gives = rule.OneOf("gives", RuleWords.Gives, BandGives.Points),
            Cases = cases,
            Event = rule.Text("event", required: of == BandSubject.Count),
            Obligation = rule.Text("obligation", required: of == BandSubject.DaysLate),
        };
    }

    private static ScoringRule.PerCase PerCase(JsonObjectReader rule)
    {
        var points = rule.Number("points", -1_000_000, 1_000_000, required: true) ?? 1;
        if (points == 0)
        {
            rule.NoteAt("points", FindingCode.RuleBookOutOfRange, "0", "≠ 0");
        }
        var cap = rule.Number("cap", 0, 1_000_000);
        if (cap < Math.Abs(points))
        {
            rule.NoteAt("cap", FindingCode.RuleBookCapBelowSingle, JsonObjectReader.Plain(cap.Value), JsonObjectReader.Plain(Math.Abs(points)));
        }
        return new ScoringRule.PerCase(rule.Text("event", required: true) ?? string.Empty, points, cap);
    }

    private static ScoringRule.Stair Stair(JsonObjectReader rule)
    {
        var of = rule.OneOf("of", RuleWords.Subjects, BandSubject.Value);
        var stair = new ScoringRule.Stair
        {
            Of = of,
            From = rule.Number("from", required: true) ?? 0,
            First = rule.Number("first", 0, 1_000_000) ?? 0,
            Step = Positive(rule, "step"),
            PerStep = Positive(rule, "perStep"),
            Cap = rule.Number("cap", 0, 1_000_000),
            Event = rule.Text("event", required: of == BandSubject.Count),
            Obligation = rule.Text("obligation", required: of == BandSubject.DaysLate),
        };
        var single = Math.Max(stair.First, stair.PerStep);
        if (stair.Cap < single)
        {
            rule.NoteAt("cap", FindingCode.RuleBookCapBelowSingle, JsonObjectReader.Plain(stair.Cap.Value), JsonObjectReader.Plain(single));
        }
        return stair;
    }

    private static Rung Rung(JsonObjectReader rung) =>
        new(
            [.. RuleBookReader.Filled(rung, "when", rung.Children("when", RuleWords.Condition, required: true)).Select(Condition)],
            rung.Number("points", 0, 1_000_000, required: true) ?? 0
        );

    private static RungCondition Condition(JsonObjectReader place)
    {
        if (place.Has("indicator") == place.Has("event"))
        {
            place.Note(FindingCode.RuleBookChooseOne, "indicator, event");
        }
        string[] bounds = ["atLeast", "atMost", "moreThan", "lessThan", "equal"];
        if (!bounds.Any(place.Has))
        {
            place.Note(FindingCode.RuleBookChooseOne, string.Join(", ", bounds));
        }
        var equal = place.Number("equal");
        var above = place.Number("moreThan");
        var below = place.Number("lessThan");
        var range = equal is not null
            ? new NumberRange(equal, true, equal, true)
            : new NumberRange(place.Number("atLeast") ?? above, above is null, place.Number("atMost") ?? below, below is null);
        if (range.IsEmpty)
        {
            place.Note(FindingCode.RuleBookRangeEmpty, range.ToString());
        }
        return new RungCondition
        {
            Indicator = place.Text("indicator"),
            Event = place.Text("event"),
            Of = place.Has("event") ? BandSubject.Count : place.OneOf("of", RuleWords.Subjects, BandSubject.Value),
            Range = range,
        };
    }

    private static ScoringRule.ByClass ByClass(JsonObjectReader rule)
    {
        var cases = new List<ClassCase>();
        var hasOthers = false;
        foreach (var place in RuleBookReader.Filled(rule, "cases", rule.Children("cases", RuleWords.ClassCase, required: true)))
        {
            var texts = place.Texts("is");
            var hasRange = RuleWords.Range.Any(place.Has);
            if (texts.Count > 0 && hasRange)
            {
                place.Note(FindingCode.RuleBookChooseOne, "is, from/to");
            }
            foreach (var text in texts.Where(text => cases.Exists(other => other.Is?.Contains(text, StringComparer.Ordinal) == true)))
            {
                place.NoteAt("is", FindingCode.RuleBookBandsOverlap, text);
            }
            var isOthers = texts.Count == 0 && !hasRange;
            if (isOthers && hasOthers)
            {
                place.Note(FindingCode.RuleBookChooseOne, "is, from/to");
            }
            hasOthers |= isOthers;
            if (place.Child("rule", words: null, required: true) is { } inner && Read(inner) is { } read)
            {
                cases.Add(new ClassCase(texts.Count > 0 ? texts : null, hasRange ? Range(place) : null, read));
            }
        }
        var ranges = cases.Select(item => item.Range).OfType<NumberRange>().ToList();
        if (ranges.Count > 0)
        {
            Cover(rule, "cases", ranges, wholeFromZero: false, gapsCount: !hasOthers);
        }
        return new ScoringRule.ByClass(rule.Text("attribute", required: true) ?? string.Empty, cases);
    }

    private static ScoringRule.Goalposts Goalposts(JsonObjectReader rule)
    {
        var goalposts = new ScoringRule.Goalposts(
            rule.Number("min", required: true) ?? 0,
            rule.Number("max", required: true) ?? 1,
            rule.OneOf("transform", RuleWords.Transforms, GoalpostTransform.None)
        );
        if (goalposts.Min == goalposts.Max)
        {
            rule.Note(FindingCode.RuleBookGoalpostsEqual, JsonObjectReader.Plain(goalposts.Min));
        }
        if (goalposts.Transform != GoalpostTransform.None && (goalposts.Min <= 0 || goalposts.Max <= 0))
        {
            rule.Note(FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(Math.Min(goalposts.Min, goalposts.Max)), "> 0");
        }
        return goalposts;
    }

    private static ScoringRule.Power Power(JsonObjectReader rule) =>
        new()
        {
            Coefficient = rule.Number("coefficient", required: true) ?? 0,
            Offset = rule.Number("offset", required: true) ?? 0,
            Exponent = rule.Number("exponent", -100, 100, required: true) ?? 1,
            Base = rule.OneOf("base", RuleWords.PowerBases, PowerBase.XMinusOffset, required: true),
            Round = rule.OneOfOrNone<PointRounding>("round", RuleWords.Roundings, required: false, out var round) ? round : null,
        };

    private static decimal Positive(JsonObjectReader rule, string word)
    {
        var number = rule.Number(word, required: true) ?? 1;
        if (number <= 0)
        {
            rule.NoteAt(word, FindingCode.RuleBookOutOfRange, JsonObjectReader.Plain(number), "> 0");
            return 1;
        }
        return number;
    }

    private static NumberRange Range(JsonObjectReader place)
    {
        var range = new NumberRange(place.Number("from"), place.Flag("fromIncluded"), place.Number("to"), place.Flag("toIncluded"));
        if (range.IsEmpty)
        {
            place.Note(FindingCode.RuleBookRangeEmpty, range.ToString());
        }
        return range;
    }

    private static void Cover(JsonObjectReader rule, string word, IEnumerable<NumberRange> ranges, bool wholeFromZero, bool gapsCount = true)
    {
        foreach (var (overlap, where) in LineCover.Problems(ranges, wholeFromZero))
        {
            if (overlap || gapsCount)
            {
                rule.NoteAt(word, overlap ? FindingCode.RuleBookBandsOverlap : FindingCode.RuleBookBandsGap, where.ToString());
            }
        }
    }
}
