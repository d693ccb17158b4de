using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Indicators;

/// <summary>
/// The figure of a set of units by the indicator's aggregation (số liệu chung của phạm vi). One member without a
/// figure leaves the set without one: a sum that lacks a part is not a sum.
/// </summary>
internal sealed class SetFigures(FactIndex index, FigureFinder figures, Indicator indicator, TargetScope scope) : IFigureSource
{
    public Figure Find(Period period, FigureMeasure measure, int throughMonth)
    {
        var members = Members(period);
        if (members.Count == 0)
        {
            return Figure.None(new Said($"phạm vi không có đơn vị nào trong kỳ {period}", $"no unit of the scope in {period}"));
        }
        return indicator.Aggregation.Kind switch
        {
            AggregationKind.Sum => Combine(members, period, measure, throughMonth, Sum),
            AggregationKind.Mean => Combine(members, period, measure, throughMonth, found => (Fraction)found.Sum(item => item.Figure.Value ?? 0) / found.Count),
            AggregationKind.Weighted => Combine(members, period, measure, throughMonth, found => Weighted(found, period)),
            AggregationKind.Ratio => measure == FigureMeasure.Value ? Ratio(members, period, throughMonth) : NoFigure(),
            AggregationKind.None => members.Count == 1 ? figures.Find(members[0].Code, indicator, period, measure, throughMonth) : NoFigure(),
        };
    }

    private static Figure NoFigure() =>
        Figure.None(new Said("chỉ tiêu không có cách tổng hợp", "the indicator has no figure of a set"));

    private static Fraction? Sum(List<(Unit Unit, Figure Figure)> found) => found.Sum(item => item.Figure.Value ?? 0);

    /// <summary>
    /// Units of the scope that existed at the period's end. Of a unit and the one above it only the upper counts where
    /// that reports: its figure holds the lower's. Of "all", those that report.
    /// </summary>
    private List<Unit> Members(Period period)
    {
        var day = period.End <= index.AsOf ? period.End : index.AsOf;
        var named = index.Facts.Units.Where(unit => scope.Contains(unit) && unit.ExistsOn(day)).DistinctBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var reporting = named.Where(Reports).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named
                .Where(unit => (!scope.IsAll || reporting.Contains(unit.Code)) && !Above(unit).Any(reporting.Contains))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal),
        ];

        bool Reports(Unit unit) => Parts().Any(code => index.Observations(unit.Code, code).Any(item => period.Contains(item.Period)));
    }

    private IEnumerable<string> Parts() =>
        indicator.Aggregation is { Kind: AggregationKind.Ratio, By: { } above, Denominator: { } below } ? [indicator.Code, above, below] : [indicator.Code];

    private IEnumerable<string> Above(Unit unit)
    {
        var steps = 0;
        for (var parent = unit.Parent; parent is not null && steps++ < 16; parent = index.Units.GetValueOrDefault(parent)?.Parent)
        {
            yield return parent;
        }
    }

    private Figure Combine(
        List<Unit> members,
        Period period,
        FigureMeasure measure,
        int throughMonth,
        Func<List<(Unit Unit, Figure Figure)>, Fraction?> combine
    ) => Combined(Together(members, indicator, period, measure, throughMonth), measure, combine);

    private static Figure Combined(
        (List<(Unit Unit, Figure Figure)> Found, Figure? Lacking) together,
        FigureMeasure measure,
        Func<List<(Unit Unit, Figure Figure)>, Fraction?> combine
    )
    {
        if (together.Lacking is { } lacking)
        {
            return lacking;
        }
        if (combine(together.Found) is not { } value)
        {
            return Figure.None(new Said("thiếu số liệu trọng số hoặc mẫu số", "weights or denominators are missing"));
        }
        var first = together.Found[0].Figure;
        return new Figure
        {
            Value = NumberText.Trim(value.ToDecimal(12)),
            Measure = measure,
            Reached = first.Reached,
            Status = together.Found.Min(item => item.Figure.Status),
            Parts = [.. together.Found.SelectMany(item => item.Figure.Parts)],
        };
    }

    /// <summary>Every member's figure up to the same month, or what is lacking.</summary>
    private (List<(Unit Unit, Figure Figure)> Found, Figure? Lacking) Together(
        List<Unit> members,
        Indicator of,
        Period period,
        FigureMeasure measure,
        int throughMonth
    )
    {
        var found = members.ConvertAll(unit => (Unit: unit, Figure: figures.Find(unit.Code, of, period, measure, throughMonth)));
        var last = found.Select(item => item.Figure.Reached?.LastMonth ?? 0).Min();
        if (last > 0)
        {
            found = members.ConvertAll(unit => (Unit: unit, Figure: figures.Find(unit.Code, of, period, measure, last)));
        }
        var lacking = found
            .Where(item => last == 0 ? item.Figure.Value is null : item.Figure.Reached?.LastMonth != last)
            .Select(item => item.Unit.Name)
            .ToList();
        if (lacking.Count == 0)
        {
            return (found, null);
        }
        var names = string.Join(", ", lacking.Take(8)) + (lacking.Count > 8 ? ", …" : string.Empty);
        return (found, Figure.None(new Said($"thiếu số liệu của {names}", $"no figure of {names}")));
    }

    private Fraction? Weighted(List<(Unit Unit, Figure Figure)> found, Period period)
    {
        if (!index.Indicators.TryGetValue(indicator.Aggregation.By ?? string.Empty, out var by))
        {
            return null;
        }
        Fraction sum = 0;
        Fraction total = 0;
        foreach (var (unit, figure) in found)
        {
            if (figures.Find(unit.Code, by, period).Value is not { } weight)
            {
                return null;
            }
            sum += (Fraction)weight * (figure.Value ?? 0);
            total += weight;
        }
        return total.Sign > 0 ? sum / total : null;
    }

    private Figure Ratio(List<Unit> members, Period period, int throughMonth)
    {
        if (
            !index.Indicators.TryGetValue(indicator.Aggregation.By ?? string.Empty, out var above)
            || !index.Indicators.TryGetValue(indicator.Aggregation.Denominator ?? string.Empty, out var below)
        )
        {
            return NoFigure();
        }
        var numerators = Together(members, above, period, FigureMeasure.Value, throughMonth);
        var denominators = Together(members, below, period, FigureMeasure.Value, throughMonth);
        if (denominators.Lacking is { } lacking)
        {
            return lacking;
        }
        var total = (Fraction)denominators.Found.Sum(item => item.Figure.Value ?? 0);
        var per = indicator.UnitOfMeasure switch
        {
            { } unit when unit.Contains('%', StringComparison.Ordinal) => 100,
            { } unit when unit.Contains('‰', StringComparison.Ordinal) => 1000,
            _ => 1,
        };
        return Combined(numerators, FigureMeasure.Value, found => total.Sign > 0 ? per * ((Fraction)found.Sum(item => item.Figure.Value ?? 0) / total) : null);
    }
}
