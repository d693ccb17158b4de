namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>The tree of criteria as flat arrays (cây tiêu chí), parents before children, the root first.</summary>
internal sealed class WeightTree
{
    public required int[] Parent { get; init; }

    /// <summary>A leaf's maximum in a points table; a node's weight in an index; 1 where weight sets give it.</summary>
    public required double[] Weight { get; init; }

    /// <summary>The row of factors that multiplies a node's weight; -1: none, it stays.</summary>
    public required int[] FactorOf { get; init; }

    /// <summary>The leaf's number; -1 for a node with children.</summary>
    public required int[] LeafOf { get; init; }

    /// <summary>Points: a node weighs what its leaves weigh together. Index: it has a weight of its own.</summary>
    public required bool SumsUp { get; init; }

    /// <summary>What the root is worth: its maximum, or 1.</summary>
    public required double RootScale { get; init; }

    public int Nodes => Parent.Length;

    public bool IsLeaf(int node) => LeafOf[node] >= 0;
}
