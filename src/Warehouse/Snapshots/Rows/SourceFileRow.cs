namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One file that the snapshot rests on (tệp nguồn).</summary>
public sealed record SourceFileRow(string File, string Sha256, long Bytes, string? Mapping);
