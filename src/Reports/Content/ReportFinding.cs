using ThiDua.Metrics.Findings;

namespace ThiDua.Reports.Content;

/// <summary>A finding in words (phát hiện), as the snapshot keeps it.</summary>
/// <param name="Unit">The unit's code, if one.</param>
/// <param name="Subject">The criterion's or indicator's code, if one.</param>
public sealed record ReportFinding(
    Severity Severity,
    string? Unit,
    string? Subject,
    string Message,
    string? Remedy,
    SourceLocation? Place
);
