using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Mapping;

/// <summary>How one of our tables is fed from a foreign table's rows (bảng được ánh xạ).</summary>
public sealed record MappedTable
{
    public required TableSchema Table { get; init; }

    /// <summary>For a column of ours, or an attribute of a unit, where its text comes from.</summary>
    public required IReadOnlyDictionary<string, MappedColumn> Columns { get; init; }

    /// <summary>Rows that do not pass feed other tables only.</summary>
    public required IReadOnlyList<RowFilter> Filters { get; init; }
}
