using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>What a unit had reached by the end of each month that it reported (lũy kế theo tháng).</summary>
public static class YearCourse
{
    /// <summary>Month (1-12) and what was reached by its end, in order.</summary>
    public static IReadOnlyList<(int Month, decimal Value)> Of(IEnumerable<IndicatorFigureRow> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var rows = figures
            .Select(row => (Row: row, Period: Period.TryParse(row.Period, out var period) ? period : default))
            .Where(entry => entry.Period.Year > 0)
            .ToList();
        if (rows.Count == 0)
        {
            return [];
        }
        // One figure a month; where two speak of the same one, the longer period says more.
        return rows[0].Row.Accumulation == Accumulation.Period
            ? Summed([.. rows.Select(entry => (entry.Period, entry.Row.Value))])
            :
            [
                .. rows.GroupBy(entry => entry.Period.LastMonth)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.MinBy(entry => entry.Period.FirstMonth).Row.Value)),
            ];
    }

    /// <summary>Sums of adjoining periods from the first month on; a gap ends the course, a period from January stands as it is.</summary>
    private static List<(int Month, decimal Value)> Summed(List<(Period Period, decimal Value)> rows)
    {
        var reached = new SortedDictionary<int, decimal>();
        foreach (var (period, value) in rows.OrderBy(row => row.Period.LastMonth).ThenByDescending(row => row.Period.FirstMonth))
        {
            if (period.FirstMonth == 1)
            {
                reached[period.LastMonth] = value;
            }
            else if (reached.TryGetValue(period.FirstMonth - 1, out var before) && !reached.ContainsKey(period.LastMonth))
            {
                reached[period.LastMonth] = before + value;
            }
        }
        return [.. reached.Select(entry => (entry.Key, entry.Value))];
    }
}
