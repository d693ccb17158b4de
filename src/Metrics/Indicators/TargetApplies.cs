namespace ThiDua.Metrics.Indicators;

/// <summary>Whose figure a target is (áp dụng cho).</summary>
public enum TargetApplies
{
    /// <summary>The named unit's own.</summary>
    Self,

    /// <summary>The set's figure by the indicator's aggregation (chung).</summary>
    Together,

    /// <summary>Every member's (từng đơn vị).</summary>
    Each,
}
