using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// The folder of sealed packages. A package is written whole and flushed before the write that names it commits, and
/// gets its name after: killed in between, the next write gives it its name, or removes it when the ledger does not
/// know it. Only the holder of the lock calls it.
/// </summary>
internal static class SealFolder
{
    private const string Unnamed = ".new-";

    internal static void Write(HomeFolder home, string name, ReadOnlySpan<byte> package)
    {
        _ = Directory.CreateDirectory(home.SealsFolder);
        var path = Path.Combine(home.SealsFolder, Unnamed + name);
        try
        {
            using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None);
            file.Write(package);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            WholeFile.Discard(path);
            throw;
        }
        FolderFlush.Folder(home.SealsFolder);
    }

    internal static void Name(HomeFolder home, string name)
    {
        File.Move(Path.Combine(home.SealsFolder, Unnamed + name), Path.Combine(home.SealsFolder, name), overwrite: true);
        FolderFlush.Folder(home.SealsFolder);
    }

    /// <summary>Names what was committed and not yet named; removes what was not committed.</summary>
    internal static void Settle(HomeFolder home, DuckDbConnection connection)
    {
        if (!Directory.Exists(home.SealsFolder))
        {
            return;
        }
        var unnamed = Directory.GetFiles(home.SealsFolder, Unnamed + "*");
        if (unnamed.Length == 0)
        {
            return;
        }
        var known = connection.Rows("SELECT DISTINCT file FROM seals", row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in unnamed)
        {
            var name = Path.GetFileName(path)[Unnamed.Length..];
            if (known.Contains(name))
            {
                Name(home, name);
            }
            else
            {
                File.Delete(path);
            }
        }
    }
}
