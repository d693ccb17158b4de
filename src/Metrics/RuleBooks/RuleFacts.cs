namespace ThiDua.Metrics.RuleBooks;

/// <summary>Which facts a rule looks at (dữ liệu mà cách chấm cần).</summary>
internal static class RuleFacts
{
    /// <summary>True when it works on one figure, which the rule or its criterion must name.</summary>
    internal static bool NeedsIndicator(ScoringRule rule) =>
        rule.Kind switch
        {
            RuleKind.Proportional
            or RuleKind.PassFail
            or RuleKind.Shortfall
            or RuleKind.Leader
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints
            or RuleKind.Power => true,
            RuleKind.Bands => ((ScoringRule.Bands)rule).Of is BandSubject.Attainment or BandSubject.Value,
            RuleKind.Stair => ((ScoringRule.Stair)rule).Of is BandSubject.Attainment or BandSubject.Value,
            RuleKind.Share or RuleKind.PerCase or RuleKind.Ladder or RuleKind.ByClass or RuleKind.Entered => false,
        };

    /// <summary>True when it compares with a target.</summary>
    internal static bool NeedsTarget(ScoringRule rule) =>
        rule.Kind switch
        {
            RuleKind.Proportional or RuleKind.PassFail or RuleKind.Shortfall or RuleKind.Leader => true,
            RuleKind.Bands => ((ScoringRule.Bands)rule).Of == BandSubject.Attainment,
            RuleKind.Stair => ((ScoringRule.Stair)rule).Of == BandSubject.Attainment,
            RuleKind.Share
            or RuleKind.PerCase
            or RuleKind.Ladder
            or RuleKind.ByClass
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints
            or RuleKind.Power
            or RuleKind.Entered => false,
        };

    /// <summary>True when its points are a part of the maximum, or the maximum less something, in any of its classes.</summary>
    internal static bool TakesShareOfMaximum(ScoringRule rule) =>
        rule.Kind switch
        {
            RuleKind.Proportional
            or RuleKind.Share
            or RuleKind.PassFail
            or RuleKind.Shortfall
            or RuleKind.Leader
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.Goalposts
            or RuleKind.MinMax
            or RuleKind.PercentileRank => true,
            RuleKind.Bands => ((ScoringRule.Bands)rule).Gives == BandGives.Adjust,
            RuleKind.ByClass => ((ScoringRule.ByClass)rule).Cases.Any(item => TakesShareOfMaximum(item.Rule)),
            RuleKind.PerCase
            or RuleKind.Stair
            or RuleKind.Ladder
            or RuleKind.ZScore
            or RuleKind.RankPoints
            or RuleKind.Power
            or RuleKind.Entered => false,
        };

    /// <summary>True when another unit's figure can change this unit's points.</summary>
    internal static bool LooksAtPeers(ScoringRule rule) =>
        rule.Kind switch
        {
            RuleKind.Leader
            or RuleKind.TopOfGroup
            or RuleKind.PeerMean
            or RuleKind.MinMax
            or RuleKind.ZScore
            or RuleKind.PercentileRank
            or RuleKind.RankPoints => true,
            RuleKind.ByClass => ((ScoringRule.ByClass)rule).Cases.Any(item => LooksAtPeers(item.Rule)),
            RuleKind.Proportional
            or RuleKind.Share
            or RuleKind.Bands
            or RuleKind.PassFail
            or RuleKind.PerCase
            or RuleKind.Stair
            or RuleKind.Shortfall
            or RuleKind.Ladder
            or RuleKind.Goalposts
            or RuleKind.Power
            or RuleKind.Entered => false,
        };

    /// <summary>True when units of other blocs can change this unit's points.</summary>
    internal static bool LooksBeyondBloc(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.PeerMean { Peers: var peers } => peers != PeerGroup.Bloc,
            ScoringRule.MinMax { Peers: var peers } => peers != PeerGroup.Bloc,
            ScoringRule.ZScore { Peers: var peers } => peers != PeerGroup.Bloc,
            ScoringRule.PercentileRank { Peers: var peers } => peers != PeerGroup.Bloc,
            ScoringRule.RankPoints { Peers: var peers } => peers != PeerGroup.Bloc,
            ScoringRule.ByClass byClass => byClass.Cases.Any(item => LooksBeyondBloc(item.Rule)),
            _ => false,
        };

    /// <summary>True when it looks at how late a report came.</summary>
    internal static bool CountsDaysLate(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.Bands { Of: BandSubject.DaysLate } or ScoringRule.Stair { Of: BandSubject.DaysLate } => true,
            ScoringRule.ByClass byClass => byClass.Cases.Any(item => CountsDaysLate(item.Rule)),
            _ => false,
        };

    /// <summary>The indicators it names, the criterion's included where it uses that.</summary>
    internal static IEnumerable<string> Indicators(ScoringRule rule, string? around) =>
        rule switch
        {
            ScoringRule.Share share => [share.Part, share.Whole],
            ScoringRule.Ladder ladder => ladder.Rungs.SelectMany(rung => rung.When).Select(condition => condition.Indicator).OfType<string>(),
            ScoringRule.ByClass byClass => byClass.Cases.SelectMany(item => Indicators(item.Rule, rule.Indicator ?? around)),
            _ => NeedsIndicator(rule) && (rule.Indicator ?? around) is { } indicator ? [indicator] : [],
        };

    /// <summary>The events it counts.</summary>
    internal static IEnumerable<string> Events(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.PerCase perCase => [perCase.Event],
            ScoringRule.Bands { Event: { } name } => [name],
            ScoringRule.Stair { Event: { } name } => [name],
            ScoringRule.Ladder ladder => ladder.Rungs.SelectMany(rung => rung.When).Select(condition => condition.Event).OfType<string>(),
            ScoringRule.ByClass byClass => byClass.Cases.SelectMany(item => Events(item.Rule)),
            _ => [],
        };
}
