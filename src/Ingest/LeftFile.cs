using ThiDua.Ingest.Sources;

namespace ThiDua.Ingest;

/// <summary>A file that the import saw and left (tệp để lại).</summary>
public sealed record LeftFile(SourceFile File, LeftReason Reason);
