namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A stored row with the place it was read from (dòng nguồn).</summary>
/// <param name="Json">The whole stored row as a JSON object.</param>
public sealed record SourceRow(string Table, string Json, string? Cell);
