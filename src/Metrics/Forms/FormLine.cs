using ThiDua.Metrics.Indicators;

namespace ThiDua.Metrics.Forms;

/// <summary>One indicator that a unit reports on (dòng của biểu).</summary>
/// <param name="Plan">The target in words.</param>
/// <param name="PlanValue">The target as a number, where a level is asked for that a share of can be taken.</param>
public sealed record FormLine(Indicator Indicator, string Plan, decimal? PlanValue);
