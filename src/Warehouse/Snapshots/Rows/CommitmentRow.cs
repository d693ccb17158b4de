using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>Something promised within a campaign (cam kết).</summary>
public sealed record CommitmentRow
{
    public required string Campaign { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public decimal? Count { get; init; }

    public DateOnly? Due { get; init; }

    public DateOnly? Done { get; init; }

    public string? Quote { get; init; }

    public SourceLocation? Place { get; init; }
}
