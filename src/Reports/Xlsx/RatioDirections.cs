using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// Which way attainment runs: figure by target, or target by figure where less is better. A change target turns it
/// again, so it is read off the published ratios; a unit whose figure equals its target tells nothing, and takes what
/// the other units of its criterion agree on.
/// </summary>
internal sealed class RatioDirections
{
    private const double Same = 1e-9;
    private readonly Dictionary<string, bool?> agreed = new(StringComparer.Ordinal);

    internal RatioDirections(BlocReport report)
    {
        foreach (var criterion in report.Scores.GroupBy(score => score.Criterion, StringComparer.Ordinal))
        {
            var seen = criterion.Select(Own).Where(own => own is not null).Distinct().ToList();
            agreed.Add(criterion.Key, seen.Count == 1 ? seen[0] : null);
        }
    }

    /// <summary>True: target by figure; null: it cannot be told.</summary>
    internal bool? IsInverted(CriterionScore score) =>
        IsTelling(score) ? Own(score) : agreed.GetValueOrDefault(score.Criterion);

    private static bool IsTelling(CriterionScore score) =>
        score is { Actual: { } actual, Target: { } target, Attainment: not null }
        && Math.Abs(actual) != Math.Abs(target);

    private static bool? Own(CriterionScore score)
    {
        if (!IsTelling(score))
        {
            return null;
        }
        var (actual, target, ratio) = (
            (double)score.Actual!.Value,
            (double)score.Target!.Value,
            score.Attainment!.Value
        );
        if (target != 0 && IsSame(actual / target, ratio))
        {
            return false;
        }
        // Nothing of what should be little counts as complete.
        return IsSame(actual == 0 ? 1 : target / actual, ratio) ? true : null;
    }

    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= Same * (1 + Math.Abs(other));
}
