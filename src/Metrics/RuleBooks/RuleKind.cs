namespace ThiDua.Metrics.RuleBooks;

/// <summary>The shapes of scoring rules (cách chấm); the words stand in <see cref="RuleWords"/>.</summary>
public enum RuleKind
{
    Proportional,
    Share,
    Bands,
    PassFail,
    PerCase,
    Stair,
    Shortfall,
    Ladder,
    ByClass,
    Leader,
    TopOfGroup,
    PeerMean,
    Goalposts,
    MinMax,
    ZScore,
    PercentileRank,
    RankPoints,
    Power,
    Entered,
}
