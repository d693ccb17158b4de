namespace ThiDua.Pipeline.Sealing;

/// <summary>A seal as another one names it.</summary>
public sealed record SealLink(int Number, string Code, string Sha256);
