namespace ThiDua.Metrics.Scoring;

/// <summary>Whether a rule has what it needs for a unit (tình trạng dữ liệu của tiêu chí).</summary>
internal enum LeafReadiness
{
    Ready,

    /// <summary>A figure is missing.</summary>
    Missing,

    /// <summary>The figures are there but nothing can be computed from them (T = 0 and the like).</summary>
    NotComputable,

    /// <summary>No target row at all, or two that disagree.</summary>
    NoTarget,

    /// <summary>The row that would say it was refused at import.</summary>
    Rejected,

    /// <summary>Expressly without a target.</summary>
    NotAssigned,
}
