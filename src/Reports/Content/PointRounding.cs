namespace ThiDua.Reports.Content;

/// <summary>How the rule book rounds points (cách làm tròn).</summary>
public enum PointRounding
{
    HalfAwayFromZero,
    HalfEven,
    Floor,
    Ceiling,
}
