using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Robustness;

/// <summary>One node of the tree whose weights are varied (nút trong cây trọng số); one without children is a leaf.</summary>
/// <param name="Parent">The parent's place in the list, always before its children; -1 for the root, which comes first.</param>
/// <param name="Weight">A leaf's maximum in a points table, where sections have none of their own; any node's weight in an index.</param>
/// <param name="Perturbed">Whether its weight is drawn.</param>
public sealed record RobustnessNode(string Code, int Parent, double Weight, bool Perturbed)
{
    /// <summary>What an index node is worth to the one above it: a sum from which some are missing is stretched by it.</summary>
    public double Maximum { get; init; }

    /// <summary>How an index node comes from its children; a points table adds up.</summary>
    public AggregateKind Aggregate { get; init; } = AggregateKind.WeightedMean;

    /// <summary>What an index node's aggregate is multiplied by; null: nothing.</summary>
    public double? Scale { get; init; }

    public double? Cap { get; init; }

    public double? Floor { get; init; }

    /// <summary>Decimals to which an index node is rounded.</summary>
    public int? Round { get; init; }

    /// <summary>A weighted mean as it is: then effective weights can be taken once for all units.</summary>
    internal bool IsPlain => this is { Aggregate: AggregateKind.WeightedMean, Scale: null, Cap: null, Floor: null, Round: null };
}
