namespace ThiDua.Ingest.Sources;

/// <summary>A file that was handed in (tệp nguồn).</summary>
public sealed record SourceFile
{
    /// <summary>As the user gave it: the path inside the imported folder with '/', else the file's name alone.</summary>
    public required string Name { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Where it lies on this machine; never stored; shown only to who gave it, in commands to type.</summary>
    public string Path { get; init; } = "";
}
