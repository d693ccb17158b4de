using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>Gathers what a rule needs for a unit (gom dữ liệu cho tiêu chí): target, figure, attainment, counts, days.</summary>
internal sealed class LeafReader
{
    private readonly RuleBook book;
    private readonly FactIndex index;
    private readonly FigureFinder figures;
    private readonly TargetFinder targets;
    private readonly Timeliness timeliness;
    private readonly bool missingCountsAsLate;
    private readonly RejectedRows rejected;
    private readonly Override? instead;
    private readonly FactNames names;

    internal LeafReader(RuleBook book, FactIndex index, Override? instead = null)
    {
        this.book = book;
        this.index = index;
        this.instead = instead;
        names = index.Names(book);
        figures = new FigureFinder(index, instead);
        targets = new TargetFinder(index);
        timeliness = new Timeliness(index);
        rejected = new RejectedRows(index);
        // A book with points of its own for reports never handed in does not count them as late ones, too.
        missingCountsAsLate = !book.CountedEvents().Contains(Timeliness.MissingReport, StringComparer.Ordinal);
    }

    internal FigureFinder Figures => figures;

    internal Period Year => Period.OfYear(index.Year);

    /// <summary>How often an event of that name happened; the tie-breaks and ratings ask it too.</summary>
    internal decimal Count(Unit unit, string name) =>
        instead is { Event: { } other } && Is(other, name) && Is(instead.Unit, unit.Code)
            ? instead.Value
            : timeliness.Count(unit, name, missingCountsAsLate);

    internal LeafFact Read(ScoreLine line, Unit unit) =>
        line.Rule is not { } rule ? new LeafFact()
        : Read(rule, line, line.Indicator, unit) is var fact && !rejected.Any ? fact
        : Refused(fact, line, unit) is { } row ? Rejected(fact, line, unit, row)
        : fact with { Beside = Beside(fact, line, unit) };

    /// <summary>What the line looks at, a figure each: the two of a share, those of a ladder's conditions, else its one.</summary>
    internal IEnumerable<LeafFact> FigureUses(ScoreLine line, LeafFact fact, Unit unit) =>
        fact.Readiness == LeafReadiness.Rejected ? []
        : fact.Rule switch
        {
            ScoringRule.Share share => [fact, fact with { Indicator = index.Indicators.GetValueOrDefault(share.Whole), Figure = fact.Whole }],
            ScoringRule.Ladder ladder => ladder
                .Rungs.SelectMany(rung => rung.When)
                .Where(condition => condition.Indicator is not null)
                .Select(condition =>
                    condition.Of == BandSubject.Attainment
                        ? ReadAttainment(ladder, line, condition.Indicator, unit)
                        : ReadValue(ladder, line, condition.Indicator, unit)
                ),
            _ => [fact],
        };

    /// <summary>The first day on which a report of that code arrived; null when none did.</summary>
    internal DateOnly? FirstSubmission(Unit unit, string obligation) =>
        timeliness.Of(unit).Where(item => Is(item.Obligation.Code, obligation)).Select(item => item.Submission?.SubmittedAt).Min()
        ?? index.Submissions(unit.Code, obligation).Where(item => item.SubmittedAt.Year >= index.Year).Select(item => (DateOnly?)item.SubmittedAt).Min();

    /// <summary>The refused row that keeps the line from being scored; null: there is none.</summary>
    private RejectedRow? Refused(LeafFact fact, ScoreLine line, Unit unit)
    {
        if (rejected.Entry(unit.Code, line.Code) is { } entry && (fact.Rule is ScoringRule.Entered || line.Override))
        {
            return entry;
        }
        // Without a target the line is settled before any figure is looked at.
        var isSettled =
            fact.Readiness == LeafReadiness.NoTarget
            || (fact.Readiness == LeafReadiness.NotAssigned && (line.IsBeside || line.Criterion.WhenNotAssigned != WhenNotAssigned.TopOfGroup));
        if (fact.Rule is not { } rule || isSettled || instead is not null)
        {
            return null;
        }
        return (line.Requires is not null ? rejected.Evidence(unit.Code, line.Code) : null)
            ?? RuleFacts
                .Indicators(rule, fact.Indicator?.Code)
                .Select(code => rejected.Figure(unit.Code, code, Is(fact.Indicator?.Code ?? string.Empty, code) && fact.Figure is { } used ? used : FigureOf(code, unit)))
                .FirstOrDefault(row => row is not null)
            ?? RuleFacts.Events(rule).Select(name => RefusedCase(unit, name)).FirstOrDefault(row => row is not null)
            ?? (ObligationOf(rule) is { } obligation ? rejected.Submission(unit.Code, obligation) : null);
    }

    /// <summary>Cases of late and missing reports follow from reports handed in, too.</summary>
    private RejectedRow? RefusedCase(Unit unit, string name) =>
        rejected.Event(unit.Code, name)
        ?? (
            name is Timeliness.LateReport or Timeliness.MissingReport
                ? timeliness.Of(unit).Select(item => rejected.Submission(unit.Code, item.Obligation.Code)).FirstOrDefault(row => row is not null)
                : null
        );

    private static string? ObligationOf(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.Bands bands => bands.Obligation,
            ScoringRule.Stair stair => stair.Obligation,
            _ => null,
        };

    private Finding? Beside(LeafFact fact, ScoreLine line, Unit unit) =>
        instead is null
        && fact is { Readiness: LeafReadiness.Ready, Indicator: { } indicator, Figure: { Value: { } value } used }
        && rejected.BesideFigure(unit.Code, indicator.Code, used) is { } row
            ? Note(
                FindingCode.ScoreRowRejectedBeside,
                unit,
                line,
                row.Place,
                $"{line.Code} {line.Title}",
                unit.Name,
                Finding.Both(Said.Number(value).Vietnamese, Said.Number(value).English),
                used.Place is { } place ? $" ({place})" : string.Empty,
                row.Place?.ToString() ?? "…",
                Finding.Both(row.Reason, row.ReasonEnglish)
            )
            : null;

    private LeafFact Rejected(LeafFact fact, ScoreLine line, Unit unit, RejectedRow row)
    {
        var place = row.Place?.ToString() ?? "…";
        return fact with
        {
            Readiness = LeafReadiness.Rejected,
            Reason = new Said($"dòng {place} bị từ chối: {row.Reason}", $"the row at {place} was rejected: {row.ReasonEnglish}"),
            // The figure that is there is not the one that counts.
            Figure = null,
            Whole = null,
            Attainment = null,
            Number = null,
            CasePlace = row.Place,
            Finding = Note(FindingCode.ScoreRowRejected, unit, line, row.Place, $"{line.Code} {line.Title}", unit.Name, Finding.Both(row.Reason, row.ReasonEnglish)),
        };
    }

    private LeafFact Read(ScoringRule rule, ScoreLine line, string? around, Unit unit)
    {
        var indicator = rule.Indicator ?? around;
        return rule.Kind switch
        {
            RuleKind.Proportional or RuleKind.PassFail or RuleKind.Shortfall or RuleKind.Leader => ReadAttainment(rule, line, indicator, unit),
            RuleKind.Bands => ReadBands((ScoringRule.Bands)rule, line, indicator, unit),
            RuleKind.Stair => ReadStair((ScoringRule.Stair)rule, line, indicator, unit),
            RuleKind.Share => ReadShare((ScoringRule.Share)rule, line, unit),
            RuleKind.PerCase => ReadCount(rule, ((ScoringRule.PerCase)rule).Event, unit),
            RuleKind.Ladder => ReadLadder((ScoringRule.Ladder)rule, line, unit),
            RuleKind.ByClass => ReadClass((ScoringRule.ByClass)rule, line, indicator, unit),
            RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints
            or RuleKind.Power => ReadValue(rule, line, indicator, unit),
            RuleKind.Entered => new LeafFact { Rule = rule },
        };
    }

    private LeafFact ReadBands(ScoringRule.Bands rule, ScoreLine line, string? indicator, Unit unit) =>
        rule.Of switch
        {
            BandSubject.Attainment => ReadAttainment(rule, line, indicator, unit),
            BandSubject.Value => ReadValue(rule, line, indicator, unit),
            BandSubject.Count => ReadCount(rule, rule.Event ?? string.Empty, unit),
            BandSubject.DaysLate => ReadDaysLate(rule, line, rule.Obligation ?? string.Empty, unit, rule.Cases.Any(band => band.State == BandState.Missing)),
        };

    private LeafFact ReadStair(ScoringRule.Stair rule, ScoreLine line, string? indicator, Unit unit) =>
        rule.Of switch
        {
            BandSubject.Attainment => ReadAttainment(rule, line, indicator, unit),
            BandSubject.Value => ReadValue(rule, line, indicator, unit),
            BandSubject.Count => ReadCount(rule, rule.Event ?? string.Empty, unit),
            BandSubject.DaysLate => ReadDaysLate(rule, line, rule.Obligation ?? string.Empty, unit, missingIsKnown: false),
        };

    private LeafFact ReadAttainment(ScoringRule rule, ScoreLine line, string? code, Unit unit)
    {
        if (code is null || !index.Indicators.TryGetValue(code, out var indicator))
        {
            return UnknownIndicator(rule, line, code, unit);
        }
        var assigned = targets.Find(unit, code, Year, line.AssignedBy);
        var fact = new LeafFact
        {
            Rule = rule,
            Indicator = indicator,
            Target = assigned,
        };
        switch (assigned.Standing)
        {
            case TargetStanding.NoRow:
                return fact with
                {
                    Readiness = LeafReadiness.NoTarget,
                    Reason = new Said("chưa giao chỉ tiêu", "no target was set"),
                    Finding = Note(FindingCode.ScoreTargetMissing, unit, line, null, indicator.Name, unit.Name),
                    Figure = figures.Find(unit.Code, indicator, Year),
                };
            case TargetStanding.Disagree:
                return fact with
                {
                    Readiness = LeafReadiness.NoTarget,
                    Reason = new Said("hai chỉ tiêu mâu thuẫn", "two targets disagree"),
                    Finding = Note(
                        FindingCode.ScoreTargetsDisagree,
                        unit,
                        line,
                        assigned.Target?.Place,
                        indicator.Name,
                        unit.Name,
                        TargetText.Of(assigned.Target!).Argument,
                        TargetText.Of(assigned.Rival!).Argument
                    ),
                    Figure = figures.Find(unit.Code, indicator, Year),
                };
            case TargetStanding.NotAssigned:
                return fact with
                {
                    Readiness = LeafReadiness.NotAssigned,
                    Reason = new Said("không giao chỉ tiêu", "no target assigned"),
                    Figure = figures.Find(unit.Code, indicator, assigned.Target!.Period),
                };
            case TargetStanding.Assigned:
            default:
                return Attain(fact, line, unit, indicator, assigned.Target!);
        }
    }

    private LeafFact Attain(LeafFact fact, ScoreLine line, Unit unit, Indicator indicator, Target target)
    {
        var reading = AttainmentReading.Read(figures, unit.Code, indicator, target, book.Tolerance);
        if (reading.Figure.Value is null)
        {
            return fact with
            {
                Figure = reading.Figure,
                Readiness = LeafReadiness.Missing,
                Reason = reading.Figure.Reason,
                Finding = Note(FindingCode.ScoreFigureMissing, unit, line, null, indicator.Name, unit.Name, reading.Figure.Reason.Argument),
            };
        }
        var attainment = reading.Attainment!;
        var isEnough = attainment.Ratio is not null || (fact.Rule is ScoringRule.PassFail && attainment.IsMet is not null);
        return fact with
        {
            Figure = reading.Figure,
            Attainment = attainment,
            Readiness = isEnough ? LeafReadiness.Ready : LeafReadiness.NotComputable,
            Reason = isEnough ? Said.Nothing : attainment.Reason,
            Finding = isEnough
                ? null
                : Note(FindingCode.ScoreNotComputable, unit, line, reading.Figure.Place, indicator.Name, unit.Name, attainment.Reason.Argument),
        };
    }

    private LeafFact ReadValue(ScoringRule rule, ScoreLine line, string? code, Unit unit)
    {
        if (code is null || !index.Indicators.TryGetValue(code, out var indicator))
        {
            return UnknownIndicator(rule, line, code, unit);
        }
        var figure = figures.Find(unit.Code, indicator, Year);
        return new LeafFact
        {
            Rule = rule,
            Indicator = indicator,
            Figure = figure,
            Number = figure.Value,
            // The group of topOfGroup is the units without a target.
            Target = rule.Kind == RuleKind.TopOfGroup ? targets.Find(unit, code, Year, line.AssignedBy) : null,
            Readiness = figure.Value is null ? LeafReadiness.Missing : LeafReadiness.Ready,
            Reason = figure.Reason,
            Finding = figure.Value is null
                ? Note(FindingCode.ScoreFigureMissing, unit, line, null, indicator.Name, unit.Name, figure.Reason.Argument)
                : null,
        };
    }

    private LeafFact ReadShare(ScoringRule.Share rule, ScoreLine line, Unit unit)
    {
        var part = FigureOf(rule.Part, unit);
        var whole = FigureOf(rule.Whole, unit);
        var missing = part.Value is null ? (Code: rule.Part, Figure: part) : (Code: rule.Whole, Figure: whole);
        var isZero = whole.Value == 0;
        var fact = new LeafFact
        {
            Rule = rule,
            Indicator = index.Indicators.GetValueOrDefault(rule.Part),
            Figure = part,
            Whole = whole,
            Number = part.Value,
        };
        if (part.Value is null || whole.Value is null)
        {
            return fact with
            {
                Readiness = LeafReadiness.Missing,
                Reason = missing.Figure.Reason,
                Finding = Note(
                    FindingCode.ScoreFigureMissing,
                    unit,
                    line,
                    null,
                    index.IndicatorNameOf(missing.Code),
                    unit.Name,
                    missing.Figure.Reason.Argument
                ),
            };
        }
        var reason = new Said($"{index.IndicatorNameOf(rule.Whole)} bằng 0", $"{index.IndicatorNameOf(rule.Whole)} is 0");
        return isZero
            ? fact with
            {
                Readiness = LeafReadiness.NotComputable,
                Reason = reason,
                Finding = Note(FindingCode.ScoreNotComputable, unit, line, part.Place, index.IndicatorNameOf(rule.Part), unit.Name, reason.Argument),
            }
            : fact;
    }

    private LeafFact ReadCount(ScoringRule rule, string name, Unit unit) =>
        new()
        {
            Rule = rule,
            Number = Count(unit, name),
            CasePlace = CasePlace(unit, name),
        };

    /// <summary>Where the latest case stands: its row, or that of the report that came late.</summary>
    private SourceLocation? CasePlace(Unit unit, string name) =>
        index.Events(unit.Code, name).OrderBy(item => item.Date).LastOrDefault(item => item.Place is not null)?.Place
        ?? (Is(name, Timeliness.LateReport) ? timeliness.Of(unit).LastOrDefault(item => item.IsLate)?.Submission?.Place : null);

    private LeafFact ReadDaysLate(ScoringRule rule, ScoreLine line, string obligation, Unit unit, bool missingIsKnown)
    {
        var owed = timeliness.Of(unit).Where(item => Is(item.Obligation.Code, obligation)).ToList();
        if (owed.Count == 0 || (missingIsKnown && owed.Exists(item => item.IsMissing)))
        {
            var report = names.Report(obligation);
            var reason =
                owed.Count == 0
                    ? report + new Said(" không có trong lịch báo cáo của đơn vị", " is not in the unit's calendar of reports")
                    : new Said("chưa nộp ", string.Empty) + report + new Said(string.Empty, " was not handed in");
            return new LeafFact
            {
                Rule = rule,
                Readiness = LeafReadiness.Missing,
                Reason = reason,
                Finding = Note(FindingCode.ScoreFigureMissing, unit, line, null, report.Argument, unit.Name, reason.Argument),
            };
        }
        var latest = owed.MaxBy(item => item.DaysLate)!;
        return new LeafFact
        {
            Rule = rule,
            Number = latest.DaysLate,
            CasePlace = latest.Submission?.Place,
        };
    }

    private LeafFact ReadLadder(ScoringRule.Ladder rule, ScoreLine line, Unit unit)
    {
        var rungs = rule.Rungs.Select(rung => All(rung.When.Select(condition => Holds(condition, line, unit)))).ToList();
        var certain = Best(rule, rungs, isUnknownTrue: false);
        var possible = Best(rule, rungs, isUnknownTrue: true);
        var fact = new LeafFact
        {
            Rule = rule,
            Rungs = rungs,
            RungText = rung => Said.Join(new Said(" và ", " and "), rule.Rungs[rung].When.Select(condition => RungNumber(condition, line, unit))),
            Number = certain,
            CasePlace = RungPlace(rule, rungs, certain, unit),
        };
        if (certain == possible)
        {
            return fact;
        }
        var reason = new Said("thiếu số liệu để xét các trường hợp", "figures to judge the cases are missing");
        return fact with
        {
            Readiness = LeafReadiness.Missing,
            Reason = reason,
            Finding = Note(FindingCode.ScoreFigureMissing, unit, line, null, line.Title, unit.Name, reason.Argument),
        };
    }

    private static decimal Best(ScoringRule.Ladder rule, List<bool?> rungs, bool isUnknownTrue) =>
        rule.Rungs.Where((_, rung) => rungs[rung] ?? isUnknownTrue).Select(rung => rung.Points).DefaultIfEmpty(0).Max();

    /// <summary>False as soon as one is false; unknown when none is but one is unknown.</summary>
    private static bool? All(IEnumerable<bool?> conditions)
    {
        bool? all = true;
        foreach (var condition in conditions)
        {
            if (condition == false)
            {
                return false;
            }
            all = condition is null ? null : all;
        }
        return all;
    }

    /// <summary>Where the first figure or case stands of the rung that gives the points; of the first rung where none holds.</summary>
    private SourceLocation? RungPlace(ScoringRule.Ladder rule, List<bool?> rungs, decimal points, Unit unit)
    {
        var held = Enumerable.Range(0, rungs.Count).FirstOrDefault(rung => rungs[rung] == true && rule.Rungs[rung].Points == points);
        return rule.Rungs[held].When.Select(condition =>
            condition.Event is { } name ? CasePlace(unit, name) : FigureOf(condition.Indicator ?? string.Empty, unit).Place
        ).FirstOrDefault(place => place is not null);
    }

    /// <summary>A condition with its number put in: "Bao phủ bảo hiểm y tế từ 99 trở lên (99,4)".</summary>
    private Said RungNumber(RungCondition condition, ScoreLine line, Unit unit)
    {
        var number =
            condition.Event is { } name ? Said.Number(NumberText.Trim(Count(unit, name)))
            : condition.Of != BandSubject.Attainment
                ? FigureOf(condition.Indicator ?? string.Empty, unit).Value is { } value ? Said.Number(value) : new Said("chưa có số liệu", "no figure")
            : ReadAttainment(new ScoringRule.PassFail(), line, condition.Indicator, unit).Attainment?.Ratio is { } ratio
                ? Said.Quotient(100 * ratio, 4).Text + " %"
            : new Said("chưa có số liệu", "no figure");
        return RuleDescription.Condition(condition, names) + " (" + number + ")";
    }

    private bool? Holds(RungCondition condition, ScoreLine line, Unit unit)
    {
        if (condition.Event is { } name)
        {
            return condition.Range.Contains(Count(unit, name));
        }
        if (condition.Of != BandSubject.Attainment)
        {
            return FigureOf(condition.Indicator ?? string.Empty, unit).Value is { } value ? condition.Range.Contains(value) : null;
        }
        var fact = ReadAttainment(new ScoringRule.PassFail(), line, condition.Indicator, unit);
        return fact.Attainment?.Ratio is { } ratio ? BandLookup.Contains(condition.Range, ratio) : null;
    }

    private LeafFact ReadClass(ScoringRule.ByClass rule, ScoreLine line, string? indicator, Unit unit)
    {
        if (Class(rule, unit) is { } found)
        {
            return Read(found.Rule, line, indicator, unit);
        }
        return new LeafFact
        {
            Rule = rule,
            Readiness = LeafReadiness.Missing,
            Reason = new Said($"chưa có phân nhóm \"{rule.Attribute}\"", $"no class \"{rule.Attribute}\""),
            Finding = Note(FindingCode.ScoreAttributeMissing, unit, line, null, unit.Name, rule.Attribute, line.Code),
        };
    }

    private static ClassCase? Class(ScoringRule.ByClass rule, Unit unit)
    {
        var hasText = unit.Attributes.TryGetValue(rule.Attribute, out var text);
        if (!hasText && rule.Attribute is "kind")
        {
            (hasText, text) = (true, unit.Kind);
        }
        if (hasText && text is { Length: > 0 })
        {
            var byText = rule.Cases.FirstOrDefault(item => item.Is?.Contains(text.Trim(), StringComparer.Ordinal) == true);
            if (byText is not null)
            {
                return byText;
            }
            if (
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && rule.Cases.FirstOrDefault(item => item.Range?.Contains(number) == true) is { } byRange
            )
            {
                return byRange;
            }
        }
        return rule.Cases.FirstOrDefault(item => item.Is is null && item.Range is null);
    }

    private Figure FigureOf(string code, Unit unit) =>
        index.Indicators.TryGetValue(code, out var indicator)
            ? figures.Find(unit.Code, indicator, Year)
            : Figure.None(new Said($"không có chỉ tiêu \"{code}\" trong danh mục", $"there is no indicator \"{code}\""));

    private LeafFact UnknownIndicator(ScoringRule rule, ScoreLine line, string? code, Unit unit) =>
        new()
        {
            Rule = rule,
            Readiness = LeafReadiness.Missing,
            Reason = new Said($"không có chỉ tiêu \"{code}\" trong danh mục", $"there is no indicator \"{code}\""),
            Finding = Note(FindingCode.ScoreIndicatorUnknown, unit, line, null, line.Code, code ?? string.Empty),
        };

    private Finding Note(FindingCode code, Unit unit, ScoreLine line, SourceLocation? place, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = place,
            Unit = unit.Code,
            Subject = line.Code,
            Year = index.Year,
            Arguments = arguments,
        };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
