namespace ThiDua.Metrics.RuleBooks;

/// <summary>One step between equal totals (tiêu chí phụ khi bằng điểm).</summary>
/// <param name="Code">The criterion, event, obligation or indicator; null for vote and share.</param>
/// <param name="Descending">True: more is better; false: less, or earlier, is better.</param>
public sealed record TieBreak(TieBreakKind Kind, string? Code, bool Descending);
