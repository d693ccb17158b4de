using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Totals of an index whose nodes are not all weighted means (chỉ số có nút không tuyến tính): geometric means, caps, roundings.
/// Draw by draw and unit by unit, in plain code at every width, by the aggregates and the rounding of the score run; such
/// indices are small.
/// </summary>
internal static class ShapedTotalKernel
{
    /// <summary>One unit in one draw: its leaves stand in the workspace, whose own weights are one column of rows of a tile.</summary>
    public static double Total(RobustnessPlan plan, RobustnessNode[] shapes, ReadOnlySpan<bool> present, RobustnessWorkspace workspace, int lane)
    {
        var tree = plan.Tree;
        var values = workspace.NodeValues;
        for (var place = tree.Inner.Length - 1; place >= 0; place--)
        {
            var node = tree.Inner[place];
            if (present[node] || node == 0)
            {
                var value = Aggregate(tree, place, shapes, present, workspace, lane);
                values[node] = Shape(shapes[node], value, plan.RoundPowers[node], plan.Rounding);
            }
        }
        return values[0];
    }

    private static double Aggregate(
        WeightTree tree, int place, RobustnessNode[] shapes, ReadOnlySpan<bool> present, RobustnessWorkspace workspace, int lane)
    {
        var own = workspace.Own;
        var count = 0;
        double weights = 0;
        double all = 0;
        double here = 0;
        foreach (var child in tree.ChildrenAt(place))
        {
            all += shapes[child].Maximum;
            if (!present[child])
            {
                continue;
            }
            here += shapes[child].Maximum;
            var weight = own[child * workspace.TileDraws + lane];
            weights += weight;
            workspace.ChildWeights[count] = weight;
            workspace.ChildValues[count] = tree.LeafOf[child] >= 0 ? workspace.Leaves[tree.LeafOf[child]] : workspace.NodeValues[child];
            count++;
        }
        if (weights <= 0)
        {
            return 0;
        }
        var kind = shapes[tree.Inner[place]].Aggregate;
        var value = RealAggregate.Of(kind, workspace.ChildValues.AsSpan(0, count), workspace.ChildWeights.AsSpan(0, count));
        var isStretched = kind == AggregateKind.Sum && count < tree.ChildrenAt(place).Length && here > 0;
        return isStretched ? value * all / here : value;
    }

    private static double Shape(RobustnessNode shape, double value, double roundPower, PointRounding rounding)
    {
        value *= shape.Scale ?? 1;
        value = Math.Min(value, shape.Cap ?? double.PositiveInfinity);
        value = Math.Max(value, shape.Floor ?? double.NegativeInfinity);
        return shape.Round is null ? value : ScoreRounding.RoundAt(value, roundPower, rounding);
    }
}
