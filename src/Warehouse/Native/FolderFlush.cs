using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>
/// Flushes a file or a folder to the disk. A rename is only safe from a power cut once its folder is flushed, and
/// .NET opens no folders; so this calls the operating system. Windows journals folders by itself.
/// </summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    internal static void File(string path)
    {
        using var file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    internal static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        var state = Flush(descriptor);
        var message = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(descriptor);
        if (state != 0)
        {
            throw new IOException($"{path}: {message}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
