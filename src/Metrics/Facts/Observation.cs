using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Facts;

/// <summary>One reported figure (số liệu thực hiện). A restatement is another observation; none is overwritten.</summary>
public sealed record Observation
{
    public required string Unit { get; init; }

    public required string Indicator { get; init; }

    public required Period Period { get; init; }

    public required decimal Value { get; init; }

    public FigureMeasure Measure { get; init; }

    public FigureStatus Status { get; init; } = FigureStatus.Official;

    public KnownBy KnownBy { get; init; }

    /// <summary>When it was handed in; null where the source does not say: before any dated one.</summary>
    public DateOnly? SubmittedAt { get; init; }

    public string? Document { get; init; }

    /// <summary>The order in which the ledger took it in; later wins where all else is equal.</summary>
    public long Sequence { get; init; }

    public SourceLocation? Place { get; init; }

    /// <summary>Whether a run that looks back from a day knows a figure: handed in until then, or on a day that nobody wrote down (chốt số liệu).</summary>
    public static bool IsKnown(DateOnly? submittedAt, DateOnly asOf) => submittedAt is not { } day || day <= asOf;
}
