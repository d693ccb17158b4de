using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Slices;

/// <summary>
/// A part of a published table (phần của bảng): which rows, in which order, from which place on. Columns are the
/// catalogue's; values are bound as parameters.
/// </summary>
public sealed record TableSlice
{
    public required TableSchema Schema { get; init; }

    public IReadOnlyList<TableCondition> Where { get; init; } = [];

    /// <summary>Columns by which rows are ordered, no value first; rows that are equal in them keep the stored order.</summary>
    public required IReadOnlyList<string> OrderBy { get; init; }

    /// <summary>Only rows behind this place.</summary>
    public TablePlace? After { get; init; }

    public int? Limit { get; init; }
}
