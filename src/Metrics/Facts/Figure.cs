using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Facts;

/// <summary>The figure that counts for a unit, an indicator and a period (số liệu được dùng), or why there is none.</summary>
internal sealed record Figure
{
    internal decimal? Value { get; init; }

    internal FigureMeasure Measure { get; init; }

    /// <summary>The months that it speaks of; null when there is no figure.</summary>
    internal Period? Reached { get; init; }

    /// <summary>The weakest among its parts.</summary>
    internal FigureStatus? Status { get; init; }

    /// <summary>What it was added up from; one for cumulative figures and levels.</summary>
    internal IReadOnlyList<Observation> Parts { get; init; } = [];

    /// <summary>Why there is none.</summary>
    internal Said Reason { get; init; } = Said.Nothing;

    /// <summary>Where the latest part stands.</summary>
    internal SourceLocation? Place => Parts.Count > 0 ? Parts[^1].Place : null;

    internal string? Document => Parts.Count > 0 ? Parts[^1].Document : null;

    internal static Figure None(Said reason) => new() { Reason = reason };
}
