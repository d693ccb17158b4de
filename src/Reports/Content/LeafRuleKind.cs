namespace ThiDua.Reports.Content;

/// <summary>The cases of <see cref="LeafRule"/>, for switches that the compiler holds to be complete.</summary>
public enum LeafRuleKind
{
    Proportional,
    Bands,
    PassFail,
    PerCase,
    Stair,
    Shortfall,
    Entered,
}
