using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// One line for all units (chấm một tiêu chí cho mọi đơn vị): the rule, the entries of the stages, the rounding. Says
/// where entries contradict computed points or break their limits.
/// </summary>
internal sealed class LeafScoring(
    RuleBook book,
    PointScale scale,
    IReadOnlyList<ScoredUnit> units,
    PeerSets peers,
    FactIndex index,
    StageEntries entries,
    List<Finding> findings
)
{
    internal LinePoints[] Score(ScoreLine line, IReadOnlyList<LeafFact> facts)
    {
        var rules = new LeafRules(book, line, units, facts, peers, unit => index.HasEvidence(units[unit].Unit.Code, line.Code));
        var points = new LinePoints[units.Count];
        var awaiting = new List<int>();
        var fast = scale.IsIndex ? new long?[units.Count] : KernelPoints.Score(book, line, facts, units);
        for (var unit = 0; unit < units.Count; unit++)
        {
            var given = entries.Of(units[unit].Unit.Code, line.Code);
            if (fast[unit] is { } scaled)
            {
                points[unit] = Computed(line, unit, facts[unit], Fast(rules, unit, scale.Decimals), given, scaled);
                continue;
            }
            var outcome = rules.Evaluate(unit);
            points[unit] =
                facts[unit].Rule is ScoringRule.Entered && outcome.State == CriterionState.Missing
                    ? Entered(line, unit, facts[unit], given)
                    : Computed(line, unit, facts[unit], outcome, given);
            if (points[unit].State == CriterionState.Missing && IsPeerMean(line))
            {
                awaiting.Add(unit);
            }
        }
        FillFromPeers(line, points, awaiting);
        return points;
    }

    private static bool IsPeerMean(ScoreLine line) => !line.IsBeside && line.Criterion.WhenMissing == WhenMissing.PeerMean;

    private LinePoints Entered(ScoreLine line, int unit, LeafFact fact, IReadOnlyList<Assessment?> given)
    {
        var limits = line.LimitsOf(fact.Rule);
        if (StageEntries.Latest(given) is { } entry)
        {
            foreach (var earlier in given.OfType<Assessment>().Where(earlier => earlier != entry))
            {
                _ = WithinLimits(line, limits, unit, earlier, counts: null);
            }
            var counted = WithinLimits(line, limits, unit, entry, counts: true);
            var held = Held(fact, given, entry, () => EntryText(line, entry));
            return Shaped(line, held, counted);
        }
        if (line.IsBeside)
        {
            return scale.Hold(Held(fact, given, null, () => new Said("không có →", "none →")), Fraction.Zero);
        }
        var reason = new Said("chưa chấm điểm", "not entered");
        switch (line.Criterion.WhenMissing)
        {
            case WhenMissing.Zero:
                return Shaped(line, Held(fact, given, null, () => reason + " →"), Fraction.Zero);
            case WhenMissing.Skip:
                return Held(fact, given, null, LeafOutcome.NoSteps) with { State = CriterionState.Dropped, Reason = reason };
            case WhenMissing.Incomplete:
                findings.Add(Note(FindingCode.ScoreEntryMissing, line, unit, null, line.Code + " " + line.Title, units[unit].Unit.Name));
                break;
            case WhenMissing.PeerMean:
            default:
                break;
        }
        return Held(fact, given, null, LeafOutcome.NoSteps) with { State = CriterionState.Missing, Reason = reason };
    }

    /// <summary>One unit's points where no other unit has a part in them.</summary>
    internal LinePoints ScoreAlone(ScoreLine line, IReadOnlyList<LeafFact> facts, int unit)
    {
        var rules = new LeafRules(book, line, units, facts, peers, other => index.HasEvidence(units[other].Unit.Code, line.Code));
        var outcome = rules.Evaluate(unit);
        var given = entries.Of(units[unit].Unit.Code, line.Code);
        return facts[unit].Rule is ScoringRule.Entered && outcome.State == CriterionState.Missing
            ? Entered(line, unit, facts[unit], given)
            : Computed(line, unit, facts[unit], outcome, given);
    }

    internal static bool LooksAtPeers(ScoreLine line) =>
        line.Rule is { } rule
        && (
            RuleFacts.LooksAtPeers(rule)
            || (!line.IsBeside && (line.Criterion.WhenMissing == WhenMissing.PeerMean || line.Criterion.WhenNotAssigned == WhenNotAssigned.TopOfGroup))
        );

    /// <summary>Points come from the kernel; the plain path is asked for words only.</summary>
    private static LeafOutcome Fast(LeafRules rules, int unit, int decimals) =>
        new()
        {
            State = CriterionState.Scored,
            Steps = () => rules.Evaluate(unit).Steps(),
            IsExact = () => rules.Evaluate(unit).Exact is { } exact && exact.IsExactAt(decimals),
        };

    private LinePoints Computed(
        ScoreLine line,
        int unit,
        LeafFact fact,
        LeafOutcome outcome,
        IReadOnlyList<Assessment?> given,
        long? fast = null
    )
    {
        var held = Held(fact, given, null, outcome.Steps) with { State = outcome.State, Reason = outcome.Reason };
        if (fast is { } scaled)
        {
            held = held with { Scaled = scaled, IsExact = outcome.IsExact };
        }
        else if (outcome.Exact is { } exact)
        {
            held = Shaped(line, held, exact);
        }
        else if (outcome.Real is { } real)
        {
            var (value, text) = new PointShape(book, line).Apply(real, held.Steps);
            held = scale.Hold(held with { Steps = text }, value);
        }
        var finding = outcome.Finding;
        if (outcome.State == CriterionState.Scored && held.State == CriterionState.Missing)
        {
            finding = LeafRules.NotComputable(line, units[unit], fact, held.Reason);
        }
        if (held.State == CriterionState.Missing && finding is not null)
        {
            // It is told later where the peers' mean cannot stand for it.
            held = held with { Fact = fact with { Finding = finding } };
        }
        if (outcome.State == CriterionState.Rejected)
        {
            // What entries say against a row that could not be read cannot be judged.
            findings.Add(finding! with { Bloc = units[unit].Bloc.Code });
            return held;
        }
        if (fact.Beside is { } beside)
        {
            findings.Add(beside with { Bloc = units[unit].Bloc.Code });
        }
        var limits = line.LimitsOf(fact.Rule);
        var overriding = given.LastOrDefault(entry => line.Override && IsReasoned(entry));
        foreach (var entry in given.OfType<Assessment>())
        {
            Compare(line, limits, unit, held, entry, ReferenceEquals(entry, overriding));
        }
        if (overriding is not null)
        {
            var counted = WithinLimits(line, limits, unit, overriding, counts: true);
            var replaced = Held(fact, given, overriding, () => EntryText(line, overriding));
            return Shaped(line, replaced, counted);
        }
        if (finding is not null && (held.State != CriterionState.Missing || !IsPeerMean(line)))
        {
            findings.Add(finding with { Bloc = units[unit].Bloc.Code });
        }
        return held;
    }

    /// <summary>Through scaleTo, cap, floor and round where the leaf has them, then rounded once.</summary>
    private LinePoints Shaped(ScoreLine line, LinePoints held, Fraction exact)
    {
        var (value, text) = new PointShape(book, line).Apply(exact, held.Steps);
        return scale.Hold(held with { Steps = text }, value);
    }

    /// <summary>"thẩm định chấm 9,25 (Nguyễn Văn A, 05/01/2026): lý do".</summary>
    private static Said EntryText(ScoreLine line, Assessment entry)
    {
        var by = new Said(By(entry, "dd/MM/yyyy"), By(entry, "yyyy-MM-dd"));
        var text = StageText.Of(entry.Stage) + " " + Said.Number(Given(line, entry)) + by;
        text += entry.Note is { Length: > 0 } note ? $" [{note}]" : string.Empty;
        return text + " →";
    }

    /// <summary>" (Nguyễn Văn A, 05/01/2026)"; empty where neither is written.</summary>
    private static string By(Assessment entry, string format)
    {
        var who = new[] { entry.Assessor, entry.Date?.ToString(format, System.Globalization.CultureInfo.InvariantCulture) };
        var by = string.Join(", ", who.Where(part => part is { Length: > 0 }));
        return by.Length > 0 ? $" ({by})" : string.Empty;
    }

    private static bool IsReasoned(Assessment? entry) =>
        entry is { Stage: AssessmentStage.Appraisal or AssessmentStage.Council, Note: { } note } && !string.IsNullOrWhiteSpace(note);

    private void Compare(ScoreLine line, PointLimits limits, int unit, LinePoints held, Assessment entry, bool overrides)
    {
        var given = Given(line, entry);
        var computed = scale.Points(held);
        var shown = new Said("chưa có", "nothing yet");
        if (held.IsScored)
        {
            if (given == computed || given == ScoreRounding.Round(computed, book.DisplayDecimals, PointRounding.HalfAwayFromZero))
            {
                return;
            }
            shown = Said.Number(NumberText.AtLeast(computed, 1));
        }
        if (overrides)
        {
            findings.Add(
                Note(
                    FindingCode.ScoreEntryOverrides,
                    line,
                    unit,
                    entry.Place,
                    units[unit].Unit.Name,
                    line.Code,
                    StageText.Of(entry.Stage).Argument,
                    Said.Number(NumberText.AtLeast(given, 1)).Argument,
                    shown.Argument,
                    entry.Note ?? string.Empty
                )
            );
            return;
        }
        if (IsWithin(limits, given))
        {
            var limit = limits.Most is { } most ? Said.Number(NumberText.AtLeast(most, 1)) : new Said("không có", "none");
            findings.Add(
                Note(
                    FindingCode.ScoreEntryDiffers,
                    line,
                    unit,
                    entry.Place,
                    units[unit].Unit.Name,
                    line.Code,
                    StageText.Of(entry.Stage).Argument,
                    Said.Number(NumberText.AtLeast(given, 1)).Argument,
                    (
                        held.IsScored ? new Said("tính được ", "computed ") + shown : new Said("chưa tính được điểm", "no points computed yet")
                    ).Argument,
                    limit.Argument
                )
            );
            return;
        }
        Broken(line, limits, unit, entry, held.IsScored ? Said.Number(NumberText.AtLeast(computed, 1)) : shown);
    }

    /// <summary>Penalties are written with either sign.</summary>
    private static decimal Given(ScoreLine line, Assessment entry) =>
        line.Kind == CriterionKind.Penalty ? Math.Abs(entry.Points) : entry.Points;

    private static bool IsWithin(PointLimits limits, decimal points) =>
        (limits.Least is not { } least || points >= least) && (limits.Most is not { } most || points <= most);

    /// <param name="counts">Null for an entry of an earlier stage, which is named but counts nothing.</param>
    private Fraction WithinLimits(ScoreLine line, PointLimits limits, int unit, Assessment entry, bool? counts)
    {
        var given = Given(line, entry);
        var clamped = Math.Max(given, limits.Least ?? given);
        clamped = Math.Min(clamped, limits.Most ?? clamped);
        if (clamped != given)
        {
            var counted = Said.Number(NumberText.AtLeast(clamped, 1));
            Broken(line, limits, unit, entry, counts is null ? counted + new Said(" (bước sau được dùng)", " (a later stage counts)") : counted);
        }
        return clamped;
    }

    private void Broken(ScoreLine line, PointLimits limits, int unit, Assessment entry, Said counted) =>
        findings.Add(
            Note(
                FindingCode.ScoreEntryClamped,
                line,
                unit,
                entry.Place,
                units[unit].Unit.Name,
                line.Code,
                StageText.Of(entry.Stage).Argument,
                Said.Number(NumberText.AtLeast(Given(line, entry), 1)).Argument,
                (limits.Least is { } least ? Said.Number(least) : "−∞").Argument,
                (limits.Most is { } most ? Said.Number(NumberText.AtLeast(most, 1)) : "∞").Argument,
                counted.Argument
            )
        );

    /// <summary>"peerMean": the mean of the points of those peers that have points of their own.</summary>
    private void FillFromPeers(ScoreLine line, LinePoints[] points, List<int> awaiting)
    {
        var filled = new List<(int Unit, LinePoints Points)>();
        foreach (var unit in awaiting)
        {
            var scored = peers.Of(unit, line.Criterion.PeersForMissing).Where(other => points[other].IsScored).ToList();
            if (scored.Count == 0)
            {
                if (points[unit].Fact is { Finding: { } finding })
                {
                    findings.Add(finding with { Bloc = units[unit].Bloc.Code });
                }
                continue;
            }
            var held = points[unit] with { State = CriterionState.Scored, Steps = () => PeerSteps(points, scored) };
            filled.Add(
                (
                    unit,
                    scale.IsIndex
                        ? scale.Hold(held, scored.Average(other => points[other].Real))
                        : scale.Hold(held, scored.Aggregate(Fraction.Zero, (sum, other) => sum + scale.Exact(points[other])) / scored.Count)
                )
            );
        }
        foreach (var (unit, held) in filled)
        {
            points[unit] = held;
        }
    }

    private Said PeerSteps(LinePoints[] points, List<int> scored)
    {
        var names = string.Join(", ", scored.Select(other => units[other].Unit.Name).Order(StringComparer.Ordinal).Take(12));
        var rest = scored.Count > 12 ? ", …" : string.Empty;
        var given = scored.ConvertAll(other => Math.Round(scale.Points(points[other]), ShownDecimals, MidpointRounding.AwayFromZero));
        var sum =
            scored.Count > 12
                ? Said.Points(given.Sum(), 2)
                : "(" + Said.Join(" + ", given.Select(value => Said.Points(value, 2))) + ")";
        return new Said($"bình quân điểm của {names}{rest}: ", $"mean of the points of {names}{rest}: ")
            + sum
            + " ÷ "
            + Said.Number(scored.Count);
    }

    private int ShownDecimals => scale.IsIndex ? PointScale.ShownOfIndex : scale.Decimals;

    private static LinePoints Held(LeafFact fact, IReadOnlyList<Assessment?> given, Assessment? counted, Func<Said> steps) =>
        new()
        {
            State = CriterionState.Scored,
            Fact = fact,
            Entries = given,
            Counted = counted,
            Steps = steps,
        };

    private Finding Note(FindingCode code, ScoreLine line, int unit, SourceLocation? place, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = place,
            Unit = units[unit].Unit.Code,
            Subject = line.Code,
            Year = units[unit].Bloc.Year,
            Bloc = units[unit].Bloc.Code,
            Arguments = arguments,
        };
}
