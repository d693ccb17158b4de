using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest;

/// <summary>The accepted rows of one table (bảng đã nhận), in the order of files, sheets and rows.</summary>
public sealed record ImportedTable
{
    public required DataTable Rows { get; init; }

    /// <summary>For each row the cell it comes from.</summary>
    public required IReadOnlyList<SourceLocation> Places { get; init; }

    /// <summary>For each row its further columns as a JSON object; empty where the table keeps none.</summary>
    public required IReadOnlyList<string?> Attributes { get; init; }

    /// <summary>The file that all rows come from; null: several.</summary>
    public required string? File { get; init; }

    public TableSchema Schema => Rows.Schema;
}
