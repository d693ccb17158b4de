namespace ThiDua.Metrics.RuleBooks;

/// <summary>One case of a ladder (trường hợp): its conditions must all hold.</summary>
public sealed record Rung(IReadOnlyList<RungCondition> When, decimal Points);
