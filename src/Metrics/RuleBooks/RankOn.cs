namespace ThiDua.Metrics.RuleBooks;

/// <summary>Whether the exact or the rounded total is ranked (xếp hạng theo điểm nào).</summary>
public enum RankOn
{
    Exact,
    Rounded,
}
