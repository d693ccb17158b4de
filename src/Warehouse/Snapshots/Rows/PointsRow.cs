using ThiDua.Metrics.Scoring;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A criterion score without its explanation (điểm tiêu chí), for tables of a whole bloc.</summary>
public sealed record PointsRow
{
    public required string Unit { get; init; }

    public required string Criterion { get; init; }

    public string? Parent { get; init; }

    public required int Position { get; init; }

    public required int Depth { get; init; }

    public required string Title { get; init; }

    public required CriterionKind Kind { get; init; }

    public required decimal Maximum { get; init; }

    public required CriterionState State { get; init; }

    public decimal? Points { get; init; }
}
