using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Facts;

/// <summary>
/// Finds the figure that counts (chọn số liệu). Of each sub-period the firmest, then the latest submission known on
/// the as-of date; cumulative figures and levels take the latest sub-period, period figures add up adjoining
/// sub-periods from the period's start, and a gap is missing.
/// </summary>
internal sealed class FigureFinder(FactIndex index, Override? instead = null)
{
    private readonly Dictionary<(string Unit, string Indicator, Period Period, FigureMeasure Measure, int Through), Figure> found = [];

    /// <param name="throughMonth">Figures that reach beyond this month are not looked at.</param>
    internal Figure Find(string unit, Indicator indicator, Period period, FigureMeasure measure = FigureMeasure.Value, int throughMonth = 12)
    {
        var key = (unit, indicator.Code, period, measure, throughMonth);
        if (!found.TryGetValue(key, out var figure))
        {
            figure = Look(unit, indicator, period, measure, throughMonth);
            if (figure.Value is not null && period.Year == index.Year && IsInstead(unit, indicator.Code, measure))
            {
                figure = figure with { Value = instead?.Value };
            }
            found.Add(key, figure);
        }
        return figure;
    }

    private bool IsInstead(string unit, string indicator, FigureMeasure measure) =>
        instead is not null
        && instead.Measure == measure
        && string.Equals(instead.Unit, unit, StringComparison.Ordinal)
        && string.Equals(instead.Indicator, indicator, StringComparison.Ordinal);

    private Figure Look(string unit, Indicator indicator, Period period, FigureMeasure measure, int throughMonth)
    {
        var candidates = index
            .Observations(unit, indicator.Code)
            .Where(item => item.Measure == measure && period.Contains(item.Period) && item.Period.LastMonth <= throughMonth)
            .ToList();
        if (candidates.Count == 0)
        {
            return Figure.None(new Said($"chưa có báo cáo nào trong kỳ {period}", $"no report within {period}"));
        }
        // A change reported directly is a figure of its own, never a part of a sum.
        return indicator.Accumulation == Accumulation.Period && measure == FigureMeasure.Value
            ? Sum(candidates, FirstMonth(unit, period))
            : Latest(candidates);
    }

    /// <summary>A unit that came into being within the period owes figures from its first month on.</summary>
    private int FirstMonth(string unit, Period period) =>
        index.Units.TryGetValue(unit, out var known)
        && known.ValidFrom is { } from
        && from.Year == period.Year
        && from.Month > period.FirstMonth
        && from.Month <= period.LastMonth
            ? from.Month
            : period.FirstMonth;

    /// <summary>Sub-periods that end in the same month speak of the same moment.</summary>
    private static Figure Latest(List<Observation> candidates)
    {
        var last = candidates.Max(item => item.Period.LastMonth);
        var chosen = Best(candidates.Where(item => item.Period.LastMonth == last));
        return new Figure
        {
            Value = chosen.Value,
            Measure = chosen.Measure,
            Reached = chosen.Period,
            Status = chosen.Status,
            Parts = [chosen],
        };
    }

    private static Figure Sum(List<Observation> candidates, int firstMonth)
    {
        var best = candidates.GroupBy(item => item.Period).ToDictionary(group => group.Key, Best);
        var farthest = best.Keys.Max(period => period.LastMonth);
        var chain = Chain(best, firstMonth);
        var reached = chain.Count > 0 ? chain[^1].Period.LastMonth : firstMonth - 1;
        if (reached < farthest)
        {
            var year = candidates[0].Period.Year;
            return Figure.None(
                new Said(
                    $"thiếu số liệu từ tháng {Month(reached + 1)}/{Month(year)} trong khi đã có kỳ sau đó",
                    $"figures from month {Month(reached + 1)}/{Month(year)} are missing while later ones are there"
                )
            );
        }
        return new Figure
        {
            Value = chain.Sum(item => item.Value),
            Measure = FigureMeasure.Value,
            Reached = chain.Count == 1 ? chain[0].Period : Span(chain),
            Status = chain.Min(item => item.Status),
            Parts = chain,
        };
    }

    /// <summary>The adjoining sub-periods from a month on that reach farthest, the longest first among equals.</summary>
    private static List<Observation> Chain(Dictionary<Period, Observation> best, int firstMonth)
    {
        // From the last month back: the best chain that starts in each month.
        var from = new List<Observation>[14];
        from[13] = [];
        for (var month = 12; month >= firstMonth; month--)
        {
            from[month] = [];
            // What began before the unit did speaks of the unit from its first month on.
            var starting = best.Keys.Where(period => Math.Max(period.FirstMonth, firstMonth) == month && period.LastMonth >= month);
            foreach (var period in starting.OrderByDescending(period => period.LastMonth).ThenBy(period => period.Kind))
            {
                var rest = from[period.LastMonth + 1];
                if (from[month].Count == 0 || Reach(rest, period) > from[month][^1].Period.LastMonth)
                {
                    from[month] = [best[period], .. rest];
                }
            }
        }
        return from[firstMonth];
    }

    private static int Reach(List<Observation> rest, Period first) => rest.Count > 0 ? rest[^1].Period.LastMonth : first.LastMonth;

    private static Period Span(List<Observation> chain)
    {
        var (first, last) = (chain[0].Period.FirstMonth, chain[^1].Period.LastMonth);
        var year = chain[0].Period.Year;
        return (first, last) switch
        {
            (1, 12) => Period.OfYear(year),
            (1, _) => Period.OfFirstMonths(year, last),
            (7, 12) => Period.OfHalf(year, 2),
            _ => chain[^1].Period,
        };
    }

    /// <summary>Of reports of one figure the one that counts.</summary>
    internal static Observation Best(IEnumerable<Observation> candidates) =>
        candidates
            .OrderByDescending(item => item.Status)
            .ThenByDescending(item => item.SubmittedAt ?? DateOnly.MinValue)
            .ThenByDescending(item => item.Period.LastMonth - item.Period.FirstMonth)
            .ThenByDescending(item => item.KnownBy)
            .ThenByDescending(item => item.Sequence)
            .First();

    private static string Month(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
