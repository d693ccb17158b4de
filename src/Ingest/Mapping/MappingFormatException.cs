namespace ThiDua.Ingest.Mapping;

/// <summary>Carries a mapping file's mistake from where it is seen to <see cref="MappingFile.Parse"/>.</summary>
internal sealed class MappingFormatException(string jsonPath, string vietnamese, string english) : FormatException(vietnamese)
{
    public string JsonPath { get; } = jsonPath;

    public string English { get; } = english;
}
