namespace ThiDua.Metrics.Indicators;

/// <summary>Which way is better (chiều của chỉ tiêu).</summary>
public enum Direction
{
    Higher,
    Lower,
}
