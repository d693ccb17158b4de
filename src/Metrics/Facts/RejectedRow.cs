using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Facts;

/// <summary>
/// A row that was refused at import, as far as it can be told whom and what it was about (dòng bị từ chối). Wrong is
/// not missing: what it would have said is not replaced by a zero, a mean or an earlier figure.
/// </summary>
/// <param name="Table">The table of facts that it was read for.</param>
/// <param name="Subject">The indicator, event, criterion or obligation; null: not readable.</param>
/// <param name="Period">Of a figure, an entry or evidence; null: not readable.</param>
/// <param name="Day">Of an event or a report handed in; null: not readable.</param>
/// <param name="Stage">Of an entry; null: not readable.</param>
public sealed record RejectedRow(
    string Table,
    string Unit,
    string? Subject,
    Period? Period,
    DateOnly? Day,
    AssessmentStage? Stage,
    string Reason,
    string ReasonEnglish,
    SourceLocation? Place
);
