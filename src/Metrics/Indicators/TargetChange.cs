namespace ThiDua.Metrics.Indicators;

/// <summary>Whether a target is a level or a change against a baseline (mức, mức giảm, mức tăng, gấp lần).</summary>
public enum TargetChange
{
    Level,
    DecreaseBy,
    IncreaseBy,
    MultiplyBy,
}
