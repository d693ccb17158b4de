using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Ranking;

/// <summary>A unit that competes for a rank in its bloc (đơn vị được xếp hạng).</summary>
internal sealed record Contender
{
    internal required string Unit { get; init; }

    /// <summary>What is ranked: the exact total, or the rounded one.</summary>
    internal required decimal Total { get; init; }

    /// <summary>Place of the rating in the rule book, the best first; last where there is none. 0 for all unless ranked by rating.</summary>
    internal int RatingPlace { get; init; }

    /// <summary>What each tie-break looks at; null: nothing there, which comes last.</summary>
    internal required Func<int, decimal?> Key { get; init; }

    /// <summary>The keys as people read them.</summary>
    internal required Func<int, Said> KeyText { get; init; }
}
