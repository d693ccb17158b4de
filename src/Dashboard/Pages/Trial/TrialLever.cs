using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Questions;

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>One slider (thanh trượt): a criterion's maximum where points are added up, its weight where they are averaged.</summary>
/// <param name="Depth">0: a section under the root.</param>
internal sealed record TrialLever(string Code, string Title, bool IsWeight, decimal Now, int Depth, bool IsLeaf)
{
    /// <summary>From nothing to double; a weight never to nothing, for a mean must have one.</summary>
    public decimal Least => IsWeight ? Now / 10 : 0;

    public decimal Most => Now * 2;

    public decimal Step => Now >= 20 ? 1 : Now >= 4 ? 0.5m : Now / 20;

    public WhatIfChange At(decimal value) => IsWeight ? new WhatIfChange.Weight(Code, value) : new WhatIfChange.Maximum(Code, value);

    /// <summary>Every criterion below the root that is worth something, top to bottom.</summary>
    public static IReadOnlyList<TrialLever> Of(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. Below(book.Root, 0).Where(lever => lever.Now > 0)];
    }

    private static IEnumerable<TrialLever> Below(Criterion parent, int depth)
    {
        foreach (var child in parent.Criteria)
        {
            yield return parent.Aggregate is AggregateKind.Sum
                ? new TrialLever(child.Code, child.Title, false, RuleBookMaxima.Of(child), depth, child.IsLeaf)
                : new TrialLever(child.Code, child.Title, true, child.Weight, depth, child.IsLeaf);
            foreach (var lever in Below(child, depth + 1))
            {
                yield return lever;
            }
        }
    }
}
