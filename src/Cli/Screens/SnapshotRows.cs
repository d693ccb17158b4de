using ThiDua.Metrics.Tables;

namespace ThiDua.Cli.Screens;

/// <summary>A published table as rows.</summary>
internal static class SnapshotRows
{
    internal static IEnumerable<SnapshotRow> Of(DataTable table) =>
        Enumerable.Range(0, table.RowCount).Select(row => new SnapshotRow(table, row));
}
