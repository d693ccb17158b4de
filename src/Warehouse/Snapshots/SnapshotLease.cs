namespace ThiDua.Warehouse.Snapshots;

/// <summary>The right to read one snapshot until disposed, also when a newer one becomes current meanwhile.</summary>
public sealed class SnapshotLease : IDisposable
{
    private readonly SharedSnapshot shared;
    private int returned;

    internal SnapshotLease(SharedSnapshot shared) => this.shared = shared;

    public Snapshot Snapshot => shared.Snapshot;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref returned, 1) == 0)
        {
            shared.Release();
        }
    }
}
