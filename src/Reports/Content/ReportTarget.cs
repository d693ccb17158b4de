using ThiDua.Metrics.Indicators;

namespace ThiDua.Reports.Content;

/// <summary>One target and how far it is reached (mức hoàn thành chỉ tiêu).</summary>
/// <param name="Name">The indicator's name.</param>
/// <param name="Unit">The unit whose figure it is; null: the whole scope's.</param>
/// <param name="Attainment">Ratio, 1 = reached.</param>
public sealed record ReportTarget(
    string Name,
    string? Unit,
    string? UnitOfMeasure,
    TargetComparator Comparator,
    decimal? Target,
    decimal? Actual,
    double? Attainment,
    AttainmentState State
);
