namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>An empty folder of its own, with Vietnamese letters and a space in its path, gone afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("thi đua ").FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
