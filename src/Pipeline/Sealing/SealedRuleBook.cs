namespace ThiDua.Pipeline.Sealing;

/// <summary>A rule book's exact text within a package.</summary>
/// <param name="File">The name under which it was imported.</param>
public sealed record SealedRuleBook(string Id, int Version, string Path, string? File);
