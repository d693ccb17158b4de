using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Totals of an index whose nodes are not all weighted means (chỉ số có nút không tuyến tính): geometric means, caps, roundings.
/// Draw by draw and unit by unit, in plain code at every width; such indices are small.
/// </summary>
internal static class ShapedTotalKernel
{
    /// <summary>One unit in one draw. Own weights and totals are one column of rows of <paramref name="tile"/> draws.</summary>
    public static double Total(
        WeightTree tree,
        RobustnessNode[] shapes,
        ReadOnlySpan<bool> present,
        ReadOnlySpan<double> own,
        int tile,
        int lane,
        ReadOnlySpan<double> leaves,
        Span<double> values
    )
    {
        for (var place = tree.Inner.Length - 1; place >= 0; place--)
        {
            var node = tree.Inner[place];
            if (present[node] || node == 0)
            {
                values[node] = Shape(shapes[node], Aggregate(tree, place, shapes[node].Aggregate, present, own, tile, lane, leaves, values));
            }
        }
        return values[0];
    }

    private static double Aggregate(
        WeightTree tree,
        int place,
        AggregateKind kind,
        ReadOnlySpan<bool> present,
        ReadOnlySpan<double> own,
        int tile,
        int lane,
        ReadOnlySpan<double> leaves,
        ReadOnlySpan<double> values
    )
    {
        double sum = 0;
        double weights = 0;
        var smallest = double.PositiveInfinity;
        var largest = double.NegativeInfinity;
        foreach (var child in tree.ChildrenAt(place))
        {
            if (!present[child])
            {
                continue;
            }
            var value = tree.LeafOf[child] >= 0 ? leaves[tree.LeafOf[child]] : values[child];
            var weight = own[child * tile + lane];
            weights += weight;
            smallest = Math.Min(smallest, value);
            largest = Math.Max(largest, value);
            sum += kind switch
            {
                AggregateKind.WeightedMean => weight * value,
                AggregateKind.GeometricMean => value > 0 ? weight * Math.Log(value) : 0,
                AggregateKind.HarmonicMean => value > 0 ? weight / value : 0,
                AggregateKind.Sum or AggregateKind.Minimum or AggregateKind.Maximum => value,
            };
        }
        if (weights <= 0)
        {
            return 0;
        }
        return kind switch
        {
            AggregateKind.Sum => sum,
            AggregateKind.WeightedMean => sum / weights,
            // One part at nothing takes the whole to nothing.
            AggregateKind.GeometricMean => smallest > 0 ? Math.Exp(sum / weights) : 0,
            AggregateKind.HarmonicMean => smallest > 0 ? weights / sum : 0,
            AggregateKind.Minimum => smallest,
            AggregateKind.Maximum => largest,
        };
    }

    private static double Shape(RobustnessNode shape, double value)
    {
        value *= shape.Scale ?? 1;
        value = Math.Min(value, shape.Cap ?? double.PositiveInfinity);
        value = Math.Max(value, shape.Floor ?? double.NegativeInfinity);
        return shape.Round is { } decimals ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
    }
}
