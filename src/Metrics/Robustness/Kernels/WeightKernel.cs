using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Turns the factors of a tile into what each leaf's value is worth at the root (trọng số hữu hiệu): weights times factors, shared out from
/// the root by each parent among its present children. Rows are nodes, parents before children; columns are draws.
/// </summary>
internal static class WeightKernel
{
    /// <summary>A parent whose present children weigh nothing gives nothing, and 0 / 0 must not spread.</summary>
    private const double SmallestSum = 1e-290;

    /// <summary>The plain twin: one draw. Own weights, the same for every pattern of missing leaves.</summary>
    public static void OwnScalar(WeightTree tree, ReadOnlySpan<double> factors, Span<double> own)
    {
        for (var node = 0; node < tree.Nodes; node++)
        {
            var factor = tree.FactorOf[node];
            own[node] =
                tree.SumsUp && !tree.IsLeaf(node) ? 0
                : factor >= 0 ? tree.Weight[node] * factors[factor]
                : tree.Weight[node];
        }
        if (tree.SumsUp)
        {
            for (var node = tree.Nodes - 1; node > 0; node--)
            {
                own[tree.Parent[node]] += own[node];
            }
        }
    }

    /// <summary>Two vectors of draws.</summary>
    public static void OwnVector<TLanes, TDouble>(WeightTree tree, ReadOnlySpan<double> factors, Span<double> own)
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var given = MemoryMarshal.Cast<double, Pair<TDouble>>(factors);
        var rows = MemoryMarshal.Cast<double, Pair<TDouble>>(own);
        for (var node = 0; node < tree.Nodes; node++)
        {
            var factor = tree.FactorOf[node];
            ref var row = ref rows[node];
            if (tree.SumsUp && !tree.IsLeaf(node))
            {
                row = default;
                continue;
            }
            var weight = TLanes.Broadcast(tree.Weight[node]);
            row.Left = factor >= 0 ? TLanes.Multiply(weight, given[factor].Left) : weight;
            row.Right = factor >= 0 ? TLanes.Multiply(weight, given[factor].Right) : weight;
        }
        if (tree.SumsUp)
        {
            for (var node = tree.Nodes - 1; node > 0; node--)
            {
                ref var parent = ref rows[tree.Parent[node]];
                parent.Left = TLanes.Add(parent.Left, rows[node].Left);
                parent.Right = TLanes.Add(parent.Right, rows[node].Right);
            }
        }
    }

    /// <summary>The plain twin: one draw, one pattern. Scratch holds two numbers a node.</summary>
    public static void ShareScalar(
        WeightTree tree, ReadOnlySpan<bool> present, ReadOnlySpan<double> own, Span<double> scratch, Span<double> weights)
    {
        var sums = scratch[..tree.Nodes];
        var shares = scratch.Slice(tree.Nodes, tree.Nodes);
        sums.Clear();
        for (var node = 1; node < tree.Nodes; node++)
        {
            if (present[node])
            {
                sums[tree.Parent[node]] += own[node];
            }
        }
        shares[0] = tree.RootScale;
        for (var node = 0; node < tree.Nodes; node++)
        {
            if (node > 0)
            {
                shares[node] = present[node] ? own[node] * shares[tree.Parent[node]] : 0;
            }
            if (tree.IsLeaf(node))
            {
                weights[tree.LeafOf[node]] = shares[node];
            }
            else
            {
                shares[node] /= Math.Max(sums[node], SmallestSum);
            }
        }
    }

    /// <summary>Two vectors of draws, one pattern.</summary>
    public static void ShareVector<TLanes, TDouble>(
        WeightTree tree, ReadOnlySpan<bool> present, ReadOnlySpan<double> own, Span<double> scratch, Span<double> weights)
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var owns = MemoryMarshal.Cast<double, Pair<TDouble>>(own);
        var rows = MemoryMarshal.Cast<double, Pair<TDouble>>(scratch);
        var sums = rows[..tree.Nodes];
        var shares = rows.Slice(tree.Nodes, tree.Nodes);
        var leaves = MemoryMarshal.Cast<double, Pair<TDouble>>(weights);
        sums.Clear();
        for (var node = 1; node < tree.Nodes; node++)
        {
            if (present[node])
            {
                ref var sum = ref sums[tree.Parent[node]];
                sum.Left = TLanes.Add(sum.Left, owns[node].Left);
                sum.Right = TLanes.Add(sum.Right, owns[node].Right);
            }
        }
        var scale = TLanes.Broadcast(tree.RootScale);
        var smallest = TLanes.Broadcast(SmallestSum);
        shares[0] = new Pair<TDouble> { Left = scale, Right = scale };
        for (var node = 0; node < tree.Nodes; node++)
        {
            ref var share = ref shares[node];
            if (node > 0 && !present[node])
            {
                share = default;
            }
            else if (node > 0)
            {
                ref readonly var parent = ref shares[tree.Parent[node]];
                share.Left = TLanes.Multiply(owns[node].Left, parent.Left);
                share.Right = TLanes.Multiply(owns[node].Right, parent.Right);
            }
            if (tree.IsLeaf(node))
            {
                leaves[tree.LeafOf[node]] = share;
            }
            else
            {
                share.Left = TLanes.Divide(share.Left, TLanes.Max(sums[node].Left, smallest));
                share.Right = TLanes.Divide(share.Right, TLanes.Max(sums[node].Right, smallest));
            }
        }
    }
}
