namespace ThiDua.Metrics.Units;

/// <summary>One arrow of a change of units (thay đổi đơn vị).</summary>
/// <param name="Effective">The first day of the new map.</param>
/// <param name="Share">The part of the old unit's sums that goes to the new one, 0 to 1; null where not given.</param>
public sealed record UnitChange(DateOnly Effective, UnitChangeKind Kind, string From, string To, decimal? Share);
