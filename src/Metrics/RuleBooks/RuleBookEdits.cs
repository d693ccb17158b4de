namespace ThiDua.Metrics.RuleBooks;

/// <summary>Copies of a tree with other weights or maxima (sửa giả định trên bảng tiêu chí).</summary>
internal static class RuleBookEdits
{
    internal static Criterion WithWeights(Criterion criterion, IReadOnlyDictionary<string, decimal> weights) =>
        criterion with
        {
            Weight = weights.TryGetValue(criterion.Code, out var weight) ? weight : criterion.Weight,
            Criteria = [.. criterion.Criteria.Select(child => WithWeights(child, weights))],
        };

    /// <summary>
    /// The maxima of the sections above follow. A section's points, and those of a leaf whose rule names points instead
    /// of shares, are stretched to the new maximum: what was 8 of 10 is 16 of 20.
    /// </summary>
    internal static Criterion WithMaximum(Criterion criterion, string code, decimal maximum)
    {
        if (string.Equals(criterion.Code, code, StringComparison.Ordinal))
        {
            return criterion is { IsLeaf: true, ScaleTo: null, Rule: { } rule } && GivesShares(rule)
                ? criterion with { Maximum = maximum }
                : criterion with { ScaleTo = maximum };
        }
        var children = criterion.Criteria.Select(child => WithMaximum(child, code, maximum)).ToList();
        var isAbove = children.Where((child, place) => !ReferenceEquals(child, criterion.Criteria[place])).Any();
        return isAbove ? criterion with { Criteria = children, Maximum = null } : criterion;
    }

    /// <summary>Its points are a share of the maximum, whatever that is.</summary>
    private static bool GivesShares(ScoringRule rule) =>
        rule
            is ScoringRule.Proportional
                or ScoringRule.Share
                or ScoringRule.PassFail
                or ScoringRule.Leader
                or ScoringRule.TopOfGroup
                or ScoringRule.PeerMean
                or ScoringRule.Goalposts
                or ScoringRule.MinMax
                or ScoringRule.PercentileRank;
}
