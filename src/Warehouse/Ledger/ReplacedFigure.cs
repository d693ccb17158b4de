using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>A figure that a later row of the same thing took the place of (số liệu bị thay).</summary>
/// <param name="Key">What it is about: the values of the key columns that have one, in their order.</param>
/// <param name="File">Where the new one stands.</param>
public sealed record ReplacedFigure(TableSchema Table, IReadOnlyList<string> Key, decimal? Old, decimal? New, string File, string? Sheet, string? Cell);
