using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Home;

/// <summary>Turns what the disk and the engine say into the finding that a person can act on.</summary>
internal static class HomeFault
{
    /// <summary>ENOSPC, EDQUOT, and Windows' ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.</summary>
    private static readonly int[] FullDisk = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private static readonly string[] FullDiskWords =
    [
        "No space left on device",
        "not enough space on the disk",
        "Disk quota exceeded",
    ];

    private static readonly string[] DamageWords =
    [
        "checksum",
        "Corrupt",
        "corrupt",
        "not a valid DuckDB database file",
        "Could not read enough bytes",
        "Could not read all bytes",
    ];

    /// <summary>Runs something that touches the home folder; a fault of the machine leaves as a <see cref="HomeException"/>.</summary>
    internal static T Guard<T>(HomeFolder home, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (Of(home, error) is not null)
        {
            throw Of(home, error)!;
        }
    }

    internal static void Guard(HomeFolder home, Action action) =>
        _ = Guard(
            home,
            () =>
            {
                action();
                return true;
            }
        );

    /// <summary>Null: not a fault of the folder, let it pass.</summary>
    internal static HomeException? Of(HomeFolder home, Exception error) =>
        error switch
        {
            _ when IsFullDisk(error) => new HomeException(FindingCode.DiskFull, error, home.Path),
            UnauthorizedAccessException or IOException => new HomeException(
                FindingCode.HomeNotWritable,
                error,
                home.Path,
                MachineWords.Of(error)
            ),
            DuckDbException engine => OfEngine(home, engine),
            _ => null,
        };

    internal static bool IsFullDisk(Exception error) =>
        error switch
        {
            DuckDbException engine => FullDiskWords.Any(words =>
                engine.EngineMessage.Contains(words, StringComparison.OrdinalIgnoreCase)
            ),
            IOException io => FullDisk.Contains(io.HResult),
            _ => false,
        };

    private static HomeException? OfEngine(HomeFolder home, DuckDbException error)
    {
        var said = error.EngineMessage;
        if (said.Contains("Could not set lock on file", StringComparison.Ordinal))
        {
            return new HomeException(FindingCode.HomeLocked, error, home.Path, MachineWords.Of(error));
        }
        if (said.Contains("we can only read versions between", StringComparison.Ordinal))
        {
            return new HomeException(FindingCode.LedgerNewer, error, home.LedgerFile, MachineWords.Of(error), DuckDbLibrary.ExpectedVersion);
        }
        if (
            error.ErrorClass == DuckDbErrorClass.Serialization
            || DamageWords.Any(words => said.Contains(words, StringComparison.Ordinal))
        )
        {
            return new HomeException(FindingCode.LedgerDamaged, error, home.LedgerFile, MachineWords.Of(error));
        }
        return error.ErrorClass is DuckDbErrorClass.IO or DuckDbErrorClass.Permission
            ? new HomeException(FindingCode.HomeNotWritable, error, home.Path, MachineWords.Of(error))
            : null;
    }
}
