using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Facts;

/// <summary>A report that units owe (nghĩa vụ báo cáo).</summary>
/// <param name="Scope">A unit code, "attribute=value", "kind=value" or "all".</param>
public sealed record Obligation(string Code, string? Campaign, string Scope, Period Period, DateOnly Due, string? Form);
