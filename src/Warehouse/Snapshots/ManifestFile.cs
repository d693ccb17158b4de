namespace ThiDua.Warehouse.Snapshots;

/// <summary>An input file that a snapshot's facts came from.</summary>
public sealed record ManifestFile(string File, string Sha256, long Bytes);
