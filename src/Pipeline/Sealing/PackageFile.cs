namespace ThiDua.Pipeline.Sealing;

/// <summary>One file of a sealed package.</summary>
/// <param name="Path">With "/" between folder and name: "results/standings.csv".</param>
internal readonly record struct PackageFile(string Path, ReadOnlyMemory<byte> Content);
