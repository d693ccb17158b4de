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
            own[node] = factor >= 0 ? tree.Weight[node] * factors[factor] : tree.Weight[node];
        }
        if (tree.SumsUp)
        {
            for (var place = tree.Inner.Length - 1; place >= 0; place--)
            {
                double sum = 0;
                foreach (var child in tree.ChildrenAt(place))
                {
                    sum += own[child];
                }
                own[tree.Inner[place]] = sum;
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
        var factorOf = tree.FactorOf.AsSpan();
        var weights = tree.Weight.AsSpan();
        for (var node = 0; node < factorOf.Length; node++)
        {
            var weight = TLanes.Broadcast(weights[node]);
            ref var row = ref rows[node];
            if (factorOf[node] < 0)
            {
                row.Left = weight;
                row.Right = weight;
                continue;
            }
            ref readonly var factor = ref given[factorOf[node]];
            row.Left = TLanes.Multiply(weight, factor.Left);
            row.Right = TLanes.Multiply(weight, factor.Right);
        }
        if (tree.SumsUp)
        {
            for (var place = tree.Inner.Length - 1; place >= 0; place--)
            {
                var left = default(TDouble);
                var right = default(TDouble);
                foreach (var child in tree.ChildrenAt(place))
                {
                    ref readonly var row = ref rows[child];
                    left = TLanes.Add(left, row.Left);
                    right = TLanes.Add(right, row.Right);
                }
                rows[tree.Inner[place]] = new Pair<TDouble> { Left = left, Right = right };
            }
        }
    }

    /// <summary>The plain twin: one draw, one pattern. Scratch holds a number for each node.</summary>
    public static void ShareScalar(
        WeightTree tree, ReadOnlySpan<bool> present, ReadOnlySpan<double> own, Span<double> shares, Span<double> weights)
    {
        weights.Clear();
        shares.Clear();
        shares[0] = tree.RootScale;
        for (var place = 0; place < tree.Inner.Length; place++)
        {
            var children = tree.ChildrenAt(place);
            double sum = 0;
            foreach (var child in children)
            {
                sum += present[child] ? own[child] : 0;
            }
            var rate = shares[tree.Inner[place]] / Math.Max(sum, SmallestSum);
            foreach (var child in children)
            {
                if (!present[child])
                {
                    continue;
                }
                if (tree.LeafOf[child] >= 0)
                {
                    weights[tree.LeafOf[child]] = own[child] * rate;
                }
                else
                {
                    shares[child] = own[child] * rate;
                }
            }
        }
    }

    /// <summary>Two vectors of draws, one pattern.</summary>
    public static void ShareVector<TLanes, TDouble>(
        WeightTree tree, ReadOnlySpan<bool> present, ReadOnlySpan<double> own, Span<double> shares, Span<double> weights)
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var owns = MemoryMarshal.Cast<double, Pair<TDouble>>(own);
        var nodes = MemoryMarshal.Cast<double, Pair<TDouble>>(shares);
        var leaves = MemoryMarshal.Cast<double, Pair<TDouble>>(weights);
        var leafOf = tree.LeafOf.AsSpan();
        var scale = TLanes.Broadcast(tree.RootScale);
        var smallest = TLanes.Broadcast(SmallestSum);
        nodes[0] = new Pair<TDouble> { Left = scale, Right = scale };
        for (var place = 0; place < tree.Inner.Length; place++)
        {
            var children = tree.ChildrenAt(place);
            var left = default(TDouble);
            var right = default(TDouble);
            foreach (var child in children)
            {
                if (present[child])
                {
                    ref readonly var row = ref owns[child];
                    left = TLanes.Add(left, row.Left);
                    right = TLanes.Add(right, row.Right);
                }
            }
            ref readonly var share = ref nodes[tree.Inner[place]];
            left = TLanes.Divide(share.Left, TLanes.Max(left, smallest));
            right = TLanes.Divide(share.Right, TLanes.Max(right, smallest));
            foreach (var child in children)
            {
                ref var given = ref leafOf[child] >= 0 ? ref leaves[leafOf[child]] : ref nodes[child];
                if (!present[child])
                {
                    given = default;
                    continue;
                }
                ref readonly var row = ref owns[child];
                given.Left = TLanes.Multiply(row.Left, left);
                given.Right = TLanes.Multiply(row.Right, right);
            }
        }
    }
}
