using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Targets, how far they are reached, and the figures behind them.</summary>
public static class TargetQueries
{
    /// <param name="top">The unit above all others, if there is one.</param>
    public static IReadOnlyList<TargetRow> AttainmentsOfWhole(this Snapshot snapshot, int year, string? top) =>
        snapshot.Query("attainments_of_whole", Attainment, ("year", year), ("top", top));

    public static IReadOnlyList<TargetRow> AttainmentsOfUnit(this Snapshot snapshot, int year, string unit) =>
        snapshot.Query("attainments_of_unit", Attainment, ("year", year), ("unit", unit));

    public static IReadOnlyList<TargetRow> AttainmentsOfIndicator(this Snapshot snapshot, int year, string indicator, string? top) =>
        snapshot.Query("attainments_of_indicator", Attainment, ("year", year), ("indicator", indicator), ("top", top));

    /// <summary>One indicator's targets of some units.</summary>
    public static IReadOnlyList<TargetRow> AttainmentsOfUnits(this Snapshot snapshot, int year, string indicator, IEnumerable<string> units) =>
        snapshot.Query("attainments_of_units", Attainment, ("year", year), ("indicator", indicator), ("units", string.Join('\n', units)));

    /// <summary>Codes of some of the units that have a target of the indicator, those short of it first, and how many have one.</summary>
    /// <param name="bloc">Its members alone; null: all.</param>
    public static (IReadOnlyList<string> Units, int Total) UnitsOfIndicator(this Snapshot snapshot, int year, string indicator, string? top, string? bloc, int skip, int most)
    {
        var rows = snapshot.Query(
            "units_of_indicator",
            row => (Unit: row.Text(0), Total: row.Small(1)),
            ("year", year),
            ("indicator", indicator),
            ("top", top),
            ("bloc", bloc),
            ("skip", skip),
            ("most", most)
        );
        return ([.. rows.Select(row => row.Unit)], rows.Count > 0 ? rows[0].Total : 0);
    }

    public static IReadOnlyList<IndicatorStateRow> StatesByIndicator(this Snapshot snapshot, int year, string? top) =>
        snapshot.Query(
            "states_by_indicator",
            row => new IndicatorStateRow(row.Text(0), row.Text(1), row.Text(2), row.Word<AttainmentState>(3), row.Small(4)),
            ("year", year),
            ("top", top)
        );

    public static IReadOnlyList<IndicatorRow> IndicatorsOfYear(this Snapshot snapshot, int year, string? top) =>
        snapshot.Query(
            "indicators_of_year",
            row => new IndicatorRow(row.Text(0), row.Text(1), row.Text(2), row.Small(3), row.Small(4), row.Small(5), row.TextOrNull(6)),
            ("year", year),
            ("top", top)
        );

    /// <param name="indicator">Null: all.</param>
    /// <param name="year">Null: all years.</param>
    public static IReadOnlyList<SeriesRow> SeriesOfUnit(this Snapshot snapshot, string unit, string? indicator, int? year) =>
        snapshot.Query(
            "series_of_unit",
            row => new SeriesRow(row.Text(0), row.Text(1), row.Text(2), row.Number(3), row.Text(4), row.Text(5)),
            ("unit", unit),
            ("indicator", indicator),
            ("year", year)
        );

    public static IReadOnlyList<IndicatorFigureRow> FiguresOfIndicator(this Snapshot snapshot, int year, string indicator) =>
        snapshot.Query(
            "series_of_indicator",
            row => new IndicatorFigureRow(row.Text(0), row.Text(1), row.Number(2), row.Word<Accumulation>(3)),
            ("year", year),
            ("indicator", indicator)
        );

    /// <summary>Whether any of these units reported the indicator for several periods of the year.</summary>
    public static bool HasCourses(this Snapshot snapshot, int year, string indicator, IEnumerable<string> units) =>
        snapshot.Query("courses_of_units", row => row.Integer(0), ("year", year), ("indicator", indicator), ("units", string.Join('\n', units)))[0] > 0;

    /// <summary>The figures of some units in the year and the one before.</summary>
    public static IReadOnlyList<IndicatorFigureRow> FiguresOfUnits(this Snapshot snapshot, int year, string indicator, IEnumerable<string> units) =>
        snapshot.Query(
            "series_of_units",
            row => new IndicatorFigureRow(row.Text(0), row.Text(1), row.Number(2), row.Word<Accumulation>(3)),
            ("year", year),
            ("before", year - 1),
            ("indicator", indicator),
            ("units", string.Join('\n', units))
        );

    /// <summary>Reports owed for periods of the year, unit by unit.</summary>
    public static IReadOnlyList<DueRow> DuesOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "dues_of_year",
            row => new DueRow
            {
                Unit = row.Text(0),
                UnitName = row.Text(1),
                Obligation = row.Text(2),
                Period = row.Text(3),
                Due = row.Date(4),
                SubmittedAt = row.DateOrNull(5),
                Document = row.TextOrNull(6),
                Place = row.Place(7),
            },
            ("year", year)
        );

    private static TargetRow Attainment(RowReader row) =>
        new()
        {
            Year = row.Small(0),
            Period = row.Text(1),
            Position = row.Small(2),
            Indicator = row.Text(3),
            Name = row.Text(4),
            Direction = row.Word<Direction>(5),
            Scope = row.Text(6),
            Unit = row.TextOrNull(7),
            UnitName = row.TextOrNull(8),
            AssignedBy = row.TextOrNull(9),
            Change = row.Word<TargetChange>(10),
            Comparator = row.Word<TargetComparator>(11),
            Target = row.NumberOrNull(12),
            Upper = row.NumberOrNull(13),
            UnitOfMeasure = row.Text(14),
            Effective = row.DateOrNull(15),
            EarlierTarget = row.NumberOrNull(16),
            Actual = row.NumberOrNull(17),
            ActualPeriod = row.TextOrNull(18),
            ActualStatus = row.TextOrNull(19),
            Attainment = row.DoubleOrNull(20),
            State = row.Word<AttainmentState>(21),
            Reason = row.TextOrNull(22),
            ReasonEnglish = row.TextOrNull(23),
            Path = row.NumberOrNull(24),
            LastYear = row.NumberOrNull(25),
            Arithmetic = row.TextOrNull(26),
            ArithmeticEnglish = row.TextOrNull(27),
            Document = row.TextOrNull(28),
            Place = row.Place(29),
            TargetDocument = row.TextOrNull(32),
            Quote = row.TextOrNull(33),
            TargetPlace = row.Place(34),
            ActualKnownBy = row.TextOrNull(37),
        };
}
