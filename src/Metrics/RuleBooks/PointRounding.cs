namespace ThiDua.Metrics.RuleBooks;

/// <summary>What happens to what lies beyond the last digit (cách làm tròn).</summary>
public enum PointRounding
{
    HalfAwayFromZero,
    HalfEven,
    Floor,
    Ceiling,
}
