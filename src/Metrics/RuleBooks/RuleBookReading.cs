using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>What reading a rule book gave (kết quả đọc bảng tiêu chí): the book unless something is wrong, and all that is wrong.</summary>
public sealed record RuleBookReading(RuleBook? Book, IReadOnlyList<Finding> Findings);
