namespace ThiDua.Ingest.Mapping;

/// <summary>Which rows of a foreign table are meant (bộ lọc dòng).</summary>
/// <param name="Column">The source column, by its header.</param>
/// <param name="Is">The row is meant when the cell is one of these; null: not asked.</param>
/// <param name="IsNot">The row is meant when the cell is none of these; null: not asked.</param>
/// <param name="Reason">Why the others are left out, for people.</param>
public sealed record RowFilter(
    string Column,
    IReadOnlyList<string>? Is,
    IReadOnlyList<string>? IsNot,
    string? Reason
);
