using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A row that was rejected whole (dòng bị từ chối), as it stood, with the reasons.</summary>
public sealed record RejectionRow(string Table, string RowText, string Reasons, string ReasonsEnglish, SourceLocation Place);
