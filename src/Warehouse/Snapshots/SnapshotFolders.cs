using System.Text.Json;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>All published snapshots of a home folder: which there are, which are kept, and which may go.</summary>
public static class SnapshotFolders
{
    /// <summary>How many of the newest stay, besides the sealed ones and the current one.</summary>
    public const int Kept = 20;

    /// <summary>Newest first; folders without a readable manifest are not among them.</summary>
    public static IReadOnlyList<PublishedFolder> All(HomeFolder home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return HomeFault.Guard(home, () => List(home));
    }

    /// <summary>The snapshots that pruning removes.</summary>
    public static IReadOnlyList<PublishedFolder> Prunable(HomeFolder home) =>
        [.. All(home).Skip(Kept).Where(folder => !folder.Manifest.Sealed && !folder.IsCurrent)];

    /// <summary>Removes what <see cref="Prunable"/> lists and gives what it removed; waits for a writer.</summary>
    public static IReadOnlyList<PublishedFolder> Prune(
        HomeFolder home,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting = null,
        CancellationToken cancellationToken = default
    ) =>
        Locked(
            home,
            who,
            clock,
            onWaiting,
            () =>
            {
                var prunable = Prunable(home);
                foreach (var folder in prunable)
                {
                    SnapshotPublisher.Remove(home, folder.Path);
                }
                return prunable;
            },
            cancellationToken
        );

    /// <summary>Marks a snapshot as sealed: it is kept for good.</summary>
    /// <exception cref="HomeException">There is no such snapshot.</exception>
    public static void MarkSealed(
        HomeFolder home,
        long number,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting = null,
        CancellationToken cancellationToken = default
    ) =>
        _ = Locked(
            home,
            who,
            clock,
            onWaiting,
            () =>
            {
                var folder =
                    All(home).FirstOrDefault(folder => folder.Manifest.Number == number)
                    ?? throw new HomeException(FindingCode.NothingPublished, null, home.Path);
                var path = Path.Combine(folder.Path, SnapshotPublisher.ManifestName);
                SnapshotPublisher.ReplaceFile(path, (folder.Manifest with { Sealed = true }).ToJson());
                return folder;
            },
            cancellationToken
        );

    private static T Locked<T>(
        HomeFolder home,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting,
        Func<T> action,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(clock);
        return HomeFault.Guard(
            home,
            () =>
            {
                LockHolder self = new(who, Environment.ProcessId, Environment.MachineName, clock.GetUtcNow().UtcDateTime);
                using var held = LedgerLock.Take(home, self, onWaiting, cancellationToken);
                return action();
            }
        );
    }

    private static List<PublishedFolder> List(HomeFolder home)
    {
        List<PublishedFolder> folders = [];
        if (!Directory.Exists(home.SnapshotsFolder))
        {
            return folders;
        }
        var current = home.ReadCurrent();
        foreach (var path in Directory.EnumerateDirectories(home.SnapshotsFolder))
        {
            var name = Path.GetFileName(path);
            if (!name.StartsWith('.') && TryRead(path) is { } manifest)
            {
                folders.Add(new PublishedFolder(path, manifest, string.Equals(name, current, StringComparison.Ordinal)));
            }
        }
        return [.. folders.OrderByDescending(folder => folder.Manifest.Number).ThenBy(folder => folder.Path, StringComparer.Ordinal)];
    }

    private static Manifest? TryRead(string folder)
    {
        try
        {
            return Manifest.Read(Path.Combine(folder, SnapshotPublisher.ManifestName));
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }
}
