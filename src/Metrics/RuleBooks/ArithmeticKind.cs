namespace ThiDua.Metrics.RuleBooks;

/// <summary>Exact points of legal scoring, or a composite index in double precision (điểm, chỉ số tổng hợp).</summary>
public enum ArithmeticKind
{
    Points,
    Index,
}
