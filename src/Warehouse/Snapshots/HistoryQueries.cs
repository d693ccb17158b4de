using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>What became of units and of figures over time.</summary>
public static class HistoryQueries
{
    public static IReadOnlyList<RestatedRow> RestatedOfUnit(this Snapshot snapshot, string unit) =>
        snapshot.Query("restated_of_unit", Restated, ("unit", unit));

    public static IReadOnlyList<RestatedRow> RestatedOfIndicator(this Snapshot snapshot, int year, string indicator) =>
        snapshot.Query("restated_of_indicator", Restated, ("year", year), ("indicator", indicator));

    public static IReadOnlyList<RestatedPartRow> RestatedPartsOfUnit(this Snapshot snapshot, string unit) => PartsOf(snapshot, unit, null, null);

    public static IReadOnlyList<RestatedPartRow> RestatedPartsOfIndicator(this Snapshot snapshot, int year, string indicator) =>
        PartsOf(snapshot, null, indicator, year);

    /// <summary>Promises that units owe one by one, in campaigns that run in the year.</summary>
    public static IReadOnlyList<CommitmentUnitRow> CommitmentUnitsOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "commitment_units_of_year",
            row => new CommitmentUnitRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                row.Number(5),
                row.DateOrNull(6),
                row.Number(7),
                row.DateOrNull(8),
                row.DateOrNull(9),
                row.TextOrNull(10),
                row.Place(11)
            ),
            ("year", year)
        );

    /// <summary>Every version of the unit's figures of a year that were reported more than once.</summary>
    public static IReadOnlyList<FigureVersionRow> FigureVersionsOfUnit(this Snapshot snapshot, int year, string unit) => Versions(snapshot, year, unit, null);

    public static IReadOnlyList<FigureVersionRow> FigureVersionsOfIndicator(this Snapshot snapshot, int year, string indicator) =>
        Versions(snapshot, year, null, indicator);

    /// <summary>Whose figures of which indicator were reported more than once in the year.</summary>
    public static IReadOnlyList<(string Unit, string Indicator)> RepeatedFiguresOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query("repeated_figures_of_year", row => (row.Text(0), row.Text(1)), ("year", year));

    /// <summary>The targets of scopes that were given more than one.</summary>
    public static IReadOnlyList<TargetVersionRow> TargetVersions(this Snapshot snapshot, int year, string indicator) =>
        snapshot.Query(
            "target_versions",
            row => new TargetVersionRow(
                row.Text(0),
                row.Text(1),
                row.TextOrNull(2),
                row.TextOrNull(3),
                row.DateOrNull(4),
                row.Word<TargetChange>(5),
                row.Word<TargetComparator>(6),
                row.NumberOrNull(7),
                row.NumberOrNull(8),
                row.Text(9),
                row.TextOrNull(10),
                row.TextOrNull(11),
                row.Place(12),
                row.Boolean(15)
            ),
            ("year", year),
            ("indicator", indicator)
        );

    private static IReadOnlyList<FigureVersionRow> Versions(Snapshot snapshot, int year, string? unit, string? indicator) =>
        snapshot.Query(
            "figure_versions",
            row => new FigureVersionRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                row.Text(5),
                row.Text(6),
                row.Number(7),
                row.Text(8),
                row.Text(9),
                row.DateOrNull(10),
                row.TextOrNull(11),
                row.Place(12),
                row.Small(15),
                row.DateOrNull(16)
            ),
            ("year", year),
            ("unit", unit),
            ("indicator", indicator)
        );

    private static IReadOnlyList<RestatedPartRow> PartsOf(Snapshot snapshot, string? unit, string? indicator, int? year) =>
        snapshot.Query(
            "restated_parts_of",
            row => new RestatedPartRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                row.Text(5),
                row.Text(6),
                row.Text(7),
                row.NumberOrNull(8),
                row.Number(9),
                row.TextOrNull(10),
                row.Place(11)
            ),
            ("unit", unit),
            ("indicator", indicator),
            ("year", year)
        );

    private static RestatedRow Restated(RowReader row) =>
        new(
            row.Text(0),
            row.Text(1),
            row.Boolean(2),
            row.Text(3),
            row.Text(4),
            row.Text(5),
            row.Text(6),
            row.NumberOrNull(7),
            row.Word<RestatedState>(8),
            row.TextOrNull(9),
            row.Text(10),
            row.Text(11)
        );
}
