namespace ThiDua.Metrics.Indicators;

/// <summary>Whether a unit has a target (tình trạng giao chỉ tiêu).</summary>
internal enum TargetStanding
{
    Assigned,

    /// <summary>An explicit row says that there is none (không giao).</summary>
    NotAssigned,

    /// <summary>There is no row at all (chưa giao).</summary>
    NoRow,

    /// <summary>Two of equal rank disagree.</summary>
    Disagree,
}
