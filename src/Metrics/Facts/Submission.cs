using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Facts;

/// <summary>A report that arrived (báo cáo đã nộp).</summary>
public sealed record Submission(string Unit, string Obligation, DateOnly SubmittedAt, string? Document, SourceLocation? Place);
