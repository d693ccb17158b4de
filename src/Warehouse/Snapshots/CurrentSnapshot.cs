using System.Diagnostics.CodeAnalysis;
using ThiDua.Warehouse.Home;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// The current snapshot of a home folder, for a process that serves it: looks at the pointer twice a second, opens a
/// new snapshot when there is one, and closes the old one when its last reader is done. Thread-safe.
/// </summary>
public sealed class CurrentSnapshot : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly HomeFolder home;
    private readonly Lock gate = new();
    private readonly Lock looking = new();
    private readonly ITimer timer;
    private SharedSnapshot? shared;
    private HomeException? fault;
    private bool disposed;

    public CurrentSnapshot(HomeFolder home, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(clock);
        this.home = home;
        Look();
        timer = clock.CreateTimer(_ => Look(), null, Pause, Pause);
    }

    /// <summary>Why the newest snapshot could not be opened, while an older one is still served; null: all is well.</summary>
    public HomeException? Fault
    {
        get
        {
            lock (gate)
            {
                return fault;
            }
        }
    }

    /// <summary>The snapshot to answer one request from; dispose the lease when the request is done.</summary>
    /// <exception cref="HomeException">Nothing is published, or what is cannot be opened.</exception>
    public SnapshotLease Take() => TryTake(out var lease) ? lease : throw Fault ?? Unpublished();

    /// <summary>False while nothing is published that can be opened.</summary>
    public bool TryTake([NotNullWhen(true)] out SnapshotLease? lease)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            lease = shared?.Lease();
            return lease is not null;
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        SharedSnapshot? last;
        lock (gate)
        {
            disposed = true;
            last = shared;
            shared = null;
        }
        last?.Release();
    }

    /// <summary>Looks at the pointer now.</summary>
    internal void Look()
    {
        lock (looking)
        {
            var (name, opened, failed) = OpenNewer();
            if (opened is null && failed is null && name is not null)
            {
                return;
            }
            SharedSnapshot? old = null;
            lock (gate)
            {
                fault = failed;
                if (opened is not null && !disposed)
                {
                    old = shared;
                    shared = opened;
                    opened = null;
                }
            }
            old?.Release();
            opened?.Release();
        }
    }

    /// <summary>A name and nothing else: the snapshot that is open already.</summary>
    private (string? Name, SharedSnapshot? Opened, HomeException? Fault) OpenNewer()
    {
        try
        {
            var name = HomeFault.Guard(home, home.ReadCurrent) ?? throw Unpublished();
            return string.Equals(name, shared?.Name, StringComparison.Ordinal)
                ? (fault is null ? name : null, null, null)
                : (name, SharedSnapshot.Open(home, name), null);
        }
        catch (HomeException error)
        {
            return (null, null, error);
        }
    }

    private HomeException Unpublished() => new(Metrics.Findings.FindingCode.NothingPublished, null, home.Path);
}
