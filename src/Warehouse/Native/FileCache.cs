using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ThiDua.Warehouse.Native;

/// <summary>Tells the system that a file's flushed bytes need not stay in memory. A hint: where nobody takes it, nothing changes.</summary>
internal static partial class FileCache
{
    /// <summary>POSIX_FADV_DONTNEED of Linux; the number is another one elsewhere.</summary>
    private const int NotNeeded = 4;

    internal static void Drop(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(file, 0, 0, NotNeeded);
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(SafeFileHandle file, long offset, long length, int advice);
}
