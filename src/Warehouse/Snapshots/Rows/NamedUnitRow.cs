namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A unit's name (tên đơn vị), of any year, for the search.</summary>
/// <param name="From">The first year in which it was; null: always.</param>
/// <param name="To">The last year in which it was; null: still.</param>
public sealed record NamedUnitRow(string Code, string Name, string? Parent, int? From, int? To);
