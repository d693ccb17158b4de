using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Between which ends a rule's points lie (mức sàn, mức trần); null: no end on that side.</summary>
internal readonly record struct PointLimits(decimal? Least, decimal? Most)
{
    /// <summary>
    /// Of a leaf's base: [min, MS], which adjusting bands and standard scores may pass; a power has a limit only where
    /// one is written. Of a rule by class the widest of its classes.
    /// </summary>
    internal static PointLimits Of(Criterion criterion, ScoringRule? rule) =>
        rule switch
        {
            ScoringRule.ByClass byClass => Widest(byClass, item => Of(criterion, item)),
            // Standard scores lie on both sides of their mean.
            ScoringRule.ZScore => new PointLimits(criterion.Min, null),
            ScoringRule.Bands { Gives: BandGives.Adjust } => new PointLimits(criterion.Min ?? 0, null),
            ScoringRule.Power => new PointLimits(criterion.Min ?? 0, criterion.Maximum),
            ScoringRule.Entered { Min: { } min } => new PointLimits(min, MaximumPoints.Inside(criterion)),
            _ => new PointLimits(criterion.Min ?? 0, MaximumPoints.Inside(criterion with { Rule = rule })),
        };

    /// <summary>Of a bonus or penalty: from 0 to what it, or else its rule, allows, and no more than its group does.</summary>
    internal static PointLimits Of(PointItem item, ScoringRule rule, decimal? groupCap)
    {
        if (rule is ScoringRule.ByClass byClass)
        {
            return Widest(byClass, own => Of(item, own, groupCap));
        }
        var own = item.Maximum ?? RuleMost(rule);
        return new PointLimits(0, own is { } one && groupCap is { } other ? Math.Min(one, other) : own ?? groupCap);
    }

    private static PointLimits Widest(ScoringRule.ByClass rule, Func<ScoringRule, PointLimits> of)
    {
        var limits = rule.Cases.Select(item => of(item.Rule)).ToList();
        return limits.Count == 0
            ? new PointLimits(0, 0)
            : new PointLimits(
                limits.Exists(item => item.Least is null) ? null : limits.Min(item => item.Least),
                limits.Exists(item => item.Most is null) ? null : limits.Max(item => item.Most)
            );
    }

    /// <summary>The most that a bonus or penalty rule itself allows.</summary>
    private static decimal? RuleMost(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.PerCase perCase => perCase.Cap,
            ScoringRule.Stair stair => stair.Cap,
            ScoringRule.Ladder ladder => ladder.Rungs.Select(rung => rung.Points).DefaultIfEmpty(0).Max(),
            _ => null,
        };
}
