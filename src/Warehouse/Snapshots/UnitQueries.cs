using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Units, their score cards, their history.</summary>
public static class UnitQueries
{
    /// <summary>Null where no unit has this code.</summary>
    public static UnitRow? Unit(this Snapshot snapshot, int year, string unit) =>
        snapshot.Query("unit", OneUnit, ("year", year), ("unit", unit)) is [var row] ? row : null;

    /// <param name="words">Parts of name, alias or code; accents do not matter; null: all units.</param>
    public static IReadOnlyList<UnitRow> UnitsOfYear(this Snapshot snapshot, int year, string? words, int most) =>
        snapshot.Query("units_of_year", OneUnit, ("year", year), ("words", words), ("most", most));

    public static IReadOnlyList<ScoreRow> ScoresOfUnit(this Snapshot snapshot, int year, string unit) =>
        snapshot.Query("scores_of_unit", Score, ("year", year), ("unit", unit));

    public static IReadOnlyList<UnitChangeRow> UnitChangesOf(this Snapshot snapshot, string unit) =>
        snapshot.Query(
            "unit_changes_of",
            row => new UnitChangeRow(row.Date(0), row.Word<UnitChangeKind>(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5)),
            ("unit", unit)
        );

    public static IReadOnlyList<HistoryRow> UnitHistory(this Snapshot snapshot, string unit) =>
        snapshot.Query("unit_history", History, ("unit", unit));

    /// <summary>Ranks of all years in a bloc of this code.</summary>
    public static IReadOnlyList<HistoryRow> RanksOfBloc(this Snapshot snapshot, string bloc) => snapshot.Query("ranks_of_bloc", History, ("bloc", bloc));

    private static HistoryRow History(RowReader row) =>
        new(row.Small(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.SmallOrNull(5), row.Small(6), row.TextOrNull(7));

    private static UnitRow OneUnit(RowReader row) =>
        new()
        {
            Code = row.Text(0),
            Name = row.Text(1),
            Kind = row.Text(2),
            Parent = row.TextOrNull(3),
            ParentName = row.TextOrNull(4),
            ValidFrom = row.DateOrNull(5),
            ValidTo = row.DateOrNull(6),
            Bloc = row.TextOrNull(7),
            BlocName = row.TextOrNull(8),
            Rank = row.SmallOrNull(9),
            TotalShown = row.TextOrNull(10),
        };

    private static ScoreRow Score(RowReader row) =>
        new()
        {
            Year = row.Small(0),
            Bloc = row.Text(1),
            Unit = row.Text(2),
            Criterion = row.Text(3),
            Parent = row.TextOrNull(4),
            Position = row.Small(5),
            Depth = row.Small(6),
            Title = row.Text(7),
            Kind = row.Word<CriterionKind>(8),
            Maximum = row.Number(9),
            State = row.Word<CriterionState>(10),
            Points = row.NumberOrNull(11),
            Actual = row.NumberOrNull(12),
            Target = row.NumberOrNull(13),
            Attainment = row.DoubleOrNull(14),
            AttainmentState = row.WordOrNull<AttainmentState>(15),
            UnitOfMeasure = row.TextOrNull(16),
            SelfPoints = row.NumberOrNull(17),
            BlocPoints = row.NumberOrNull(18),
            AppraisalPoints = row.NumberOrNull(19),
            CouncilPoints = row.NumberOrNull(20),
            Rule = row.TextOrNull(21),
            RuleEnglish = row.TextOrNull(22),
            Arithmetic = row.TextOrNull(23),
            ArithmeticEnglish = row.TextOrNull(24),
            Clause = row.TextOrNull(25),
            Document = row.TextOrNull(26),
            Place = row.Place(27),
            TargetPlace = row.Place(30),
        };
}
