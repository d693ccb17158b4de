using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Indicators;

/// <summary>
/// Finds the target that counts for a unit (chọn chỉ tiêu được giao): the more specific scope, then the latest in
/// force on the as-of date. Two of equal rank that disagree are an error, never a choice.
/// </summary>
internal sealed class TargetFinder(FactIndex index)
{
    /// <param name="assignedBy">Whose target; null: any, if all agree.</param>
    internal AssignedTarget Find(Unit unit, string indicator, Period period, string? assignedBy)
    {
        var scoped = index
            .Targets(indicator, unit.Code)
            .Where(target => target.Period == period && AppliesTo(target, unit))
            .ToList();
        if (scoped.Count == 0 && period.Kind == PeriodKind.Year)
        {
            scoped = OnlyPart(unit, indicator, period);
        }
        return Choose(BySetter(scoped, assignedBy), unit, index.Indicators.GetValueOrDefault(indicator));
    }

    /// <summary>Every target of a set as a whole, by the same rules among rows of one scope.</summary>
    internal static AssignedTarget Latest(IEnumerable<Target> sameScope, Indicator? indicator)
    {
        var ordered = sameScope.OrderByDescending(Since).ToList();
        if (ordered.Count == 0)
        {
            return new AssignedTarget { Standing = TargetStanding.NoRow };
        }
        var rival = ordered.Skip(1).FirstOrDefault(other => Since(other) == Since(ordered[0]) && !Agree(other, ordered[0], indicator));
        return Made(ordered[0], rival, [.. ordered.Where(other => Since(other) < Since(ordered[0]))]);
    }

    internal static DateOnly Since(Target target) => target.Effective ?? target.Period.Start;

    private static bool AppliesTo(Target target, Unit unit)
    {
        var scope = new TargetScope(target.Scope);
        return scope.Contains(unit) && (target.Applies != TargetApplies.Together || scope.Unit is not null);
    }

    /// <summary>
    /// A unit that came into being within the year may have a target of the rest of the year only; where it is the
    /// one period that has targets and reaches the year's end, it stands for the year.
    /// </summary>
    private List<Target> OnlyPart(Unit unit, string indicator, Period year)
    {
        var parts = index
            .Targets(indicator, unit.Code)
            .Where(target => target.Period.Year == year.Year && AppliesTo(target, unit))
            .GroupBy(target => target.Period)
            .ToList();
        var isFromItsStart =
            parts.Count == 1
            && parts[0].Key.LastMonth == 12
            && unit.ValidFrom is { } from
            && from.Year == year.Year
            && from.Month >= parts[0].Key.FirstMonth;
        return isFromItsStart ? [.. parts[0]] : [];
    }

    /// <summary>Rows that name the setter; where none does, those that name nobody.</summary>
    private static List<Target> BySetter(List<Target> targets, string? assignedBy)
    {
        if (assignedBy is null)
        {
            return targets;
        }
        var named = targets.Where(target => string.Equals(target.AssignedBy, assignedBy, StringComparison.Ordinal)).ToList();
        return named.Count > 0 ? named : targets.Where(target => target.AssignedBy is null).ToList();
    }

    private static AssignedTarget Choose(List<Target> targets, Unit unit, Indicator? indicator)
    {
        if (targets.Count == 0)
        {
            return new AssignedTarget { Standing = TargetStanding.NoRow };
        }
        var rank = targets.Max(target => new TargetScope(target.Scope).Rank(unit));
        var winners = targets
            .Where(target => new TargetScope(target.Scope).Rank(unit) == rank)
            .GroupBy(target => (target.Scope, target.AssignedBy))
            .Select(group => Latest(group, indicator))
            .OrderByDescending(winner => Since(winner.Target!))
            .ToList();
        var first = winners[0];
        if (first.Standing == TargetStanding.Disagree)
        {
            return first;
        }
        var rival = winners.Skip(1).FirstOrDefault(other => other.Standing == TargetStanding.Disagree || !Agree(other.Target!, first.Target!, indicator));
        return rival is null ? first : Made(first.Target!, rival.Target, first.Earlier);
    }

    private static AssignedTarget Made(Target target, Target? rival, IReadOnlyList<Target> earlier) =>
        new()
        {
            Standing =
                rival is not null ? TargetStanding.Disagree
                : target.Comparator == TargetComparator.None ? TargetStanding.NotAssigned
                : TargetStanding.Assigned,
            Target = target,
            Rival = rival,
            Earlier = earlier,
        };

    private static bool Agree(Target left, Target right, Indicator? indicator) =>
        left.Change == right.Change
        && left.Comparator == right.Comparator
        && left.Value == right.Value
        && left.Upper == right.Upper
        && left.Baseline == right.Baseline
        && IsOneMeasure(left, right, indicator);

    /// <summary>
    /// 5 % and 5 billion are two targets; where none is written it is the indicator's own unit. A change of a rate is in
    /// points however it is written, and a multiple has no unit.
    /// </summary>
    private static bool IsOneMeasure(Target left, Target right, Indicator? indicator)
    {
        var isBare =
            left.Value is null
            || left.Change == TargetChange.MultiplyBy
            || (left.Change != TargetChange.Level && indicator?.IsRate == true);
        return isBare || string.Equals(Measure(left), Measure(right), StringComparison.OrdinalIgnoreCase);

        string? Measure(Target target) => (target.UnitOfMeasure is { Length: > 0 } written ? written : indicator?.UnitOfMeasure)?.Trim();
    }
}
