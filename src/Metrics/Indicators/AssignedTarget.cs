namespace ThiDua.Metrics.Indicators;

/// <summary>The target that counts for a unit (chỉ tiêu được dùng), or why there is none.</summary>
internal sealed record AssignedTarget
{
    internal required TargetStanding Standing { get; init; }

    /// <summary>Also set when it says "not assigned" and when it is one of two that disagree.</summary>
    internal Target? Target { get; init; }

    /// <summary>The one that it disagrees with.</summary>
    internal Target? Rival { get; init; }

    /// <summary>What was in force before it in the same place, latest first.</summary>
    internal IReadOnlyList<Target> Earlier { get; init; } = [];
}
