namespace ThiDua.Warehouse.Snapshots;

/// <summary>A snapshot's folder on the disk.</summary>
public sealed record PublishedFolder(string Path, Manifest Manifest, bool IsCurrent);
