namespace ThiDua.Metrics.Indicators;

/// <summary>How members' figures become the figure of their set (cách tổng hợp).</summary>
public enum AggregationKind
{
    Sum,
    Mean,

    /// <summary>Mean weighted by another indicator.</summary>
    Weighted,

    /// <summary>Sum of one indicator over the sum of another.</summary>
    Ratio,

    /// <summary>There is no figure of the set.</summary>
    None,
}
