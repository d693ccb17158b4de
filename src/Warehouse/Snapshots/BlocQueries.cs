using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Blocs, their league tables and what is to be settled in them.</summary>
public static class BlocQueries
{
    public static IReadOnlyList<BlocRow> BlocsOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "blocs_of_year",
            row => new BlocRow
            {
                Year = row.Small(0),
                Code = row.Text(1),
                Name = row.Text(2),
                Head = row.TextOrNull(3),
                HeadName = row.TextOrNull(4),
                Members = row.Small(5),
                RuleBook = row.TextOrNull(6),
                RuleBookVersion = row.SmallOrNull(7),
                RuleBookTitle = row.TextOrNull(8),
                RuleBookSigned = row.DateOrNull(9),
                AsOf = row.DateOrNull(10),
                Ranked = row.Small(11),
            },
            ("year", year)
        );

    public static IReadOnlyList<int> YearsOfBloc(this Snapshot snapshot, string bloc) =>
        snapshot.Query("years_of_bloc", row => row.Small(0), ("bloc", bloc));

    public static IReadOnlyList<LeaderRow> LeadersOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "leaders_of_year",
            row => new LeaderRow
            {
                Bloc = row.Text(0),
                Unit = row.Text(1),
                Name = row.Text(2),
                Rank = row.Small(3),
                TotalShown = row.Text(4),
                RankBest = row.SmallOrNull(5),
                RankWorst = row.SmallOrNull(6),
            },
            ("year", year)
        );

    public static IReadOnlyList<BlocShareRow> SharesOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "shares_of_year",
            row => new BlocShareRow(row.Text(0), row.Number(1), row.Number(2), row.Small(3), row.Small(4)),
            ("year", year)
        );

    public static IReadOnlyList<LeagueRow> LeagueOfBloc(this Snapshot snapshot, int year, string bloc) =>
        snapshot.Query("league_of_bloc", League, ("year", year), ("bloc", bloc));

    public static IReadOnlyList<PointsRow> PointsOfBloc(this Snapshot snapshot, int year, string bloc) =>
        snapshot.Query(
            "points_of_bloc",
            row => new PointsRow
            {
                Unit = row.Text(0),
                Criterion = row.Text(1),
                Parent = row.TextOrNull(2),
                Position = row.Small(3),
                Depth = row.Small(4),
                Title = row.Text(5),
                Kind = row.Word<CriterionKind>(6),
                Maximum = row.Number(7),
                State = row.Word<CriterionState>(8),
                Points = row.NumberOrNull(9),
            },
            ("year", year),
            ("bloc", bloc)
        );

    public static IReadOnlyList<CriterionMeanRow> MeansOfBloc(this Snapshot snapshot, int year, string bloc) =>
        snapshot.Query(
            "means_of_bloc",
            row => new CriterionMeanRow(row.Text(0), row.Number(1), row.Small(2)),
            ("year", year),
            ("bloc", bloc)
        );

    public static IReadOnlyList<FindingRow> FindingsOfBloc(this Snapshot snapshot, int year, string bloc) =>
        snapshot.Query("findings_of_bloc", Finding, ("year", year), ("bloc", bloc));

    public static IReadOnlyList<FindingRow> FindingsOfUnit(this Snapshot snapshot, int year, string unit) =>
        snapshot.Query("findings_of_unit", Finding, ("year", year), ("unit", unit));

    public static IReadOnlyList<FindingRow> FindingsOfImport(this Snapshot snapshot) =>
        snapshot.Query("findings_of_import", Finding);

    private static LeagueRow League(RowReader row) =>
        new()
        {
            Year = row.Small(0),
            Bloc = row.Text(1),
            Unit = row.Text(2),
            Name = row.Text(3),
            State = row.Word<StandingState>(4),
            Total = row.NumberOrNull(5),
            TotalShown = row.TextOrNull(6),
            Rank = row.SmallOrNull(7),
            Rating = row.TextOrNull(8),
            DecidedBy = row.TextOrNull(9),
            DecidedByEnglish = row.TextOrNull(10),
            Reason = row.TextOrNull(11),
            ReasonEnglish = row.TextOrNull(12),
            Position = row.Small(13),
            Base = row.NumberOrNull(14),
            Bonus = row.Number(15),
            Penalty = row.Number(16),
            SelfTotal = row.NumberOrNull(17),
            BlocTotal = row.NumberOrNull(18),
            AppraisalTotal = row.NumberOrNull(19),
            CouncilTotal = row.NumberOrNull(20),
            RankBest = row.SmallOrNull(21),
            RankWorst = row.SmallOrNull(22),
        };

    private static FindingRow Finding(RowReader row) =>
        new()
        {
            Code = row.Small(0),
            Kind = row.Text(1),
            Severity = row.Word<Severity>(2),
            Year = row.SmallOrNull(3),
            Bloc = row.TextOrNull(4),
            Unit = row.TextOrNull(5),
            UnitName = row.TextOrNull(6),
            Subject = row.TextOrNull(7),
            Tag = row.TextOrNull(8) ?? "",
            TagEnglish = row.TextOrNull(9) ?? "",
            Message = row.TextOrNull(10) ?? "",
            MessageEnglish = row.TextOrNull(11) ?? "",
            Remedy = row.TextOrNull(12) ?? "",
            RemedyEnglish = row.TextOrNull(13) ?? "",
            Place = row.Place(14),
        };
}
