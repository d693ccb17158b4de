using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>The tables that every snapshot holds.</summary>
public static class PublishedTables
{
    public static IReadOnlyList<TableSchema> All => TableSql.Published;

    /// <summary>By its English name; null: there is none.</summary>
    public static TableSchema? Find(string name) =>
        All.FirstOrDefault(schema => string.Equals(schema.Name, name, StringComparison.OrdinalIgnoreCase));
}
