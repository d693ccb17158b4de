using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Exports;

/// <summary>Writes a file beside its place and renames it when it is complete: there is all of it, or nothing.</summary>
public static class WholeFile
{
    private const int BufferBytes = 1 << 20;

    /// <exception cref="HomeException">The path exists, or it could not be written; no half file is left.</exception>
    public static void Write(string path, bool force, ReadOnlyMemory<byte> bytes) =>
        _ = Write(
            path,
            force,
            file =>
            {
                file.Write(bytes.Span);
                return bytes.Length;
            }
        );

    /// <summary>The same, for a writer of a stream.</summary>
    public static T Write<T>(string path, bool force, Func<FileStream, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return WriteAt(
            path,
            force,
            beside =>
            {
                using FileStream file = new(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
                return write(file);
            }
        );
    }

    /// <summary>For a table that may have gigabytes: the disk writes while the next bytes are computed.</summary>
    /// <exception cref="HomeException">The path exists, or it could not be written; no half file is left.</exception>
    internal static T WriteLarge<T>(string path, bool force, Func<Stream, T> write) =>
        Write(
            path,
            force,
            file =>
            {
                using WriteBehind behind = new(file);
                var result = write(behind);
                behind.Complete();
                return result;
            }
        );

    /// <summary>For a writer that wants a path: it writes the whole file there.</summary>
    internal static T WriteAt<T>(string path, bool force, Func<string, T> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var whole = Path.GetFullPath(path);
        if (!force && Path.Exists(whole))
        {
            throw new HomeException(FindingCode.OutputExists, null, path);
        }
        var beside = Path.Combine(Path.GetDirectoryName(whole) ?? "", $".{Path.GetFileName(whole)}.part");
        return Guard(
            path,
            beside,
            () =>
            {
                var result = write(beside);
                FolderFlush.File(beside);
                File.Move(beside, whole, overwrite: force);
                FolderFlush.Folder(Path.GetDirectoryName(whole)!);
                return result;
            }
        );
    }

    /// <summary>What fails on the way leaves nothing behind, and a sentence where the machine was at fault.</summary>
    internal static T Guard<T>(string path, string beside, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error)
        {
            Discard(beside);
            if (error is HomeException { Code: FindingCode.OutputDiskFull or FindingCode.OutputFailed } inside)
            {
                // A file of a folder that is being written: the folder is what was asked for.
                throw new HomeException(inside.Code, inside, [path, .. inside.Finding.Arguments.Skip(1)]);
            }
            if (HomeFault.IsFullDisk(error) || (error.InnerException is { } inner && HomeFault.IsFullDisk(inner)))
            {
                throw new HomeException(FindingCode.OutputDiskFull, error, path);
            }
            if (error is IOException or UnauthorizedAccessException)
            {
                throw new HomeException(FindingCode.OutputFailed, error, path, MachineWords.Of(error));
            }
            throw;
        }
    }

    internal static void Discard(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder that took the file does not let it go; the message of the first fault is the one to show.
        }
    }
}
