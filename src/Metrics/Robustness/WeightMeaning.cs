namespace ThiDua.Metrics.Robustness;

/// <summary>What the weights of a tree are (ý nghĩa trọng số).</summary>
public enum WeightMeaning
{
    /// <summary>Maximum points: values are points, a section weighs what its leaves weigh together.</summary>
    Points,

    /// <summary>Weights of a composite index: values stand on one scale, each parent is the weighted mean of its children.</summary>
    Index,
}
