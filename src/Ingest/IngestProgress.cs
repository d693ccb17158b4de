namespace ThiDua.Ingest;

/// <summary>How far an import is (tiến độ nhập).</summary>
/// <param name="File">The file at hand; null while checking.</param>
/// <param name="FileNumber">From 1.</param>
/// <param name="Done">Of the file, 0 to 1.</param>
/// <param name="RowsRead">Of all files so far.</param>
public sealed record IngestProgress(IngestStage Stage, string? File, int FileNumber, int FileCount, double Done, long RowsRead);
