using ThiDua.Warehouse.Home;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// The one writer's lock: the operating system's lock on a file, which ends with its process however that ends. The
/// file beside it only names the holder.
/// </summary>
internal sealed class LedgerLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>EAGAIN of Linux and of macOS, and Windows' sharing and lock violations.</summary>
    private static readonly int[] HeldByOther = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly HomeFolder home;
    private readonly FileStream file;

    private LedgerLock(HomeFolder home, FileStream file)
    {
        this.home = home;
        this.file = file;
    }

    /// <summary>Waits as long as another process or thread holds it; tells once of each holder.</summary>
    internal static LedgerLock Take(
        HomeFolder home,
        LockHolder self,
        Action<LockHolder>? onWaiting,
        CancellationToken cancellationToken
    )
    {
        LockHolder? told = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var held = TryHold(home, self);
            if (held is not null)
            {
                return held;
            }
            if (onWaiting is not null && LockHolder.Read(home.HolderFile) is { } holder && holder != told)
            {
                told = holder;
                onWaiting(holder);
            }
            _ = cancellationToken.WaitHandle.WaitOne(Pause);
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(home.HolderFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Someone looks at it right now; the next holder overwrites it.
        }
        file.Dispose();
    }

    private static LedgerLock? TryHold(HomeFolder home, LockHolder self)
    {
        var opened = TryOpen(home.LockFile);
        try
        {
            if (opened is null)
            {
                return null;
            }
            File.WriteAllBytes(home.HolderFile, self.ToJson());
            LedgerLock held = new(home, opened);
            opened = null;
            return held;
        }
        finally
        {
            opened?.Dispose();
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (HeldByOther.Contains(error.HResult))
        {
            return null;
        }
    }
}
