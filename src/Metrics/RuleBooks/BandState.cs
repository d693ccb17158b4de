namespace ThiDua.Metrics.RuleBooks;

/// <summary>States that are bands of their own (trường hợp không có tỷ lệ).</summary>
public enum BandState
{
    /// <summary>No target row at all (chưa giao chỉ tiêu).</summary>
    NoPlan,

    /// <summary>Explicitly without a target (không giao chỉ tiêu).</summary>
    NotAssigned,

    /// <summary>No figure, or one that cannot be computed with (chưa có số liệu).</summary>
    Missing,
}
