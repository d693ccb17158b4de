using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.Scoring;

/// <summary>One fact of one unit set to another value for a question (giá trị giả định).</summary>
internal sealed record Override
{
    internal required string Unit { get; init; }

    internal required decimal Value { get; init; }

    /// <summary>A figure's indicator.</summary>
    internal string? Indicator { get; init; }

    internal FigureMeasure Measure { get; init; }

    /// <summary>Counted cases.</summary>
    internal string? Event { get; init; }

    /// <summary>Points entered for a line.</summary>
    internal string? Criterion { get; init; }
}
