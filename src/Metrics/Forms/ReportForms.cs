using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Forms;

/// <summary>Makes the report forms of a period: who owes one, and the targets that stand in it.</summary>
public static class ReportForms
{
    /// <summary>
    /// The forms of all units that owe a report of the period and have a target; where nobody owes one, of all units
    /// with a target of their own then. By code.
    /// </summary>
    /// <param name="unit">Only this unit's, whether it owes a report or not.</param>
    public static IReadOnlyList<ReportForm> Of(ScoringFacts facts, Period period, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var index = new FactIndex(facts, period.Year, new DateOnly(period.Year, 12, 31));
        var targets = new TargetFinder(index);
        var owed = facts.Obligations.Where(item => item.Period == period).ToList();
        var firmest = facts
            .Observations.Where(item => item.Period == period)
            .GroupBy(item => item.Unit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(item => item.Status), StringComparer.Ordinal);
        return
        [
            .. index
                .Units.Values.Where(one => unit is null ? one.ExistsOn(period.End) : string.Equals(one.Code, unit, StringComparison.Ordinal))
                .OrderBy(one => one.Code, StringComparer.Ordinal)
                .Select(one => (Unit: one, Obligation: owed.Find(item => new TargetScope(item.Scope).Contains(one))))
                .Where(pair => unit is not null || owed.Count == 0 || pair.Obligation is not null)
                .Select(pair => new ReportForm
                {
                    Unit = pair.Unit,
                    Period = period,
                    Obligation = pair.Obligation?.Code,
                    Due = pair.Obligation?.Due,
                    Name = pair.Obligation?.Form,
                    Status = firmest.GetValueOrDefault(pair.Unit.Code),
                    Lines = Lines(index, targets, pair.Unit, period),
                })
                .Where(form => form.Lines.Count > 0),
        ];
    }

    private static List<FormLine> Lines(FactIndex index, TargetFinder targets, Unit unit, Period period) =>
        [.. index.Indicators.Values.Select(indicator => Line(targets, unit, indicator, period)).OfType<FormLine>()];

    /// <summary>The year's target, else the period's own; an indicator that is expressly not assigned has no line.</summary>
    private static FormLine? Line(TargetFinder targets, Unit unit, Indicator indicator, Period period)
    {
        var assigned = targets.Find(unit, indicator.Code, Period.OfYear(period.Year), null);
        if (assigned.Standing == TargetStanding.NoRow)
        {
            assigned = targets.Find(unit, indicator.Code, period, null);
        }
        return assigned switch
        {
            { Standing: TargetStanding.Assigned, Target: { } target } => new FormLine(
                indicator,
                TargetText.Of(target).Vietnamese,
                target is { Change: TargetChange.Level, Comparator: not TargetComparator.Between } ? target.Value : null
            ),
            { Standing: TargetStanding.Disagree, Target: { } target, Rival: { } rival } => new FormLine(
                indicator,
                $"{WithSetter(target)}; {WithSetter(rival)}",
                null
            ),
            _ => null,
        };
    }

    /// <summary>Two plans live side by side; each says whose it is.</summary>
    private static string WithSetter(Target target) =>
        target.AssignedBy is { } setter ? $"{TargetText.Of(target).Vietnamese} ({setter})" : TargetText.Of(target).Vietnamese;
}
