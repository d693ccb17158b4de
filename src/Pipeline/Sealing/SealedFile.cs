namespace ThiDua.Pipeline.Sealing;

/// <summary>A file of a package and the hash of its bytes.</summary>
public sealed record SealedFile(string Path, string Sha256, long Bytes);
