using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Facts;

/// <summary>Points that a person entered for one criterion (điểm chấm).</summary>
public sealed record Assessment
{
    public required int Year { get; init; }

    public required string Bloc { get; init; }

    public required string Unit { get; init; }

    public required string Criterion { get; init; }

    public required AssessmentStage Stage { get; init; }

    public required decimal Points { get; init; }

    public string? Assessor { get; init; }

    public DateOnly? Date { get; init; }

    public string? Note { get; init; }

    public SourceLocation? Place { get; init; }
}
