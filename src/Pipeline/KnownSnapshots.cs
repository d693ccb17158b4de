using ThiDua.Metrics.Units;
using ThiDua.Metrics.Validation;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline;

/// <summary>
/// Snapshots as they were known on a day (số liệu như đã biết đến ngày): the facts known at its end, and every published
/// year scored again by the rule books known then. Whatever reads a snapshot reads these. The last few are kept; built
/// is one at a time. Thread-safe. See docs/decisions/0013.
/// </summary>
public sealed class KnownSnapshots : IDisposable
{
    private readonly int capacity;
    private readonly SemaphoreSlim building = new(1);
    private readonly Lock gate = new();
    private readonly LinkedList<(string Folder, string Id, DateOnly KnownOn, SnapshotLease Lease)> kept = new();
    private bool disposed;

    /// <param name="capacity">How many are kept in memory; those in use beyond it go when their last reader is done.</param>
    public KnownSnapshots(int capacity = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        this.capacity = capacity;
    }

    /// <summary>
    /// The snapshot as it was known at the end of that day (UTC+7), kept or built now. The caller holds its own lease of
    /// <paramref name="current"/> until this returns, and disposes the one it gets when it is done.
    /// </summary>
    public SnapshotLease Open(Snapshot current, DateOnly knownOn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (Find(current, knownOn) is { } known)
        {
            return known;
        }
        building.Wait(cancellationToken);
        try
        {
            // Somebody else may have built it meanwhile.
            return Find(current, knownOn) ?? Keep(SnapshotLease.Own(Build(current, knownOn, cancellationToken)));
        }
        finally
        {
            _ = building.Release();
        }
    }

    /// <summary>One that is not kept: the caller disposes it.</summary>
    public static Snapshot Build(Snapshot current, DateOnly knownOn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        return KnownSnapshot.Derive(current, knownOn, ScoredRows.Everything, known => Score(current, known, cancellationToken), cancellationToken);
    }

    public void Dispose()
    {
        List<SnapshotLease> leases;
        lock (gate)
        {
            disposed = true;
            leases = [.. kept.Select(entry => entry.Lease)];
            kept.Clear();
        }
        leases.ForEach(lease => lease.Dispose());
        building.Dispose();
    }

    /// <summary>The years that had begun, each as of the day it was published for, or the day asked for if that is earlier.</summary>
    private static IEnumerable<ReplacedResults> Score(Snapshot current, Snapshot known, CancellationToken cancellationToken)
    {
        var day = known.KnownOn!.Value;
        var (facts, books, _) = SnapshotScoring.Load(known);
        foreach (var (year, asOf) in current.ScoredYears().Where(scored => scored.Year <= day.Year))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scored = YearScoring.Score(facts, books, year, asOf < day ? asOf : day);
            foreach (var rows in ScoredRows.Of(facts, scored))
            {
                yield return rows;
            }
        }
        foreach (var rows in ScoredRows.OfUnits(facts, UnitChangeChecks.Check(facts)))
        {
            yield return rows;
        }
        yield return ScoredRows.OfValidations(ValidationRun.Execute(FactLoading.Validations(schema => known.ReadFacts(schema)), facts));
    }

    private SnapshotLease? Find(Snapshot current, DateOnly knownOn)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            for (var entry = kept.First; entry is not null; entry = entry.Next)
            {
                var (folder, id, day, lease) = entry.Value;
                if (
                    day == knownOn
                    && string.Equals(id, current.Id, StringComparison.Ordinal)
                    && string.Equals(folder, current.Folder, StringComparison.Ordinal)
                )
                {
                    kept.Remove(entry);
                    kept.AddFirst(entry);
                    return lease.Share();
                }
            }
            return null;
        }
    }

    private SnapshotLease Keep(SnapshotLease lease)
    {
        SnapshotLease? oldest = null;
        SnapshotLease given;
        lock (gate)
        {
            if (disposed)
            {
                return lease;
            }
            given = lease.Share();
            kept.AddFirst((lease.Snapshot.Folder, lease.Snapshot.Id, lease.Snapshot.KnownOn!.Value, lease));
            if (kept.Count > capacity)
            {
                oldest = kept.Last!.Value.Lease;
                kept.RemoveLast();
            }
        }
        oldest?.Dispose();
        return given;
    }
}
