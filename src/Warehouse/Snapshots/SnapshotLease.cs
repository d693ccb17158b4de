namespace ThiDua.Warehouse.Snapshots;

/// <summary>The right to read one snapshot until disposed, also when a newer one becomes current meanwhile.</summary>
public sealed class SnapshotLease : IDisposable
{
    private readonly SharedSnapshot shared;
    private int returned;

    internal SnapshotLease(SharedSnapshot shared) => this.shared = shared;

    /// <summary>Takes a snapshot over: the last of this lease and those shared from it closes it.</summary>
    public static SnapshotLease Own(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(new SharedSnapshot(snapshot.Id, snapshot));
    }

    /// <summary>Another lease of the same snapshot; only while this one is not disposed.</summary>
    public SnapshotLease Share()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref returned) != 0, this);
        return shared.Lease();
    }

    public Snapshot Snapshot => shared.Snapshot;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref returned, 1) == 0)
        {
            shared.Release();
        }
    }
}
