namespace ThiDua.Metrics.Scoring;

/// <summary>What a row of a score card is.</summary>
public enum CriterionKind
{
    /// <summary>A section (mục): points come from its children.</summary>
    Node,

    /// <summary>A criterion with a rule (tiêu chí).</summary>
    Leaf,

    /// <summary>Bonus points (điểm thưởng) beside a criterion.</summary>
    Bonus,

    /// <summary>Penalty points (điểm trừ) beside a criterion.</summary>
    Penalty,
}
