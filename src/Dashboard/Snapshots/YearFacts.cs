using System.Collections.Concurrent;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>
/// What pages of one year ask of the whole snapshot, each read when first asked for and kept: a published snapshot never
/// changes, and counting a country's million targets again for every page would be most of its time.
/// </summary>
internal sealed class YearFacts
{
    private readonly Snapshot snapshot;
    private readonly int year;
    private readonly Once<IReadOnlyList<TargetRow>> targets;
    private readonly Once<IReadOnlyList<SeriesRow>> series;
    private readonly Once<IReadOnlyList<IndicatorStateRow>> states;
    private readonly Once<Dictionary<string, int>> targetsOfUnits;
    private readonly Once<IReadOnlyList<IndicatorRow>> indicators;
    private readonly Once<IReadOnlyList<BlocRow>> blocs;
    private readonly Once<Dictionary<string, BlocRow>> blocsByCode;
    private readonly Once<IReadOnlyList<LeaderRow>> leaders;
    private readonly Once<IReadOnlyList<BlocShareRow>> shares;
    private readonly Once<IReadOnlyList<UnitRow>> units;
    private readonly Once<Dictionary<string, UnitRow>> unitsByCode;
    private readonly Once<SectionCounts> counts;
    private readonly ConcurrentDictionary<string, Once<IReadOnlyList<LeagueRow>>> leagues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Once<IReadOnlyList<CriterionMeanRow>>> means = new(StringComparer.Ordinal);
    private readonly Once<DueYear> dues;
    private readonly Once<RepeatedFigures> repeated;

    /// <param name="top">The unit above all others, if there is one.</param>
    /// <param name="today">The day that the snapshot speaks of.</param>
    public YearFacts(Snapshot snapshot, int year, string? top, DateOnly today)
    {
        this.snapshot = snapshot;
        this.year = year;
        targets = new(() => snapshot.AttainmentsOfWhole(year, top));
        series = new(() => top is null ? [] : snapshot.SeriesOfUnit(top, null, year));
        states = new(() => snapshot.StatesByIndicator(year, top));
        targetsOfUnits = new(() => States.GroupBy(row => row.Indicator, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => row.Units), StringComparer.Ordinal));
        indicators = new(() => snapshot.IndicatorsOfYear(year, top));
        blocs = new(() => snapshot.BlocsOfYear(year));
        blocsByCode = new(() => Blocs.ToDictionary(row => row.Code, StringComparer.Ordinal));
        leaders = new(() => snapshot.LeadersOfYear(year));
        shares = new(() => snapshot.SharesOfYear(year));
        units = new(() => snapshot.UnitsOfYear(year, null, int.MaxValue));
        unitsByCode = new(() => Units.ToDictionary(row => row.Code, StringComparer.Ordinal));
        dues = new(() => DueYear.Of(snapshot.DuesOfYear(year), today));
        repeated = new(() => RepeatedFigures.Of(snapshot.RepeatedFiguresOfYear(year)));
        counts = new(() => snapshot.SectionsWithData(year));
    }

    /// <summary>Targets of the whole: of sets, and of the unit above all others.</summary>
    public IReadOnlyList<TargetRow> Targets => targets.Value;

    /// <summary>The figures of the unit above all others.</summary>
    public IReadOnlyList<SeriesRow> Series => series.Value;

    /// <summary>Targets of units, counted by state.</summary>
    public IReadOnlyList<IndicatorStateRow> States => states.Value;

    public IReadOnlyList<IndicatorRow> Indicators => indicators.Value;

    public IReadOnlyList<BlocRow> Blocs => blocs.Value;

    /// <summary>Ranks 1 to 3 of every bloc.</summary>
    public IReadOnlyList<LeaderRow> Leaders => leaders.Value;

    public IReadOnlyList<BlocShareRow> Shares => shares.Value;

    /// <summary>Units that existed in the year, bloc by bloc, best first.</summary>
    public IReadOnlyList<UnitRow> Units => units.Value;

    public DueYear Dues => dues.Value;

    /// <summary>How many targets of units the indicator has.</summary>
    public int TargetsOfUnits(string indicator) => targetsOfUnits.Value.GetValueOrDefault(indicator);

    /// <summary>Whose figures of which indicator were reported more than once.</summary>
    public RepeatedFigures Repeated => repeated.Value;

    public SectionCounts Counts => counts.Value;

    /// <summary>Units were ever merged, split or renamed.</summary>
    public bool HasChanges => Counts.Changes > 0;

    /// <summary>There are figures of other maps.</summary>
    public bool HasRestated => Counts.Restated > 0;

    /// <summary>Null where the year has no bloc of this code.</summary>
    public BlocRow? Bloc(string code) => blocsByCode.Value.GetValueOrDefault(code);

    /// <summary>The league table of a bloc of the year: its page, its members' pages and the meeting show it.</summary>
    public IReadOnlyList<LeagueRow> League(BlocRow bloc) => leagues.GetOrAdd(bloc.Code, code => new(() => snapshot.LeagueOfBloc(year, code))).Value;

    /// <summary>Sums of points by criterion over the bloc's ranked members.</summary>
    public IReadOnlyList<CriterionMeanRow> Means(BlocRow bloc) => means.GetOrAdd(bloc.Code, code => new(() => snapshot.MeansOfBloc(year, code))).Value;

    /// <summary>Null where no unit has this code; one of another year is found as well.</summary>
    public UnitRow? Unit(string code) => unitsByCode.Value.GetValueOrDefault(code) ?? snapshot.Unit(year, code);
}
