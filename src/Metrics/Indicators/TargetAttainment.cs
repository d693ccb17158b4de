using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Indicators;

/// <summary>Where one target stands for one unit or for its whole scope (mức hoàn thành chỉ tiêu).</summary>
public sealed record TargetAttainment
{
    public required Target Target { get; init; }

    /// <summary>The unit whose figure it is; null: the figure of the whole scope.</summary>
    public string? Unit { get; init; }

    /// <summary>Place of the target in the list of targets, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The target that was in force before this one.</summary>
    public Target? Earlier { get; init; }

    public string? UnitOfMeasure { get; init; }

    /// <summary>The level, or the change that was achieved.</summary>
    public decimal? Actual { get; init; }

    public Period? ActualPeriod { get; init; }

    public FigureStatus? ActualStatus { get; init; }

    /// <summary>The weakest among its parts.</summary>
    public KnownBy? ActualKnownBy { get; init; }

    /// <summary>1 = reached; for people only.</summary>
    public double? Attainment { get; init; }

    public required AttainmentState State { get; init; }

    /// <summary>Why there is no attainment.</summary>
    public string? Reason { get; init; }

    public string? ReasonEnglish { get; init; }

    /// <summary>Where the figure should be by the month that it speaks of; null where the year is over.</summary>
    public decimal? Path { get; init; }

    /// <summary>The same figure a year before.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>"8,2 ÷ 8 = 1,025".</summary>
    public string? Arithmetic { get; init; }

    public string? ArithmeticEnglish { get; init; }

    public string? Document { get; init; }

    public SourceLocation? Place { get; init; }
}
