using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>Rows for views, with what a test does not care about filled in.</summary>
internal static class MadeRows
{
    public static PageFrame Frame(Language? language = null) =>
        new()
        {
            Language = language ?? Language.Vietnamese,
            Path = "/",
            Year = 2025,
            Years = [2025, 2024],
            Snapshot = new SnapshotStamp("0001-abcdef01", "abcdef01", new DateTimeOffset(2026, 1, 18, 2, 30, 0, TimeSpan.Zero), null, null),
        };

    public static TargetRow Target(string name, AttainmentState state, decimal? target = 10, decimal? actual = null, string? setter = "tỉnh") =>
        new()
        {
            Year = 2025,
            Period = "2025",
            Position = 0,
            Indicator = name,
            Name = name,
            Direction = Direction.Higher,
            Scope = "tinh",
            Unit = "tinh",
            AssignedBy = setter,
            Change = TargetChange.Level,
            Comparator = TargetComparator.AtLeast,
            Target = target,
            UnitOfMeasure = "%",
            Actual = actual,
            Attainment = actual is { } figure && target is > 0 and var goal ? (double)(figure / goal) : null,
            State = state,
        };

    public static OverviewRows Overview(params TargetRow[] targets) =>
        new()
        {
            Targets = targets,
            Series = [],
            States = [],
            Blocs = [],
            Leaders = [],
        };

    public static LeagueRow Standing(string unit, int? rank, decimal? total, int position, int? best = null, int? worst = null) =>
        new()
        {
            Year = 2025,
            Bloc = "k",
            Unit = unit,
            Name = unit,
            State = rank is null ? StandingState.Incomplete : StandingState.Ranked,
            Total = total,
            TotalShown = total?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
            Rank = rank,
            Position = position,
            RankBest = best,
            RankWorst = worst,
        };

    public static ScoreRow Score(string code, string? parent, CriterionKind kind, decimal? points, decimal maximum = 10, int position = 0) =>
        new()
        {
            Year = 2025,
            Bloc = "k",
            Unit = "A",
            Criterion = code,
            Parent = parent,
            Position = position,
            Depth = parent is null ? 0 : 1,
            Title = "Tiêu chí " + code,
            Kind = kind,
            Maximum = maximum,
            State = points is null ? CriterionState.Dropped : CriterionState.Scored,
            Points = points,
        };

    public static BlocRow Bloc { get; } =
        new()
        {
            Year = 2025,
            Code = "k",
            Name = "Khối K",
            Members = 2,
            Ranked = 2,
        };
}
