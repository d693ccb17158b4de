using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>The rows of a table that an export writes: where they come from, their order, and the values that filter them.</summary>
internal sealed record ExportedRows(TableSchema Schema, string From, string Order, (string, object?)[] Parameters)
{
    /// <summary>Everything that a row says, in order.</summary>
    internal SqlText All => Select(TableSql.Said(Schema).Select(column => TableSql.Quote(column.Name)));

    internal SqlText Select(IEnumerable<string> expressions) => $"SELECT {string.Join(", ", expressions)} FROM {From}{Order}";

    /// <summary>Of no row more than once, and in no order.</summary>
    internal SqlText Aggregate(IEnumerable<string> expressions) => $"SELECT {string.Join(", ", expressions)} FROM {From}";
}
