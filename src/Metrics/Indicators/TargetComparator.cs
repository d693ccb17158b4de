namespace ThiDua.Metrics.Indicators;

/// <summary>How a target's figure is meant ("ít nhất", "dưới", "khoảng").</summary>
public enum TargetComparator
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Equal,
    About,
    Between,

    /// <summary>Explicitly not assigned (không giao chỉ tiêu).</summary>
    None,
}
