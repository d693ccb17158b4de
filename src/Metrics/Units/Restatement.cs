using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Units;

/// <summary>
/// Reported figures in the maps of units that did not exist then (chuyển số liệu theo địa giới): each unit's history in the
/// map of its last day, by the indicator's own aggregation. Sums add, a split parts them by share; rates combine over their
/// denominators, never by plain mean; what cannot be parted says so.
/// </summary>
public static class Restatement
{
    /// <summary>Only figures of other units' time; by unit, indicator and period. Empty where no unit changed.</summary>
    /// <param name="asOf">The day up to which reports are known; the last day of all without it.</param>
    public static IReadOnlyList<RestatedFigure> Execute(ScoringFacts facts, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.UnitChanges.Count == 0)
        {
            return [];
        }
        var day = asOf ?? DateOnly.MaxValue;
        var index = new FactIndex(facts, day.Year, day);
        var lineage = new UnitLineage(facts.Units, facts.UnitChanges);
        var combiner = new RestatedCombiner(index, lineage);
        var indicators = facts.Indicators.DistinctBy(indicator => indicator.Code, StringComparer.Ordinal).OrderBy(indicator => indicator.Code, StringComparer.Ordinal).ToList();
        List<RestatedFigure> figures = [];
        foreach (var unit in lineage.Involved)
        {
            var made = lineage.Of(unit);
            foreach (var indicator in indicators)
            {
                foreach (var period in Periods(unit, indicator, made, index, lineage))
                {
                    figures.Add(combiner.Combine(unit, indicator, period, made));
                }
            }
        }
        return figures;
    }

    /// <summary>
    /// The periods in which others reported for the unit's land, each span of months once; of indicators that add up over the
    /// year also the time from New Year over the change.
    /// </summary>
    private static SortedDictionary<(int Year, int First, int Last), Period>.ValueCollection Periods(
        string unit,
        Indicator indicator,
        IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made,
        FactIndex index,
        UnitLineage lineage
    )
    {
        var spans = new SortedDictionary<(int Year, int First, int Last), Period>();
        for (var map = 0; map < made.Count; map++)
        {
            foreach (var (part, share) in made[map])
            {
                var isOther = !string.Equals(part, unit, StringComparison.Ordinal) || share is null || share != Fraction.One || made[map].Count > 1;
                foreach (var observed in Asked(indicator).SelectMany(code => index.Observations(part, code)).Where(item => item.Measure == FigureMeasure.Value))
                {
                    var period = observed.Period;
                    if (lineage.MapOn(period.End) != map)
                    {
                        continue;
                    }
                    var yearMap = lineage.MapOn(new DateOnly(period.Year, 1, 1));
                    if (isOther && (lineage.MapOn(period.Start) == map || SameLand(made, lineage.MapOn(period.Start), map)))
                    {
                        spans.TryAdd((period.Year, period.FirstMonth, period.LastMonth), period);
                    }
                    if (AddsUp(indicator, index) && !SameLand(made, yearMap, map))
                    {
                        var whole = FromNewYear(period.Year, period.LastMonth);
                        spans.TryAdd((whole.Year, whole.FirstMonth, whole.LastMonth), whole);
                    }
                }
            }
        }
        return spans.Values;
    }

    private static IEnumerable<string> Asked(Indicator indicator) =>
        indicator.Aggregation is { Kind: AggregationKind.Ratio, By: { } above } ? [indicator.Code, above] : [indicator.Code];

    /// <summary>Also a rate whose numerator runs over the year.</summary>
    private static bool AddsUp(Indicator indicator, FactIndex index) =>
        indicator.Aggregation switch
        {
            { Kind: AggregationKind.Sum } => indicator.Accumulation != Accumulation.Level,
            { Kind: AggregationKind.Ratio, By: { } above } => index.Indicators.TryGetValue(above, out var numerator) && AddsUp(numerator, index),
            _ => false,
        };

    private static bool SameLand(IReadOnlyList<IReadOnlyDictionary<string, Fraction?>> made, int from, int to)
    {
        for (var map = Math.Min(from, to); map < Math.Max(from, to); map++)
        {
            if (made[map].Count != made[map + 1].Count || made[map].Any(part => !made[map + 1].TryGetValue(part.Key, out var share) || share != part.Value))
            {
                return false;
            }
        }
        return true;
    }

    private static Period FromNewYear(int year, int lastMonth) =>
        lastMonth switch
        {
            12 => Period.OfYear(year),
            6 => Period.OfHalf(year, 1),
            3 => Period.OfQuarter(year, 1),
            _ => Period.OfFirstMonths(year, lastMonth),
        };
}
