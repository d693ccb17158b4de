namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Why one unit stands above another (vì sao đơn vị này xếp trên đơn vị kia).</summary>
public sealed record Comparison
{
    public required string Above { get; init; }

    public required string Below { get; init; }

    public required decimal? TotalAbove { get; init; }

    public required decimal? TotalBelow { get; init; }

    /// <summary>Leaves, bonuses and penalties that differ, the largest difference first.</summary>
    public required IReadOnlyList<PointDifference> Differences { get; init; }

    /// <summary>What rescaled sections and caps add to the sum of the differences.</summary>
    public required decimal Remainder { get; init; }

    /// <summary>The tie-break that decided where totals are equal.</summary>
    public string? DecidedBy { get; init; }

    public string? DecidedByEnglish { get; init; }
}
