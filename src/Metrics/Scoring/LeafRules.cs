using System.Numerics;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// The rules in exact arithmetic, one unit at a time (chấm từng tiêu chí): the plain path that every fast path is held
/// against, and the one that writes the explanation.
/// </summary>
internal sealed class LeafRules
{
    private readonly RuleBook book;
    private readonly ScoreLine line;
    private readonly IReadOnlyList<ScoredUnit> units;
    private readonly IReadOnlyList<LeafFact> facts;
    private readonly PeerSets peers;
    private readonly Func<int, bool> hasEvidence;
    private readonly Dictionary<(ScoringRule Rule, string Group), PeerFigures> peerFigures = new(PeerKeys.Instance);
    private readonly Dictionary<string, Fraction?> bestWithoutTarget = new(StringComparer.Ordinal);

    /// <param name="hasEvidence">Whether the unit handed in evidence for this line.</param>
    internal LeafRules(
        RuleBook book,
        ScoreLine line,
        IReadOnlyList<ScoredUnit> units,
        IReadOnlyList<LeafFact> facts,
        PeerSets peers,
        Func<int, bool> hasEvidence
    )
    {
        this.book = book;
        this.line = line;
        this.units = units;
        this.facts = facts;
        this.peers = peers;
        this.hasEvidence = hasEvidence;
    }

    private decimal Maximum => line.Maximum;

    private Said MaximumText => Said.Operand(NumberText.Trim(Maximum));

    internal LeafOutcome Evaluate(int unit)
    {
        var fact = facts[unit];
        if (fact.Rule is null)
        {
            return LeafOutcome.Points(Fraction.Zero, () => Said.Nothing);
        }
        return fact.Readiness switch
        {
            LeafReadiness.Rejected => LeafOutcome.None(CriterionState.Rejected, fact.Reason, fact.Finding),
            LeafReadiness.NotAssigned => Clamp(NotAssigned(unit, fact), fact),
            LeafReadiness.NoTarget => Clamp(NoTarget(fact), fact),
            LeafReadiness.Missing or LeafReadiness.NotComputable => LacksEvidence(unit) ?? Clamp(Missing(fact), fact),
            LeafReadiness.Ready => LacksEvidence(unit) ?? Clamp(Ready(unit, fact), fact),
        };
    }

    private LeafOutcome? LacksEvidence(int unit)
    {
        if (line.Requires is not { } required || hasEvidence(unit))
        {
            return null;
        }
        var finding = new Finding
        {
            Code = FindingCode.ScoreEvidenceMissing,
            Unit = units[unit].Unit.Code,
            Subject = line.Code,
            Year = units[unit].Bloc.Year,
            Bloc = units[unit].Bloc.Code,
            Arguments = [line.Code, units[unit].Unit.Name, required],
        };
        return LeafOutcome.Points(Fraction.Zero, () => new Said("không có minh chứng →", "no evidence →")) with { Finding = finding };
    }

    private LeafOutcome Ready(int unit, LeafFact fact)
    {
        var rule = fact.Rule!;
        return rule.Kind switch
        {
            RuleKind.Proportional => Proportional((ScoringRule.Proportional)rule, fact),
            RuleKind.Share => Share(fact),
            RuleKind.Bands => Bands(unit, (ScoringRule.Bands)rule, fact),
            RuleKind.PassFail => PassFail(fact),
            RuleKind.PerCase => PerCase((ScoringRule.PerCase)rule, fact),
            RuleKind.Stair => Stair((ScoringRule.Stair)rule, fact),
            RuleKind.Shortfall => Shortfall((ScoringRule.Shortfall)rule, fact),
            RuleKind.Ladder => Ladder((ScoringRule.Ladder)rule, fact),
            // The reader has put the class's own rule in its place.
            RuleKind.ByClass => throw new InvalidOperationException("a rule by class reached the arithmetic"),
            RuleKind.Leader => Leader(unit, fact),
            RuleKind.TopOfGroup => TopOfGroup(unit, fact),
            RuleKind.PeerMean => PeerMean(unit, (ScoringRule.PeerMean)rule, fact),
            RuleKind.Goalposts => Goalposts((ScoringRule.Goalposts)rule, fact),
            RuleKind.MinMax => MinMax(unit, (ScoringRule.MinMax)rule, fact),
            RuleKind.ZScore => ZScore(unit, (ScoringRule.ZScore)rule, fact),
            RuleKind.PercentileRank => PercentileRank(unit, (ScoringRule.PercentileRank)rule, fact),
            RuleKind.RankPoints => RankPoints(unit, (ScoringRule.RankPoints)rule, fact),
            RuleKind.Power => Power(unit, (ScoringRule.Power)rule, fact),
            // Its points come with the entries.
            RuleKind.Entered => LeafOutcome.None(CriterionState.Missing, new Said("chưa chấm", "not entered")),
        };
    }

    private LeafOutcome NotAssigned(int unit, LeafFact fact)
    {
        if (fact.Rule is ScoringRule.Bands bands && BandLookup.Find(bands, BandState.NotAssigned) is { } band)
        {
            return Given(bands, band, () => new Said("không giao chỉ tiêu", "no target assigned"));
        }
        var reason = new Said("không giao chỉ tiêu", "no target assigned");
        if (line.IsBeside)
        {
            // What the criterion says of such units is about its base; nothing was passed, and nothing missed.
            return LeafOutcome.Points(Fraction.Zero, () => reason + " →");
        }
        return line.Criterion.WhenNotAssigned switch
        {
            WhenNotAssigned.Incomplete => LeafOutcome.None(
                CriterionState.NoTarget,
                new Said(
                    "không giao chỉ tiêu, bảng tiêu chí không quy định cách chấm",
                    "no target assigned, and the rule book does not say what follows"
                )
            ),
            WhenNotAssigned.Exclude => LeafOutcome.None(CriterionState.Dropped, reason),
            WhenNotAssigned.Zero => LeafOutcome.Points(Fraction.Zero, () => reason + " →"),
            WhenNotAssigned.Full => LeafOutcome.Points(Maximum, () => reason + " →"),
            WhenNotAssigned.TopOfGroup => TopOfGroup(unit, fact),
        };
    }

    private LeafOutcome NoTarget(LeafFact fact)
    {
        if (
            fact.Rule is ScoringRule.Bands bands
            && fact.Target?.Standing == TargetStanding.NoRow
            && BandLookup.Find(bands, BandState.NoPlan) is { } band
        )
        {
            return Given(bands, band, () => new Said("không có kế hoạch", "no plan"));
        }
        return LeafOutcome.None(CriterionState.NoTarget, fact.Reason, fact.Finding);
    }

    private LeafOutcome Missing(LeafFact fact)
    {
        if (fact.Rule is ScoringRule.Bands bands && BandLookup.Find(bands, BandState.Missing) is { } band)
        {
            return Given(bands, band, () => fact.Reason);
        }
        if (line.Kind == CriterionKind.Bonus)
        {
            // A bonus is claimed with a figure: without one there is none, and the finding says so.
            return LeafOutcome.Points(Fraction.Zero, () => fact.Reason + " →") with
            {
                Finding = fact.Finding is { } missing
                    ? missing with
                    {
                        Code = FindingCode.ScoreBonusFigureMissing,
                        Arguments = [line.Code, .. missing.Arguments.Skip(1)],
                    }
                    : null,
            };
        }
        return line.Criterion.WhenMissing switch
        {
            // The mean of the peers' points is put in when they all have theirs.
            WhenMissing.Incomplete or WhenMissing.PeerMean => LeafOutcome.None(CriterionState.Missing, fact.Reason, fact.Finding),
            WhenMissing.Zero => LeafOutcome.Points(Fraction.Zero, () => fact.Reason + " →"),
            WhenMissing.Skip => LeafOutcome.None(CriterionState.Dropped, fact.Reason),
        };
    }

    /// <summary>To the limits of the unit's own rule.</summary>
    private LeafOutcome Clamp(LeafOutcome outcome, LeafFact fact)
    {
        var limits = line.LimitsOf(fact.Rule);
        if (outcome.Exact is { } exact)
        {
            if (limits.Least is { } least && exact < least)
            {
                return outcome with { Exact = least, Steps = () => "max(" + Said.Operand(least) + "; " + outcome.Steps() + ")" };
            }
            return limits.Most is { } limit && exact > limit
                ? outcome with
                {
                    Exact = limit,
                    Steps = () => "min(" + Said.Operand(NumberText.Trim(limit)) + "; " + outcome.Steps() + ")",
                }
                : outcome;
        }
        if (outcome.Real is { } real)
        {
            var clamped = Math.Max(real, (double)(limits.Least ?? decimal.MinValue));
            return outcome with { Real = limits.Most is { } limit ? Math.Min(clamped, (double)limit) : clamped };
        }
        return outcome;
    }

    private LeafOutcome Proportional(ScoringRule.Proportional rule, LeafFact fact)
    {
        var attainment = fact.Attainment!;
        var ratio = attainment.Ratio!.Value;
        if (rule.Floor is { } floor && ratio < floor)
        {
            return LeafOutcome.Points(
                Fraction.Zero,
                () => attainment.Expression() + " < " + Said.Number(floor) + new Said(": không được điểm →", ": no points →")
            );
        }
        var points = Fraction.Min(rule.Cap, ratio) * Maximum;
        var step = 1 / ScoreRounding.PowerOfTen(book.LeafDecimals);
        // Short of it by less than the last digit tells, a unit has no more than one that equals the target.
        return attainment.IsHeldBack && points > (Fraction)Maximum - step
            ? LeafOutcome.Points((Fraction)Maximum - step, HeldBack)
            : LeafOutcome.Points(points, Share);

        Said Share() => "min(" + Said.Number(rule.Cap) + "; " + attainment.Expression() + ") × " + MaximumText + Noted(attainment);

        Said HeldBack() =>
            ratio == Fraction.One
                ? new Said("bằng chỉ tiêu, chưa vượt: ", "equal to the target, not beyond it: ") + MaximumText + " − " + Said.Number(step)
                : new Said("chưa vượt chỉ tiêu: min(", "not beyond the target: min(") + MaximumText + " − " + Said.Number(step) + "; " + Share() + ")";
    }

    private static Said Noted(Attainment attainment) => attainment.Note.IsEmpty ? Said.Nothing : " (" + attainment.Note + ")";

    private LeafOutcome Share(LeafFact fact)
    {
        var (part, whole) = (fact.Figure!.Value!.Value, fact.Whole!.Value!.Value);
        return LeafOutcome.Points(
            (Fraction)Maximum * part / whole,
            () => Said.Operand(part) + " ÷ " + Said.Operand(whole) + " × " + MaximumText
        );
    }

    private LeafOutcome Bands(int unit, ScoringRule.Bands rule, LeafFact fact)
    {
        var value = Subject(rule.Of, fact);
        return BandLookup.Find(rule, value) is { } band
            ? Given(rule, band, () => SubjectText(rule.Of, fact) + LiesIn(rule.Of) + RangeText.Of(band.Range!))
            : NotComputable(unit, fact, new Said("không khung nào nhận ", "no band takes ") + SubjectText(rule.Of, fact));
    }

    /// <summary>The figures are there, but the rule has no points for them.</summary>
    private LeafOutcome NotComputable(int unit, LeafFact fact, Said reason) =>
        LeafOutcome.None(CriterionState.Missing, reason, NotComputable(line, units[unit], fact, reason));

    internal static Finding NotComputable(ScoreLine line, ScoredUnit unit, LeafFact fact, Said reason) =>
        new()
        {
            Code = FindingCode.ScoreNotComputable,
            Place = fact.Figure?.Place ?? fact.CasePlace,
            Unit = unit.Unit.Code,
            Subject = line.Code,
            Year = unit.Bloc.Year,
            Bloc = unit.Bloc.Code,
            Arguments = [$"{line.Code} {line.Title}", unit.Unit.Name, reason.Argument],
        };

    private LeafOutcome Given(ScoringRule.Bands rule, Band band, Func<Said> why)
    {
        if (rule.Gives == BandGives.Points)
        {
            return LeafOutcome.Points(band.Points, () => why() + " →");
        }
        var sign = band.Points < 0 ? " − " : " + ";
        return LeafOutcome.Points(
            (Fraction)Maximum + band.Points,
            () => why() + ": " + MaximumText + sign + Said.Number(Math.Abs(band.Points))
        );
    }

    /// <summary>The number that bands and stairs look at.</summary>
    private static Fraction Subject(BandSubject of, LeafFact fact) =>
        of == BandSubject.Attainment ? fact.Attainment!.Ratio!.Value : fact.Number!.Value;

    private static Said LiesIn(BandSubject of) =>
        of switch
        {
            BandSubject.Count => new Said(" vụ thuộc khung ", " cases, which is in "),
            BandSubject.DaysLate => new Said(" ngày trễ thuộc khung ", " days late, which is in "),
            BandSubject.Attainment or BandSubject.Value => new Said(" thuộc khung ", " lies in "),
        };

    private static Said SubjectText(BandSubject of, LeafFact fact)
    {
        if (of != BandSubject.Attainment)
        {
            return Said.Operand(fact.Number!.Value);
        }
        var (text, isExact) = Said.Quotient(fact.Attainment!.Ratio!.Value, 6);
        return fact.Attainment.Expression() + (isExact ? " = " : " ≈ ") + text;
    }

    private LeafOutcome PassFail(LeafFact fact)
    {
        var isMet = fact.Attainment!.IsMet!.Value;
        return isMet
            ? LeafOutcome.Points(Maximum, () => Against() + new Said(": đạt →", ": met →"))
            : LeafOutcome.Points(Fraction.Zero, () => Against() + new Said(": không đạt →", ": not met →"));

        Said Against() =>
            fact.Attainment.ShownText()
            + new Said(" so với ", " against ")
            + TargetText.Of(fact.Target!.Target!);
    }

    private LeafOutcome PerCase(ScoringRule.PerCase rule, LeafFact fact)
    {
        var count = fact.Number!.Value;
        var each = Math.Abs(rule.Points);
        Fraction total = (Fraction)count * each;
        if (rule.Cap is { } cap)
        {
            total = Fraction.Min(cap, total);
        }
        return rule.Points < 0 && !line.IsBeside
            ? LeafOutcome.Points(Maximum - total, () => MaximumText + " − " + Product())
            : LeafOutcome.Points(total, Product);

        Said Product()
        {
            var product = Said.Operand(NumberText.Trim(count)) + " × " + Said.Number(each);
            return rule.Cap is { } limit ? "min(" + Said.Number(limit) + "; " + product + ")" : product;
        }
    }

    private static LeafOutcome Stair(ScoringRule.Stair rule, LeafFact fact)
    {
        var value = Subject(rule.Of, fact);
        if (value <= rule.From)
        {
            return LeafOutcome.Points(Fraction.Zero, () => SubjectText(rule.Of, fact) + " ≤ " + Said.Number(rule.From) + " →");
        }
        var steps = ((value - rule.From) / rule.Step).Floor();
        Fraction points = rule.First + new Fraction(steps, 1) * rule.PerStep;
        return LeafOutcome.Points(rule.Cap is { } cap ? Fraction.Min(cap, points) : points, Text);

        Said Text()
        {
            var number = rule.Of == BandSubject.Attainment ? fact.Attainment!.Expression() : Said.Operand(fact.Number!.Value);
            var text = "⌊(" + number + " − " + Said.Operand(rule.From) + ") ÷ " + Said.Number(rule.Step) + "⌋ × " + Said.Number(rule.PerStep);
            if (rule.First != 0)
            {
                text = Said.Number(rule.First) + " + " + text;
            }
            return rule.Cap is { } limit ? "min(" + Said.Number(limit) + "; " + text + ")" : text;
        }
    }

    private LeafOutcome Shortfall(ScoringRule.Shortfall rule, LeafFact fact)
    {
        var ratio = fact.Attainment!.Ratio!.Value;
        if (ratio >= Fraction.One)
        {
            return LeafOutcome.Points(Maximum, () => fact.Attainment.Expression() + " ≥ 1 →");
        }
        var steps = ((100 - 100 * ratio) / rule.Step).Ceiling();
        return LeafOutcome.Points(
            (Fraction)Maximum - new Fraction(steps, 1) * rule.PerStep,
            () => MaximumText
                + " − ⌈(100 − 100 × "
                + fact.Attainment.Expression()
                + ") ÷ "
                + Said.Number(rule.Step)
                + "⌉ × "
                + Said.Number(rule.PerStep)
        );
    }

    private static LeafOutcome Ladder(ScoringRule.Ladder rule, LeafFact fact)
    {
        var points = fact.Number ?? 0;
        var held = rule.Rungs.Select((rung, at) => (rung, at)).FirstOrDefault(item => fact.Rungs[item.at] == true && item.rung.Points == points);
        return LeafOutcome.Points(
            points,
            () => held.rung is null
                ? new Said("không trường hợp nào đủ điều kiện: ", "no case holds: ")
                    + Said.Join("; ", rule.Rungs.Select((_, at) => Numbers(at)))
                    + " →"
                : new Said("trường hợp ", "case ") + Said.Number(held.at + 1) + ": " + Numbers(held.at) + " →"
        );

        Said Numbers(int rung) => fact.RungText is { } text ? text(rung) : Said.Nothing;
    }

    private LeafOutcome Leader(int unit, LeafFact fact)
    {
        var attainment = fact.Attainment!;
        var ratio = attainment.Ratio!.Value;
        var half = (Fraction)Maximum / 2;
        if (ratio < Fraction.One)
        {
            return LeafOutcome.Points(half * ratio, () => HalfText() + " × " + attainment.Expression());
        }
        if (attainment.Excess.Sign <= 0)
        {
            return LeafOutcome.Points(half, HalfText);
        }
        var largest = Peers(unit, fact.Rule!, PeerGroup.Bloc, other => other.Attainment?.Excess).Largest;
        var share = largest.Sign > 0 ? Fraction.Min(Fraction.One, attainment.Excess / largest) : Fraction.One;
        return LeafOutcome.Points(
            half + half * share,
            () => HalfText() + " + " + HalfText() + " × " + Short(attainment.Excess) + " ÷ " + Short(Fraction.Max(largest, attainment.Excess))
        );

        Said HalfText() => new Said("0,5 × ", "0.5 × ") + MaximumText;
    }

    private LeafOutcome TopOfGroup(int unit, LeafFact fact)
    {
        if (fact.Figure?.Value is not { } actual)
        {
            return Missing(fact with { Reason = fact.Figure?.Reason ?? fact.Reason });
        }
        var isHigher = fact.Indicator!.Direction == Direction.Higher;
        var group = peers.GroupOf(unit, PeerGroup.Bloc);
        if (!bestWithoutTarget.TryGetValue(group, out var best))
        {
            var values = peers
                .Of(unit, PeerGroup.Bloc)
                .Where(other => facts[other].Target?.Standing is TargetStanding.NotAssigned or TargetStanding.NoRow)
                .Where(other => facts[other].Readiness == LeafReadiness.NotAssigned || facts[other].Rule is ScoringRule.TopOfGroup)
                .Select(other => facts[other].Figure?.Value)
                .OfType<decimal>()
                .ToList();
            best = values.Count == 0 ? null : isHigher ? values.Max() : values.Min();
            bestWithoutTarget.Add(group, best);
        }
        if (best is not { } top || (isHigher ? top.Sign <= 0 : actual == 0 && top.Sign < 0))
        {
            return Missing(fact with { Reason = new Said("số cao nhất nhóm không dương", "the group's best figure is not positive") });
        }
        if (isHigher)
        {
            return LeafOutcome.Points((Fraction)Maximum * actual / top, () => MaximumText + " × " + Said.Operand(actual) + " ÷ " + Short(top));
        }
        return actual == 0
            ? LeafOutcome.Points(Maximum, () => new Said("bằng 0, tốt nhất nhóm →", "0, the group's best →"))
            : LeafOutcome.Points((Fraction)Maximum * top / actual, () => MaximumText + " × " + Short(top) + " ÷ " + Said.Operand(actual));
    }

    private LeafOutcome PeerMean(int unit, ScoringRule.PeerMean rule, LeafFact fact)
    {
        var others = Peers(unit, rule, rule.Peers, other => other.Number);
        Fraction actual = fact.Number!.Value;
        if (others.Count == 0)
        {
            return NoPeers(fact);
        }
        var mean = others.Sum / others.Count;
        var isNoWorse = fact.Indicator!.Direction == Direction.Higher ? actual >= mean : actual <= mean;
        return isNoWorse
            ? LeafOutcome.Points(Maximum, () => Against() + new Said(": không kém →", ": no worse →"))
            : LeafOutcome.Points(Fraction.Zero, () => Against() + new Said(": kém hơn →", ": worse →"));

        Said Against()
        {
            var (text, isExact) = Said.Quotient(mean, 6);
            return Said.Operand(fact.Number.Value)
                + new Said(" so với bình quân ", " against a mean of ")
                + Short(others.Sum)
                + " ÷ "
                + Said.Number(others.Count)
                + (isExact ? " = " : " ≈ ")
                + text;
        }
    }

    private LeafOutcome NoPeers(LeafFact fact) =>
        Missing(fact with { Reason = new Said("không có đơn vị nào để so sánh", "there is nobody to compare with") });

    private LeafOutcome Goalposts(ScoringRule.Goalposts rule, LeafFact fact)
    {
        var actual = fact.Number!.Value;
        if (rule.Transform == GoalpostTransform.None)
        {
            var place = ((Fraction)actual - rule.Min) / ((Fraction)rule.Max - rule.Min);
            return LeafOutcome.Points(
                Unit(place) * Maximum,
                () => "min(1; max(0; ("
                    + Said.Operand(actual)
                    + " − "
                    + Said.Operand(rule.Min)
                    + ") ÷ ("
                    + Said.Operand(rule.Max)
                    + " − "
                    + Said.Operand(rule.Min)
                    + "))) × "
                    + MaximumText
            );
        }
        if (actual <= 0)
        {
            // No logarithm, but below any lower goalpost; above it where the posts run downwards.
            return LeafOutcome.Points(rule.Min < rule.Max ? 0 : (double)Maximum, Text);
        }
        var (low, high) = (Bend(rule.Transform, rule.Min), Bend(rule.Transform, rule.Max));
        var bent = (Bend(rule.Transform, actual) - low) / (high - low);
        return LeafOutcome.Points(Math.Clamp(bent, 0, 1) * (double)Maximum, Text);

        Said Text() => BentText(rule, actual);
    }

    private Said BentText(ScoringRule.Goalposts rule, decimal actual)
    {
        var name = rule.Transform == GoalpostTransform.Ln ? "ln" : "log10";
        return $"min(1; max(0; ({name}("
            + Said.Operand(actual)
            + $") − {name}("
            + Said.Operand(rule.Min)
            + $")) ÷ ({name}("
            + Said.Operand(rule.Max)
            + $") − {name}("
            + Said.Operand(rule.Min)
            + ")))) × "
            + MaximumText;
    }

    private static double Bend(GoalpostTransform transform, decimal value) =>
        transform switch
        {
            GoalpostTransform.None => (double)value,
            GoalpostTransform.Ln => Math.Log((double)value),
            GoalpostTransform.Log10 => Math.Log10((double)value),
        };

    private static Fraction Unit(Fraction place) => Fraction.Max(Fraction.Zero, Fraction.Min(Fraction.One, place));

    private LeafOutcome MinMax(int unit, ScoringRule.MinMax rule, LeafFact fact)
    {
        var others = Peers(unit, rule, rule.Peers, other => other.Number);
        if (others.Count == 0)
        {
            return NoPeers(fact);
        }
        if (others.Smallest == others.Largest)
        {
            return LeafOutcome.Points(Maximum, () => new Said("mọi đơn vị bằng nhau →", "all are equal →"));
        }
        Fraction actual = fact.Number!.Value;
        var isHigher = fact.Indicator!.Direction == Direction.Higher;
        var (above, from) = isHigher ? (actual, others.Smallest) : (others.Largest, actual);
        var span = others.Largest - others.Smallest;
        var place = (above - from) / span;
        return LeafOutcome.Points(Unit(place) * Maximum, Text);

        Said Text()
        {
            var quotient = "(" + Short(above) + " − " + Short(from) + ") ÷ (" + Short(others.Largest) + " − " + Short(others.Smallest) + ")";
            // Only a unit that is nobody's peer lies outside.
            return (Unit(place) == place ? quotient : "min(1; max(0; " + quotient + "))") + " × " + MaximumText;
        }
    }

    private LeafOutcome ZScore(int unit, ScoringRule.ZScore rule, LeafFact fact)
    {
        var others = Peers(unit, rule, rule.Peers, other => other.Number);
        if (others.Count == 0)
        {
            return NoPeers(fact);
        }
        var (mean, deviation) = others.MeanAndDeviation();
        var (target, spread) = ((double)rule.Mean, (double)rule.Sd);
        var sign = fact.Indicator!.Direction == Direction.Higher ? 1 : -1;
        if (deviation == 0)
        {
            return LeafOutcome.Points((Fraction)rule.Mean, () => new Said("mọi đơn vị bằng nhau →", "all are equal →"));
        }
        var actual = (double)fact.Number!.Value;
        return LeafOutcome.Points(
            target + spread * sign * (actual - mean) / deviation,
            () => Said.Operand(rule.Mean)
                + (sign > 0 ? " + " : " − ")
                + Said.Number(rule.Sd)
                + " × ("
                + Said.Operand(fact.Number.Value)
                + " − "
                + Real(mean)
                + ") ÷ "
                + Real(deviation)
        );
    }

    private LeafOutcome PercentileRank(int unit, ScoringRule.PercentileRank rule, LeafFact fact)
    {
        var others = Peers(unit, rule, rule.Peers, other => other.Number);
        if (others.Count == 0)
        {
            return NoPeers(fact);
        }
        Fraction actual = fact.Number!.Value;
        var worse = fact.Indicator!.Direction == Direction.Higher ? others.CountBelow(actual) : others.CountAbove(actual);
        return others.Count == 1
            ? LeafOutcome.Points(Maximum, () => new Said("chỉ có một đơn vị →", "the only one →"))
            : LeafOutcome.Points(
                new Fraction(worse, others.Count - 1) * Maximum,
                () => Said.Number(worse) + " ÷ (" + Said.Number(others.Count) + " − 1) × " + MaximumText
            );
    }

    private LeafOutcome RankPoints(int unit, ScoringRule.RankPoints rule, LeafFact fact)
    {
        var others = Peers(unit, rule, rule.Peers, other => other.Number);
        if (others.Count == 0)
        {
            return NoPeers(fact);
        }
        Fraction actual = fact.Number!.Value;
        var better = fact.Indicator!.Direction == Direction.Higher ? others.CountAbove(actual) : others.CountBelow(actual);
        var level = Math.Max(1, others.CountEqual(actual));
        var shared = Enumerable.Range(better, level).Select(place => place < rule.Table.Count ? rule.Table[place] : 0).ToList();
        return LeafOutcome.Points(shared.Aggregate(Fraction.Zero, (sum, points) => sum + points) / level, Text);

        Said Text() =>
            new Said("hạng ", "place ")
            + Said.Number(better + 1)
            + ": "
            + (level == 1 ? Said.Number(shared[0]) : "(" + Said.Join(" + ", shared.Select(Said.Number)) + ") ÷ " + Said.Number(level));
    }

    private LeafOutcome Power(int unit, ScoringRule.Power rule, LeafFact fact)
    {
        var actual = fact.Number!.Value;
        var (from, less) = rule.Base == PowerBase.XMinusOffset ? (actual, rule.Offset) : (rule.Offset, actual);
        if (from < less)
        {
            return LeafOutcome.Points(Fraction.Zero, () => Text() + new Said(": cơ số âm →", ": negative base →"));
        }
        var power = (double)rule.Coefficient * Math.Pow((double)(from - less), (double)rule.Exponent);
        if (!double.IsFinite(power) || Math.Abs(power) > 1e15)
        {
            return NotComputable(unit, fact, PointScale.TooLargeText);
        }
        if (rule.Round is not { } rounding)
        {
            return LeafOutcome.Points(power, Text);
        }
        var whole = new BigInteger(ScoreRounding.Round(power, 0, rounding));
        var open = rounding switch
        {
            PointRounding.Floor => ("⌊", "⌋"),
            PointRounding.Ceiling => ("⌈", "⌉"),
            PointRounding.HalfAwayFromZero or PointRounding.HalfEven => ("[", "]"),
        };
        return LeafOutcome.Points(new Fraction(whole, 1), () => open.Item1 + Text() + open.Item2);

        Said Text() =>
            Said.Operand(rule.Coefficient)
            + " × ("
            + Said.Operand(from)
            + " − "
            + Said.Operand(less)
            + ")^"
            + Said.Operand(rule.Exponent);
    }

    /// <summary>The figures of the unit's peers under the same rule, gathered once a group.</summary>
    private PeerFigures Peers(int unit, ScoringRule rule, PeerGroup group, Func<LeafFact, Fraction?> figure)
    {
        var key = (rule, peers.GroupOf(unit, group));
        if (!peerFigures.TryGetValue(key, out var known))
        {
            known = new PeerFigures(
                peers
                    .Of(unit, group)
                    .Where(other => ReferenceEquals(facts[other].Rule, rule) && facts[other].Readiness == LeafReadiness.Ready)
                    .Select(other => figure(facts[other]))
                    .OfType<Fraction>()
            );
            peerFigures.Add(key, known);
        }
        return known;
    }

    private static Said Short(Fraction value) => Said.Operand(NumberText.Trim(value.ToDecimal(12)));

    private static Said Real(double value) =>
        Math.Abs(value) < 1e15 ? Said.Operand(NumberText.Trim(Math.Round((decimal)value, 8, MidpointRounding.AwayFromZero))) : "…";

    /// <summary>Rules are told apart by identity: two classes may have rules that read alike.</summary>
    private sealed class PeerKeys : IEqualityComparer<(ScoringRule Rule, string Group)>
    {
        internal static PeerKeys Instance { get; } = new();

        public bool Equals((ScoringRule Rule, string Group) x, (ScoringRule Rule, string Group) y) =>
            ReferenceEquals(x.Rule, y.Rule) && string.Equals(x.Group, y.Group, StringComparison.Ordinal);

        public int GetHashCode((ScoringRule Rule, string Group) obj) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Rule),
                obj.Group.GetHashCode(StringComparison.Ordinal)
            );
    }
}
