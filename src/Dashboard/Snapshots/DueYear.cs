using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>The reports owed for a year, put together unit by unit and counted once (nộp báo cáo).</summary>
public sealed record DueYear
{
    /// <summary>How many reports are owed, due or not.</summary>
    public required int Owed { get; init; }

    /// <summary>Came in after the day.</summary>
    public required int Late { get; init; }

    /// <summary>Was due and is not in.</summary>
    public required int Missing { get; init; }

    public required int OnTime { get; init; }

    /// <summary>In, or due by now.</summary>
    public required int Due { get; init; }

    /// <summary>In the order in which they are due, each with its reports that are late or missing.</summary>
    public required IReadOnlyList<(string Period, int Troubles)> Periods { get; init; }

    /// <summary>Every unit that owes a report, in the order of the units table.</summary>
    public required IReadOnlyList<DueUnit> Units { get; init; }

    /// <summary>Those with reports late or missing: most missing first, then most days late.</summary>
    public required IReadOnlyList<DueUnit> Troubled { get; init; }

    /// <summary>One unit's reports; none where it owes none.</summary>
    public IReadOnlyList<DueRow> Of(string unit) => ByUnit.GetValueOrDefault(unit)?.Rows ?? [];

    private Dictionary<string, DueUnit> ByUnit { get; init; } = [];

    /// <param name="rows">Unit by unit.</param>
    /// <param name="today">Overdue is what was due before it.</param>
    public static DueYear Of(IReadOnlyList<DueRow> rows, DateOnly? today)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<DueUnit> units = [.. rows.GroupBy(row => row.Unit, StringComparer.Ordinal).Select(group => DueUnit.Of([.. group], today))];
        return new DueYear
        {
            Owed = rows.Count,
            Late = rows.Count(row => row.DaysLate > 0),
            Missing = units.Sum(unit => unit.Missing),
            OnTime = rows.Count(row => row.SubmittedAt is not null && row.DaysLate == 0),
            Due = rows.Count(row => row.SubmittedAt is not null || row.IsOverdue(today)),
            Periods =
            [
                .. rows.GroupBy(row => row.Period, StringComparer.Ordinal)
                    .OrderBy(group => group.Min(row => row.Due))
                    .Select(group => (group.Key, group.Count(row => row.IsTrouble(today)))),
            ],
            Units = units,
            ByUnit = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal),
            Troubled =
            [
                .. units
                    .Where(unit => unit.Troubles > 0)
                    .OrderByDescending(unit => unit.Missing)
                    .ThenByDescending(unit => unit.DaysLate)
                    .ThenBy(unit => unit.Code, StringComparer.Ordinal),
            ],
        };
    }
}
