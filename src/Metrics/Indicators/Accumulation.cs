namespace ThiDua.Metrics.Indicators;

/// <summary>How an indicator's figures of a year follow each other (cách lũy kế).</summary>
public enum Accumulation
{
    /// <summary>Each figure counts from the year's start (lũy kế).</summary>
    Cumulative,

    /// <summary>Each figure is its own period's; they add up (trong kỳ).</summary>
    Period,

    /// <summary>A state at a moment, also a growth rate (thời điểm).</summary>
    Level,
}
