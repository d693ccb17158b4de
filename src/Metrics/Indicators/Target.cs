using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Indicators;

/// <summary>A figure that someone is to reach (chỉ tiêu được giao, kế hoạch).</summary>
public sealed record Target
{
    public required Period Period { get; init; }

    public required string Indicator { get; init; }

    /// <summary>A unit code, "attribute=value", "kind=value" or "all".</summary>
    public required string Scope { get; init; }

    public TargetApplies Applies { get; init; }

    public TargetChange Change { get; init; }

    public required TargetComparator Comparator { get; init; }

    /// <summary>Null exactly when <see cref="Comparator"/> is None.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of Between.</summary>
    public decimal? Upper { get; init; }

    public string? UnitOfMeasure { get; init; }

    /// <summary>The figure that a change is counted from; null: last year's same period.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Who set it ("tỉnh", "HĐND huyện"); several live side by side.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>The day from which it counts; null: the period's first day.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The document that sets it.</summary>
    public string? Document { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Quote { get; init; }

    public SourceLocation? Place { get; init; }
}
