namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>The tree of criteria as flat arrays (cây tiêu chí), parents before children, the root first.</summary>
internal sealed class WeightTree
{
    private readonly int[] firstChild;

    /// <param name="parent">Each node's parent, which stands before it; -1 for the root.</param>
    public WeightTree(int[] parent)
    {
        var inner = parent.Where(node => node >= 0).ToHashSet();
        Nodes = parent.Length;
        Inner = [.. Enumerable.Range(0, Nodes).Where(inner.Contains)];
        Children = [.. Inner.SelectMany(node => Enumerable.Range(0, Nodes).Where(child => parent[child] == node))];
        firstChild = new int[Inner.Length + 1];
        for (var place = 0; place < Inner.Length; place++)
        {
            firstChild[place + 1] = firstChild[place] + parent.Count(node => node == Inner[place]);
        }
    }

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

    /// <summary>How each node of an index comes from its children; null where every one is a plain weighted mean.</summary>
    public required RobustnessNode[]? Shapes { get; init; }

    public int Nodes { get; }

    /// <summary>The nodes with children, parents before children.</summary>
    public int[] Inner { get; }

    private int[] Children { get; }

    /// <param name="place">The place in <see cref="Inner"/>.</param>
    public ReadOnlySpan<int> ChildrenAt(int place) =>
        Children.AsSpan(firstChild[place], firstChild[place + 1] - firstChild[place]);
}
