using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Indicators;

/// <summary>
/// Where a target should stand before its period is over (tiến độ): the plan of the month that the figure speaks of,
/// else the target times last year's share by that month, else times the elapsed months. A level is held against the
/// whole target.
/// </summary>
internal static class AttainmentPath
{
    internal static Fraction? Of(FactIndex index, IFigureSource source, Indicator indicator, Target target, Figure figure)
    {
        if (target.Value is not { } wanted || figure.Reached is not { } reached)
        {
            return null;
        }
        if (PlanOfMonth(index, target, indicator, reached.LastMonth) is { } plan)
        {
            return plan;
        }
        // A change is measured against the same months, so that it is not spread over the year.
        if (indicator.Accumulation == Accumulation.Level || target.Change != TargetChange.Level)
        {
            return wanted;
        }
        var before = target.Period.YearBefore();
        var whole = source.Find(before, FigureMeasure.Value, 12);
        var part = source.Find(before, FigureMeasure.Value, reached.LastMonth);
        if (
            whole is { Value: > 0, Reached: { } wholeReached }
            && wholeReached.LastMonth == before.LastMonth
            && part is { Value: > 0, Reached: { } partReached }
            && partReached.LastMonth == reached.LastMonth
        )
        {
            return (Fraction)wanted * part.Value.Value / whole.Value.Value;
        }
        var months = target.Period.LastMonth - target.Period.FirstMonth + 1;
        return (Fraction)wanted * (reached.LastMonth - target.Period.FirstMonth + 1) / months;
    }

    /// <param name="path">Null when the period's last due date has passed.</param>
    internal static AttainmentState State(Attainment attainment, Fraction? path, Indicator indicator, Target target, decimal atRisk)
    {
        if (attainment.IsMet == true)
        {
            return attainment.IsExceeded ? AttainmentState.Exceeded : AttainmentState.Met;
        }
        if (attainment.IsMet is null)
        {
            return AttainmentState.NoData;
        }
        if (path is not { } where || attainment.Shown is not { } shown)
        {
            return AttainmentState.Missed;
        }
        if (target.Comparator == TargetComparator.Between)
        {
            return Judge(Fraction.Max(Fraction.Zero, attainment.Ratio ?? Fraction.Zero), Fraction.One, atRisk);
        }
        // r = actual / path, or path / actual where lower is better; compared by products.
        var isLower = target.Change == TargetChange.Level && indicator.Direction == Direction.Lower;
        return isLower ? Judge(where, shown, atRisk) : Judge(shown, where, atRisk);
    }

    private static AttainmentState Judge(Fraction above, Fraction below, decimal atRisk)
    {
        if (below.Sign <= 0)
        {
            return above >= below ? AttainmentState.OnTrack : AttainmentState.Missed;
        }
        if (above >= below)
        {
            return AttainmentState.OnTrack;
        }
        return above >= atRisk * below ? AttainmentState.AtRisk : AttainmentState.Missed;
    }

    private static Fraction? PlanOfMonth(FactIndex index, Target target, Indicator indicator, int month)
    {
        var plans = index
            .Targets(target.Indicator)
            .Where(other =>
                other.Period.Year == target.Period.Year
                && other.Period != target.Period
                && other.Period.LastMonth == month
                && (indicator.Accumulation != Accumulation.Period || other.Period.FirstMonth == target.Period.FirstMonth)
                && other.Change == target.Change
                && other.Applies == target.Applies
                && string.Equals(other.Scope, target.Scope, StringComparison.Ordinal)
                && string.Equals(other.AssignedBy, target.AssignedBy, StringComparison.Ordinal)
            );
        return TargetFinder.Latest(plans, indicator).Target?.Value is { } plan ? (Fraction)plan : null;
    }
}
