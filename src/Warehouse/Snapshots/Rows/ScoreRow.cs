using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One unit's points in one criterion (điểm tiêu chí) with everything that explains them.</summary>
public sealed record ScoreRow
{
    public required int Year { get; init; }

    public required string Bloc { get; init; }

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

    public decimal? Actual { get; init; }

    public decimal? Target { get; init; }

    public double? Attainment { get; init; }

    public AttainmentState? AttainmentState { get; init; }

    public string? UnitOfMeasure { get; init; }

    public decimal? SelfPoints { get; init; }

    public decimal? BlocPoints { get; init; }

    public decimal? AppraisalPoints { get; init; }

    public decimal? CouncilPoints { get; init; }

    public string? Rule { get; init; }

    public string? RuleEnglish { get; init; }

    public string? Arithmetic { get; init; }

    public string? ArithmeticEnglish { get; init; }

    public string? Clause { get; init; }

    public string? Document { get; init; }

    public SourceLocation? Place { get; init; }

    public SourceLocation? TargetPlace { get; init; }
}
