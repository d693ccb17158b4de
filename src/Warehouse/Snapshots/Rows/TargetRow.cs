using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One target and how far it is reached (mức hoàn thành chỉ tiêu).</summary>
public sealed record TargetRow
{
    public required int Year { get; init; }

    public required string Period { get; init; }

    public required int Position { get; init; }

    public required string Indicator { get; init; }

    public required string Name { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>A unit code, "attribute=value", "kind=value" or "all".</summary>
    public required string Scope { get; init; }

    /// <summary>The unit whose figure it is; null: the figure of the whole scope.</summary>
    public string? Unit { get; init; }

    public string? UnitName { get; init; }

    public string? AssignedBy { get; init; }

    public required TargetChange Change { get; init; }

    public required TargetComparator Comparator { get; init; }

    public decimal? Target { get; init; }

    public decimal? Upper { get; init; }

    public required string UnitOfMeasure { get; init; }

    public DateOnly? Effective { get; init; }

    public decimal? EarlierTarget { get; init; }

    public decimal? Actual { get; init; }

    public string? ActualPeriod { get; init; }

    public string? ActualStatus { get; init; }

    /// <summary>"self-reported", "checked" or "independent".</summary>
    public string? ActualKnownBy { get; init; }

    public double? Attainment { get; init; }

    public required AttainmentState State { get; init; }

    public string? Reason { get; init; }

    public string? ReasonEnglish { get; init; }

    public decimal? Path { get; init; }

    public decimal? LastYear { get; init; }

    public string? Arithmetic { get; init; }

    public string? ArithmeticEnglish { get; init; }

    public string? Document { get; init; }

    public SourceLocation? Place { get; init; }

    public string? TargetDocument { get; init; }

    public string? Quote { get; init; }

    public SourceLocation? TargetPlace { get; init; }
}
