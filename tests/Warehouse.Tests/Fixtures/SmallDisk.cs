using System.Diagnostics;
using System.Globalization;
using ThiDua.TestKit;

namespace ThiDua.Warehouse.Tests.Fixtures;

/// <summary>A file system of its own in memory, of a few megabytes, for tests that fill a disk. Needs root on Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder folder = new();

    private SmallDisk() { }

    public string Path => folder.Root;

    /// <summary>Skips the test where nothing can be mounted.</summary>
    public static SmallDisk MountOrSkip(double megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mount: needs Linux with tmpfs");
        SmallDisk disk = new();
        if (!Run("mount", "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", disk.Path))
        {
            disk.folder.Dispose();
            Assert.Skip("mount: needs the right to mount a tmpfs (root)");
        }
        return disk;
    }

    public void Resize(double megabytes) => Assert.True(Run("mount", "-o", "remount," + Size(megabytes), Path));

    public void ReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        // Lazily: a process that another test is starting right now may still hold a copy of our open files.
        Assert.True(Run("umount", "--lazy", Path));
        folder.Dispose();
    }

    private static string Size(double megabytes) =>
        string.Create(CultureInfo.InvariantCulture, $"size={(long)(megabytes * 1024)}k");

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new(command, arguments) { UseShellExecute = false, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
