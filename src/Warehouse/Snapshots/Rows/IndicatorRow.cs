namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>An indicator with targets in a year (chỉ tiêu), and how many units reached theirs.</summary>
/// <param name="Parallel">Units that several set a target for the same period; each counts once, by the first.</param>
/// <param name="AssignedBy">Who set the targets that count; null: nobody says, or several.</param>
public sealed record IndicatorRow(string Code, string Name, string UnitOfMeasure, int Units, int UnitsMet, int Parallel = 0, string? AssignedBy = null);
