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

    /// <summary>The maxima of the sections above follow.</summary>
    internal static Criterion WithMaximum(Criterion criterion, string code, decimal maximum)
    {
        if (string.Equals(criterion.Code, code, StringComparison.Ordinal))
        {
            return criterion with { Maximum = maximum };
        }
        var children = criterion.Criteria.Select(child => WithMaximum(child, code, maximum)).ToList();
        var isAbove = children.Where((child, place) => !ReferenceEquals(child, criterion.Criteria[place])).Any();
        return isAbove ? criterion with { Criteria = children, Maximum = null } : criterion;
    }
}
