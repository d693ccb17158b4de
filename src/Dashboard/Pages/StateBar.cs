using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>Units of one indicator by state, as parts of one bar.</summary>
public static class StateBar
{
    /// <summary>A state with its number of units.</summary>
    public sealed record Count(AttainmentState State, string Units);

    public static IReadOnlyList<Count> Counts(IReadOnlyList<IndicatorStateRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(language);
        return
        [
            .. StateWords
                .All.Select(state => (State: state, Units: rows.Where(row => row.State == state).Sum(row => row.Units)))
                .Where(count => count.Units > 0)
                .Select(count => new Count(count.State, language.Whole(count.Units))),
        ];
    }

    public static IReadOnlyList<BarPart> Of(IReadOnlyList<IndicatorStateRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(language);
        var units = rows.Sum(row => row.Units);
        var parts = new List<BarPart>();
        var at = 0;
        foreach (var state in StateWords.All)
        {
            var count = rows.Where(row => row.State == state).Sum(row => row.Units);
            if (count > 0)
            {
                parts.Add(
                    new BarPart(
                        StateWords.Class(state),
                        at * 100.0 / units,
                        count * 100.0 / units,
                        $"{StateWords.Word(state, language)}: {language.Whole(count)}"
                    )
                );
                at += count;
            }
        }
        return parts;
    }
}
