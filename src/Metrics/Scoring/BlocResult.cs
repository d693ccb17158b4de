using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>One bloc's scores and ranks under one version of one rule book (kết quả của khối).</summary>
public sealed record BlocResult
{
    public required Bloc Bloc { get; init; }

    public required string RuleBookId { get; init; }

    public required int RuleBookVersion { get; init; }

    /// <summary>Best first; unranked ones last.</summary>
    public required IReadOnlyList<Standing> Standings { get; init; }

    /// <summary>By unit in the order of <see cref="Standings"/>, then by position.</summary>
    public required IReadOnlyList<CriterionScore> Scores { get; init; }
}
