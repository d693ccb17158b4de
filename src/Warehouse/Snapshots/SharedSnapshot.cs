using ThiDua.Warehouse.Home;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>A snapshot with a count of who uses it; the last one closes it.</summary>
internal sealed class SharedSnapshot
{
    private readonly Snapshot snapshot;
    private int users = 1;

    internal SharedSnapshot(string name, Snapshot snapshot)
    {
        Name = name;
        this.snapshot = snapshot;
    }

    internal string Name { get; }

    internal Snapshot Snapshot => snapshot;

    /// <summary>One thread a query: many ask at once, and handing a page's small queries to other threads costs a third more processor time.</summary>
    internal static SharedSnapshot Open(HomeFolder home, string name) =>
        new(name, SnapshotReader.Open(Path.Combine(home.SnapshotsFolder, name), threads: 1));

    internal SnapshotLease Lease()
    {
        _ = Interlocked.Increment(ref users);
        return new SnapshotLease(this);
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            snapshot.Dispose();
        }
    }
}
