namespace ThiDua.Metrics.Indicators;

/// <summary>Where a target stands (trạng thái chỉ tiêu): word, shape and colour on every page.</summary>
public enum AttainmentState
{
    /// <summary>▲ vượt.</summary>
    Exceeded,

    /// <summary>● đạt.</summary>
    Met,

    /// <summary>◇ đúng tiến độ.</summary>
    OnTrack,

    /// <summary>◆ nguy cơ.</summary>
    AtRisk,

    /// <summary>▼ chưa đạt.</summary>
    Missed,

    /// <summary>○ chưa có số liệu.</summary>
    NoData,

    /// <summary>⊘ không giao.</summary>
    NotAssigned,
}
