using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Turns points into the rows that people open (giải trình điểm): rule, arithmetic, figures, entries, places.</summary>
internal sealed class ScoreExplanations(ScorePlan plan, PointScale scale, FactNames names)
{
    private readonly Said[] rules = [.. plan.Lines.Select(line => line.Item is { } item ? RuleDescription.Describe(item, names) : RuleDescription.Describe(line.Criterion, names))];

    internal CriterionScore Row(ScoredUnit unit, ScoreLine line, LinePoints points)
    {
        var fact = points.Fact;
        var target = fact?.Target?.Target;
        var arithmetic = Class(unit, line, points) + Arithmetic(points);
        return new CriterionScore
        {
            Unit = unit.Unit.Code,
            Criterion = line.Code,
            Parent = line.Parent < 0 ? null : plan.Lines[line.Parent].Code,
            Position = line.Position,
            Depth = line.Depth,
            Title = line.Title,
            Kind = line.Kind,
            Maximum = line.IsBeside ? line.Maximum : line.Outer,
            State = points.State,
            Points = points.IsScored ? scale.Points(points) : null,
            Actual = fact?.Attainment?.Shown ?? fact?.Figure?.Value ?? fact?.Number,
            Target = target?.Value,
            Attainment = fact?.Attainment?.Ratio?.ToDouble(),
            AttainmentState = State(fact),
            UnitOfMeasure = fact?.Indicator?.UnitOfMeasure,
            SelfPoints = Entry(points, AssessmentStage.Self),
            BlocPoints = Entry(points, AssessmentStage.Bloc),
            AppraisalPoints = Entry(points, AssessmentStage.Appraisal),
            CouncilPoints = Entry(points, AssessmentStage.Council),
            Explanation = new Explanation
            {
                Rule = rules[line.Position].Vietnamese,
                RuleEnglish = rules[line.Position].English,
                Arithmetic = arithmetic.Vietnamese,
                ArithmeticEnglish = arithmetic.English,
                Clause = Clause(line),
            },
            Place = Place(points),
            Document = fact?.Figure?.Document,
            TargetPlace = target?.Place,
        };
    }

    /// <summary>Which class of the rule the unit belongs to: "nhóm \"files\" 640: ".</summary>
    private static Said Class(ScoredUnit unit, ScoreLine line, LinePoints points)
    {
        if (line.Rule is not ScoringRule.ByClass rule || points.Counted is not null || points.Fact?.Rule is null or ScoringRule.ByClass)
        {
            return Said.Nothing;
        }
        var value = unit.Unit.Attributes.TryGetValue(rule.Attribute, out var text) ? text : rule.Attribute is "kind" ? unit.Unit.Kind : "–";
        return new Said($"nhóm \"{rule.Attribute}\" {value}: ", $"class \"{rule.Attribute}\" {value}: ");
    }

    private string? Clause(ScoreLine line)
    {
        for (var at = line.Position; at >= 0; at = plan.Lines[at].Parent)
        {
            if (plan.Lines[at].Reference?.ToString() is { Length: > 0 } clause)
            {
                return clause;
            }
        }
        return plan.Book.Reference?.ToString() is { Length: > 0 } whole ? whole : null;
    }

    private static decimal? Entry(LinePoints points, AssessmentStage stage) =>
        points.Entries.Count > 0 ? points.Entries[(int)stage]?.Points : null;

    private static SourceLocation? Place(LinePoints points) =>
        points.Counted is { } counted ? counted.Place : points.Fact?.Figure?.Place ?? points.Fact?.CasePlace;

    /// <summary>The final state of a scored target: after the year there is no "on track" any more.</summary>
    private static AttainmentState? State(LeafFact? fact)
    {
        if (fact?.Target is not { } target || fact.Rule is ScoringRule.TopOfGroup)
        {
            return null;
        }
        return target.Standing switch
        {
            TargetStanding.NotAssigned or TargetStanding.NoRow or TargetStanding.Disagree => AttainmentState.NotAssigned,
            TargetStanding.Assigned => fact.Attainment switch
            {
                { IsExceeded: true, IsMet: true } => AttainmentState.Exceeded,
                { IsMet: true } => AttainmentState.Met,
                { IsMet: false } => AttainmentState.Missed,
                _ => AttainmentState.NoData,
            },
        };
    }

    /// <summary>"min(1; 9,10 ÷ 8,80) × 15 = 15,00"; "≈" where the last digit was rounded, which is said.</summary>
    private Said Arithmetic(LinePoints points)
    {
        if (!points.IsScored)
        {
            return points.Reason;
        }
        var decimals = scale.IsIndex ? PointScale.ShownOfIndex : scale.Decimals;
        var result = Said.Points(Math.Round(scale.Points(points), decimals, MidpointRounding.AwayFromZero), plan.Book.DisplayDecimals);
        var steps = points.Steps();
        if (steps.IsEmpty)
        {
            return result;
        }
        if (steps.Vietnamese.EndsWith('→'))
        {
            // A verdict, not a quotient: there is nothing to round.
            return steps + " " + result;
        }
        if (points.IsExact())
        {
            return steps + " = " + result;
        }
        var places = Said.Number(decimals);
        return steps
            + " ≈ "
            + result
            + new Said(" (làm tròn ", " (rounded to ")
            + places
            + new Said(" chữ số thập phân)", " decimals)");
    }
}
