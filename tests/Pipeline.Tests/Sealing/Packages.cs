using System.Text;
using ThiDua.Pipeline.Sealing;

namespace ThiDua.Pipeline.Tests.Sealing;

/// <summary>Packages taken apart and put together again, as somebody would who wants to cheat.</summary>
internal static class Packages
{
    internal static SortedDictionary<string, byte[]> Unpack(string path)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var file in StoredZip.Read(File.ReadAllBytes(path), out _))
        {
            files.Add(file.Path, file.Content.ToArray());
        }
        return files;
    }

    internal static string WriteFolder(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        return folder;
    }

    /// <summary>Changes the text of one file, or takes the file out (null), and makes every hash and the code fit again.</summary>
    internal static void Forge(string from, string to, string file, Func<string, string?> change)
    {
        var files = Unpack(from);
        var before = Encoding.UTF8.GetString(files[file]);
        var after = change(before);
        Assert.NotEqual(before, after);
        if (after is null)
        {
            _ = files.Remove(file);
        }
        else
        {
            files[file] = Encoding.UTF8.GetBytes(after);
        }
        var manifest = SealManifest.Read(files[SealPackage.ManifestPath]);
        _ = files.Remove(SealPackage.ManifestPath);
        _ = files.Remove(SealPackage.CodePath);
        _ = files.Remove(SealPackage.ReadMePath);
        var package = SealPackage.Of(manifest, files.Select(one => new PackageFile(one.Key, one.Value)));
        File.WriteAllBytes(to, StoredZip.Write(package.All()));
    }
}
