namespace ThiDua.Metrics.RuleBooks;

/// <summary>One interval or one state and its points (khung điểm). Exactly one of range and state is given.</summary>
public sealed record Band(NumberRange? Range, BandState? State, decimal Points);
