using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Facts as read back: the rows, and beside each its place, its order of arrival and its attributes.</summary>
/// <param name="Attributes">JSON; null where the table keeps none or the row has none.</param>
public sealed record FactRows(
    DataTable Rows,
    IReadOnlyList<SourceLocation> Places,
    IReadOnlyList<long> Sequences,
    IReadOnlyList<string?> Attributes
);
