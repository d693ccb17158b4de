using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A stored row with the place it was read from (dòng nguồn).</summary>
public sealed record SourceRow
{
    public required string Table { get; init; }

    /// <summary>The whole stored row as a JSON object.</summary>
    public required string Json { get; init; }

    public required string? Cell { get; init; }

    /// <summary>Of the file that it was read from: files of one name differ.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>The row that counts instead; null: this one is in force.</summary>
    public required Successor? ReplacedBy { get; init; }

    /// <summary>The day that the year of a figure was scored for; null: no results, or no figure.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The row that counts among those known on that day.</summary>
    public bool IsScored { get; init; }

    /// <summary>A row of the same figure was known on that day.</summary>
    public bool HasScored { get; init; } = true;

    /// <param name="Json">The whole stored row as a JSON object.</param>
    /// <param name="RecordedAt">UTC.</param>
    public sealed record Successor(string Json, SourceLocation Place, DateTime RecordedAt);
}
