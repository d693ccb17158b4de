using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Indicators;

/// <summary>Where all targets of a year stand (kết quả thực hiện chỉ tiêu), and what someone should settle.</summary>
public sealed record AttainmentRunResult(IReadOnlyList<TargetAttainment> Rows, IReadOnlyList<Finding> Findings);
