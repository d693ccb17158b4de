namespace ThiDua.Metrics.Scoring;

/// <summary>Why a criterion has points, or none (tình trạng tiêu chí).</summary>
public enum CriterionState
{
    /// <summary>It has points.</summary>
    Scored,

    /// <summary>A figure or an entry is missing; the unit's total is incomplete.</summary>
    Missing,

    /// <summary>No target row at all ("chưa giao chỉ tiêu"); the unit's total is incomplete.</summary>
    NoTarget,

    /// <summary>The rule book takes it out for this unit (not assigned, or missing and skipped).</summary>
    Dropped,

    /// <summary>The row that carries its figure was rejected; the unit's total is incomplete.</summary>
    Rejected,
}
