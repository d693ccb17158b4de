namespace ThiDua.Warehouse.Home;

/// <summary>
/// The folder that holds everything (thư mục dữ liệu): the ledger, the published snapshots, the pointer to the
/// current one, and the lock of the one writer.
/// </summary>
public sealed class HomeFolder
{
    public HomeFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    public string Path { get; }

    /// <summary>Open only for the length of one write; nobody reads it.</summary>
    public string LedgerFile => System.IO.Path.Combine(Path, "ledger.duckdb");

    public string SnapshotsFolder => System.IO.Path.Combine(Path, "snapshots");

    /// <summary>Sealed packages; the ledger's table of seals names each of them.</summary>
    public string SealsFolder => System.IO.Path.Combine(Path, "seals");

    /// <summary>The office's own texts of the Word documents, where it has any.</summary>
    public string TemplatesFolder => System.IO.Path.Combine(Path, "templates");

    /// <summary>One line: the name of the current snapshot's folder.</summary>
    public string CurrentFile => System.IO.Path.Combine(Path, "current");

    internal string LockFile => System.IO.Path.Combine(Path, "lock");

    /// <summary>Beside the lock, because a locked file cannot be read everywhere.</summary>
    internal string HolderFile => System.IO.Path.Combine(Path, "lock.holder");

    /// <summary>Whether something of ours lies there already.</summary>
    public bool HoldsData => File.Exists(LedgerFile) || Directory.Exists(SnapshotsFolder);

    /// <summary>The name in the pointer; null while nothing is published.</summary>
    internal string? ReadCurrent()
    {
        try
        {
            using FileStream file = new(CurrentFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(file);
            return reader.ReadLine() is { Length: > 0 } name ? name.Trim() : null;
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public override string ToString() => Path;
}
