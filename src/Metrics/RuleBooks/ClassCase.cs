namespace ThiDua.Metrics.RuleBooks;

/// <summary>One class of units and its rule (nhóm đơn vị): by text, by numeric range, or all the others.</summary>
/// <param name="Is">The attribute's texts; null where a range decides or where the case takes all the others.</param>
public sealed record ClassCase(IReadOnlyList<string>? Is, NumberRange? Range, ScoringRule Rule);
