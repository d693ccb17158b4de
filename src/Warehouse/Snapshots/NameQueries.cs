using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>All names that a page exists for, whatever the year: what the search is made of.</summary>
public static class NameQueries
{
    public static IReadOnlyList<NamedUnitRow> UnitNames(this Snapshot snapshot) =>
        snapshot.Query(
            "name_units",
            row => new NamedUnitRow(row.Text(0), row.Text(1), row.TextOrNull(2), row.SmallOrNull(3), row.SmallOrNull(4))
        );

    public static IReadOnlyList<OtherNameRow> OtherNames(this Snapshot snapshot) =>
        snapshot.Query("name_aliases", row => new OtherNameRow(row.Text(0), row.Text(1), row.Boolean(2)));

    public static IReadOnlyList<NamedPageRow> IndicatorNames(this Snapshot snapshot) =>
        snapshot.Query("name_indicators", row => new NamedPageRow(row.Text(0), row.Text(1), row.Text(2), row.Small(3)));

    public static IReadOnlyList<NamedPageRow> BlocNames(this Snapshot snapshot) =>
        snapshot.Query("name_blocs", row => new NamedPageRow(row.Text(0), row.Text(1), "", row.Small(2)));
}
