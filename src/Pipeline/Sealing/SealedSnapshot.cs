namespace ThiDua.Pipeline.Sealing;

/// <summary>The published snapshot whose results were sealed.</summary>
public sealed record SealedSnapshot(long Number, string Id);
