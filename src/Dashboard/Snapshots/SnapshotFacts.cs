using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>What every page asks of its snapshot, read once: a published snapshot never changes.</summary>
internal sealed class SnapshotFacts
{
    /// <summary>Each holds its members' facts.</summary>
    private const int MostBlocs = 32;

    /// <summary>Each may hold a country's units and their reports.</summary>
    private const int MostYears = 4;

    private static readonly ConditionalWeakTable<Snapshot, SnapshotFacts> Known = [];

    private readonly ConcurrentDictionary<int, YearFacts> years = new();
    private readonly ConcurrentDictionary<(int Year, string Bloc), Once<SealMark?>> seals = new();
    private readonly ConcurrentDictionary<(int Year, string Bloc), Once<BlocFacts?>> blocs = new();
    private readonly Snapshot snapshot;
    private readonly Once<NameIndex> names;
    private readonly Once<IReadOnlyList<CriterionWordsRow>> words;

    private SnapshotFacts(Snapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        var notice = snapshot.Notice();
        this.snapshot = snapshot;
        names = new(() => NameIndex.Of(snapshot));
        words = new(snapshot.CriterionWords);
        Years = snapshot.YearsWithData();
        Top = snapshot.UnitAboveAll();
        Stamp = new SnapshotStamp(
            manifest.Name,
            manifest.Id,
            new DateTimeOffset(DateTime.SpecifyKind(manifest.CreatedAt, DateTimeKind.Utc)),
            notice?.Vietnamese,
            notice?.English
        );
    }

    public SnapshotStamp Stamp { get; }

    /// <summary>Every name that a page exists for.</summary>
    public NameIndex Names => names.Value;

    /// <summary>The rule of each criterion in words, as runs under each rule book wrote it.</summary>
    public IReadOnlyList<CriterionWordsRow> CriterionWords => words.Value;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The unit above all others, if there is one.</summary>
    public (string Code, string Name)? Top { get; }

    public static SnapshotFacts Of(Snapshot snapshot) => Known.GetValue(snapshot, static key => new SnapshotFacts(key));

    /// <summary>
    /// What a bloc is scored from, ready for questions; null where it has no run. Loaded the first time, and kept for as
    /// long as the snapshot is current and not too many others were asked about.
    /// </summary>
    public BlocFacts? FactsOf(BlocRow bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        var key = (bloc.Year, bloc.Code);
        if (blocs.Count >= MostBlocs && !blocs.ContainsKey(key))
        {
            blocs.Clear();
        }
        return blocs.GetOrAdd(key, _ => new Once<BlocFacts?>(() => BlocFacts.Load(snapshot, bloc))).Value;
    }

    /// <summary>The seal of a bloc's results; null: never sealed.</summary>
    public SealMark? Seal(int year, string bloc) =>
        seals.GetOrAdd((year, bloc), _ => new Once<SealMark?>(() => SealMark.Of(snapshot, year, bloc))).Value;

    /// <summary>What pages of that year ask of the whole snapshot; kept for as long as not too many others were asked about.</summary>
    public YearFacts InYear(int year)
    {
        if (years.Count >= MostYears && !years.ContainsKey(year))
        {
            years.Clear();
        }
        return years.GetOrAdd(year, asked => new YearFacts(snapshot, asked, Top?.Code, snapshot.KnownOn ?? Stamp.Day));
    }
}
