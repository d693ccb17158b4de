using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>What every page asks of its snapshot, read once: a published snapshot never changes.</summary>
internal sealed class SnapshotFacts
{
    private static readonly ConditionalWeakTable<Snapshot, SnapshotFacts> Known = [];

    private readonly ConcurrentDictionary<int, SectionCounts> counts = new();

    private SnapshotFacts(Snapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        var notice = snapshot.Notice();
        Years = snapshot.YearsWithData();
        Top = snapshot.UnitAboveAll();
        Stamp = new SnapshotStamp(
            string.Create(CultureInfo.InvariantCulture, $"{manifest.Number:D4}-{manifest.ShortId[..8]}"),
            manifest.Id,
            new DateTimeOffset(DateTime.SpecifyKind(manifest.CreatedAt, DateTimeKind.Utc)),
            notice?.Vietnamese,
            notice?.English
        );
    }

    public SnapshotStamp Stamp { get; }

    /// <summary>Latest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The unit above all others, if there is one.</summary>
    public (string Code, string Name)? Top { get; }

    public static SnapshotFacts Of(Snapshot snapshot) => Known.GetValue(snapshot, static key => new SnapshotFacts(key));

    public SectionCounts Counts(Snapshot snapshot, int year) => counts.GetOrAdd(year, snapshot.SectionsWithData);
}
