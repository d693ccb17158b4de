namespace ThiDua.Metrics.RuleBooks;

/// <summary>Whether the rating comes before the total (xếp hạng theo tổng điểm hay xếp loại trước).</summary>
public enum RankBy
{
    Total,
    Rating,
}
