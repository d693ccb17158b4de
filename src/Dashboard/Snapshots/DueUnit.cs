using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>One unit's reports of a year.</summary>
/// <param name="Missing">Due and not in.</param>
/// <param name="Troubles">Late or missing.</param>
/// <param name="DaysLate">Of all its reports together.</param>
public sealed record DueUnit(string Code, string Name, IReadOnlyList<DueRow> Rows, int Missing, int Troubles, int DaysLate)
{
    /// <param name="rows">Not empty.</param>
    public static DueUnit Of(IReadOnlyList<DueRow> rows, DateOnly? today)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new DueUnit(
            rows[0].Unit,
            rows[0].UnitName,
            rows,
            rows.Count(row => row.IsOverdue(today)),
            rows.Count(row => row.IsTrouble(today)),
            rows.Sum(row => row.DaysLate)
        );
    }
}
