namespace ThiDua.Metrics.RuleBooks;

/// <summary>How a section's points come from its children (cách tổng hợp điểm).</summary>
public enum AggregateKind
{
    Sum,
    WeightedMean,
    GeometricMean,
    HarmonicMean,
    Minimum,
    Maximum,
}
