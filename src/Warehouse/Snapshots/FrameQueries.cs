using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>What stands around every page: years, the unit above all others, what the navigation leads to.</summary>
public static class FrameQueries
{
    public static IReadOnlyList<int> YearsWithData(this Snapshot snapshot) =>
        snapshot.Query("years_with_data", row => row.Small(0));

    /// <summary>Code and name; null where no unit stands above all others.</summary>
    public static (string Code, string Name)? UnitAboveAll(this Snapshot snapshot) =>
        snapshot.Query("unit_above_all", row => (row.Text(0), row.Text(1))) is [var unit] ? unit : null;

    /// <summary>What the publisher wants on every page ("Số liệu mẫu"), in both languages; null: nothing.</summary>
    public static (string Vietnamese, string? English)? Notice(this Snapshot snapshot) =>
        snapshot.Query("notice", row => (row.Text(0), row.TextOrNull(1))) is [var notice] ? notice : null;

    public static SectionCounts SectionsWithData(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "sections_with_data",
            row => new SectionCounts(row.Integer(0), row.Integer(1), row.Integer(2), row.Integer(3), row.Integer(4), row.Integer(5), row.Integer(6)),
            ("year", year)
        )[0];
}
