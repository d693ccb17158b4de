namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>An indicator with targets in a year (chỉ tiêu), and how many units reached theirs.</summary>
public sealed record IndicatorRow(string Code, string Name, string UnitOfMeasure, int Units, int UnitsMet);
