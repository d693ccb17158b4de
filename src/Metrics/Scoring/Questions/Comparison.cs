using ThiDua.Metrics.Ranking;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Why one unit stands above another (vì sao đơn vị này xếp trên đơn vị kia).</summary>
public sealed record Comparison
{
    public required string Above { get; init; }

    public required string Below { get; init; }

    public required Standing StandingAbove { get; init; }

    public required Standing StandingBelow { get; init; }

    public decimal? TotalAbove => StandingAbove.Total;

    public decimal? TotalBelow => StandingBelow.Total;

    /// <summary>Both hold a rank; else nothing can be said of their order.</summary>
    public bool IsRanked => StandingAbove.Rank is not null && StandingBelow.Rank is not null;

    /// <summary>Leaves, bonuses and penalties that differ, the largest difference first.</summary>
    public required IReadOnlyList<PointDifference> Differences { get; init; }

    /// <summary>What rescaled sections and caps add to the sum of the differences; 0 where one has no total.</summary>
    public required decimal Remainder { get; init; }

    /// <summary>The tie-break that decided between these two, as the first one reads it; null where their totals did.</summary>
    public string? DecidedBy { get; init; }

    public string? DecidedByEnglish { get; init; }
}
