using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Exports;

/// <summary>Writes a folder beside its place and renames it when it is complete: there is all of it, or nothing.</summary>
public static class WholeFolder
{
    /// <summary>Says what an export's folder is; readers of partitioned files leave out names that begin so.</summary>
    public const string NoteName = "_thidua.json";

    /// <param name="force">Replace a folder that an export made.</param>
    /// <param name="write">Fills the folder that it is given and gives the text of its note.</param>
    /// <exception cref="HomeException">The path exists and may not be replaced, or it could not be written; no half folder is left.</exception>
    public static void Write(string path, bool force, Func<string, string> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(write);
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(whole) ?? throw new HomeException(FindingCode.OutputExists, null, path);
        CheckReplaceable(path, whole, force);
        var beside = Path.Combine(parent, $".{Path.GetFileName(whole)}.part");
        WholeFile.Guard(
            path,
            beside,
            () =>
            {
                WholeFile.Discard(beside);
                _ = Directory.CreateDirectory(beside);
                File.WriteAllText(Path.Combine(beside, NoteName), write(beside));
                Flush(beside);
                Replace(whole, beside);
                FolderFlush.Folder(parent);
                return true;
            }
        );
    }

    private static void CheckReplaceable(string path, string whole, bool force)
    {
        if (!Path.Exists(whole))
        {
            return;
        }
        if (!force)
        {
            throw new HomeException(FindingCode.OutputExists, null, path);
        }
        if (!Directory.Exists(whole) || (!File.Exists(Path.Combine(whole, NoteName)) && Directory.EnumerateFileSystemEntries(whole).Any()))
        {
            throw new HomeException(FindingCode.OutputNotOurs, null, path);
        }
    }

    private static void Replace(string whole, string beside)
    {
        if (!Directory.Exists(whole))
        {
            Directory.Move(beside, whole);
            return;
        }
        var old = beside + ".old";
        WholeFile.Discard(old);
        Directory.Move(whole, old);
        Directory.Move(beside, whole);
        WholeFile.Discard(old);
    }

    private static void Flush(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            FolderFlush.File(file);
        }
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            Flush(inner);
        }
        FolderFlush.Folder(folder);
    }
}
