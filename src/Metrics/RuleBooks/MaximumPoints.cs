namespace ThiDua.Metrics.RuleBooks;

/// <summary>The most that a criterion's base can be worth to the section above it (điểm chuẩn).</summary>
internal static class MaximumPoints
{
    /// <summary>As seen from above: after scaleTo.</summary>
    internal static decimal Of(Criterion criterion) => criterion.ScaleTo ?? Inside(criterion);

    /// <summary>Before scaleTo: as written, else from the children, else from the rule; an index's leaf is worth 1.</summary>
    internal static decimal Inside(Criterion criterion)
    {
        if (criterion.Maximum is { } written)
        {
            return written;
        }
        if (criterion.IsLeaf)
        {
            return criterion.Rule switch
            {
                null => 0,
                ScoringRule.RankPoints rankPoints => rankPoints.Table.DefaultIfEmpty(0).Max(),
                _ => 1,
            };
        }
        var maxima = criterion.Criteria.Select(Of).ToList();
        return criterion.Aggregate switch
        {
            AggregateKind.Sum => maxima.Sum(),
            AggregateKind.Minimum => maxima.Min(),
            AggregateKind.WeightedMean
            or AggregateKind.GeometricMean
            or AggregateKind.HarmonicMean
            or AggregateKind.Maximum => maxima.Max(),
        };
    }
}
