namespace ThiDua.Warehouse.Snapshots;

/// <summary>A rule book that a snapshot holds.</summary>
public sealed record ManifestRuleBook(string Id, int Version, int? Year, string? Title, string? File);
