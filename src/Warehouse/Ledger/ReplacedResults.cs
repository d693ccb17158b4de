using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>New rows of a result table, and the values that they and the rows they replace share ("year" 2025).</summary>
public sealed record ReplacedResults(DataTable Rows, params IReadOnlyList<(string Column, object? Value)> Where);
