using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>The rows of a table that an export writes: where they come from, their order, and the values that filter them.</summary>
internal sealed record ExportedRows(TableSchema Schema, string From, string Order, (string, object?)[] Parameters)
{
    private const string Exported = "exported_facts";

    /// <summary>Everything that a row says, in order.</summary>
    internal SqlText All => Select(TableSql.Said(Schema).Select(column => TableSql.Quote(column.Name)));

    internal SqlText Select(IEnumerable<string> expressions) => $"SELECT {string.Join(", ", expressions)} FROM {From}{Order}";

    /// <summary>Over all of the rows, in no order.</summary>
    internal SqlText Aggregate(IEnumerable<string> expressions) => $"SELECT {string.Join(", ", expressions)} FROM {From}";

    /// <summary>
    /// The same rows for several passes: which facts are the latest of their keys is found once and kept, until the action
    /// ends, in a temporary table of the connection.
    /// </summary>
    internal T Kept<T>(DuckDbConnection connection, Func<ExportedRows, T> action)
    {
        if (!TableSql.IsInput(Schema) || Order.Length == 0)
        {
            return action(this);
        }
        _ = connection.Execute($"CREATE TEMP TABLE {Exported} AS {Aggregate(["sequence"]).Text}", Parameters);
        var result = action(this with { From = $"{TableSql.Quote(Schema)} SEMI JOIN {Exported} USING (sequence)", Parameters = [] });
        _ = connection.Execute($"DROP TABLE {Exported}");
        return result;
    }
}
