using System.Text;

namespace ThiDua.TestKit;

/// <summary>A folder of its own for one test, with spaces and Vietnamese letters in its path, removed afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Root = Directory.CreateTempSubdirectory("thi đua ").FullName;

    public string Root { get; }

    /// <summary>The path of something in it.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes a file as UTF-8 without a mark and gives its path.</summary>
    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
