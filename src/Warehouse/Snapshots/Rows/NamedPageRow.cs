namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>An indicator or a bloc in one year in which it has a page.</summary>
/// <param name="Detail">The unit of measure; empty for a bloc.</param>
public sealed record NamedPageRow(string Code, string Name, string Detail, int Year);
