namespace ThiDua.Metrics.RuleBooks;

/// <summary>Bonus or penalty rules beside a criterion (điểm thưởng, điểm trừ), with a cap over all of them.</summary>
public sealed record PointGroup(decimal? Cap, IReadOnlyList<PointItem> Rules);
