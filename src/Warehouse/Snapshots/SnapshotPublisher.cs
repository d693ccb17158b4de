using System.Text.Json;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// Copies the closed ledger into a new snapshot folder and makes it the current one: the folder gets its name when
/// all of it is on the disk, and the pointer is replaced in one rename. Only the holder of the lock calls it.
/// </summary>
internal static class SnapshotPublisher
{
    internal const string DataName = "data.duckdb";
    internal const string ManifestName = "manifest.json";

    private const string Unfinished = ".new-";
    private const string Removed = ".old-";

    /// <summary>The current snapshot's manifest; null where none can be read.</summary>
    internal static Manifest? Current(HomeFolder home)
    {
        try
        {
            return home.ReadCurrent() is { } name
                ? Manifest.Read(Path.Combine(home.SnapshotsFolder, name, ManifestName))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Removes what a write that was killed left behind.</summary>
    internal static void Clean(HomeFolder home)
    {
        foreach (var prefix in new[] { Unfinished, Removed })
        {
            foreach (var folder in Directory.EnumerateDirectories(home.SnapshotsFolder, prefix + "*"))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        // Where the engine put what did not fit into memory.
        var spill = home.LedgerFile + ".tmp";
        if (Directory.Exists(spill))
        {
            Directory.Delete(spill, recursive: true);
        }
    }

    /// <summary>Renamed first, so that nobody finds half a snapshot under its name.</summary>
    internal static void Remove(HomeFolder home, string folder)
    {
        var removed = Path.Combine(home.SnapshotsFolder, Removed + Path.GetFileName(folder));
        Directory.Move(folder, removed);
        Directory.Delete(removed, recursive: true);
    }

    internal static void Publish(HomeFolder home, Manifest manifest, Action<WriteStep>? onStep)
    {
        var folder = Path.Combine(home.SnapshotsFolder, manifest.FolderName);
        if (!IsComplete(folder, manifest))
        {
            MakeFolder(home, manifest, folder, onStep);
        }
        onStep?.Invoke(WriteStep.SnapshotNamed);
        Point(home, manifest.FolderName, onStep);
    }

    /// <summary>Says something else of a snapshot that is there: its data stays.</summary>
    internal static void Rewrite(HomeFolder home, Manifest manifest) =>
        ReplaceFile(Path.Combine(home.SnapshotsFolder, manifest.FolderName, ManifestName), manifest.ToJson());

    /// <summary>Replaces a small file in one rename, flushed before and after.</summary>
    internal static void ReplaceFile(string path, ReadOnlySpan<byte> content, Action? beforeRename = null)
    {
        var beside = path + ".new";
        WriteFlushed(beside, content);
        beforeRename?.Invoke();
        File.Move(beside, path, overwrite: true);
        FolderFlush.Folder(Path.GetDirectoryName(path)!);
    }

    private static void MakeFolder(HomeFolder home, Manifest manifest, string folder, Action<WriteStep>? onStep)
    {
        var unfinished = Path.Combine(home.SnapshotsFolder, Unfinished + manifest.FolderName);
        try
        {
            if (Directory.Exists(folder))
            {
                Remove(home, folder);
            }
            _ = Directory.CreateDirectory(unfinished);
            onStep?.Invoke(WriteStep.SnapshotFolderMade);
            var data = Path.Combine(unfinished, DataName);
            CheckClosed(home);
            File.Copy(home.LedgerFile, data);
            FolderFlush.File(data);
            onStep?.Invoke(WriteStep.DataCopied);
            var whole = manifest with { DataBytes = new FileInfo(data).Length };
            WriteFlushed(Path.Combine(unfinished, ManifestName), whole.ToJson());
            onStep?.Invoke(WriteStep.ManifestWritten);
            FolderFlush.Folder(unfinished);
            onStep?.Invoke(WriteStep.SnapshotFlushed);
            Directory.Move(unfinished, folder);
            FolderFlush.Folder(home.SnapshotsFolder);
        }
        catch
        {
            Discard(unfinished);
            throw;
        }
    }

    /// <summary>A ledger with a log beside it is not whole by itself.</summary>
    private static void CheckClosed(HomeFolder home)
    {
        FileInfo log = new(home.LedgerFile + ".wal");
        if (log is { Exists: true, Length: > 0 })
        {
            throw new IOException($"{log.FullName}: the engine left its log open");
        }
    }

    private static void Point(HomeFolder home, string name, Action<WriteStep>? onStep)
    {
        ReplaceFile(
            home.CurrentFile,
            System.Text.Encoding.UTF8.GetBytes(name + "\n"),
            () => onStep?.Invoke(WriteStep.PointerWritten)
        );
        onStep?.Invoke(WriteStep.PointerReplaced);
    }

    /// <summary>A folder with its final name was whole when it was named; a copy by hand may not be.</summary>
    private static bool IsComplete(string folder, Manifest manifest)
    {
        try
        {
            var there = Manifest.Read(Path.Combine(folder, ManifestName));
            return string.Equals(there.Id, manifest.Id, StringComparison.Ordinal)
                && there.Number == manifest.Number
                && string.Equals(there.Catalogue, manifest.Catalogue, StringComparison.Ordinal)
                && new FileInfo(Path.Combine(folder, DataName)).Length == there.DataBytes;
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return false;
        }
    }

    private static void WriteFlushed(string path, ReadOnlySpan<byte> content)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next write removes it.
        }
    }
}
