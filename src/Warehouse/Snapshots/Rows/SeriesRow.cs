namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One figure of a unit's indicator in a period (số liệu thực hiện), the one that counts.</summary>
public sealed record SeriesRow(string Unit, string Indicator, string Period, decimal Value, string Measure, string Status);
