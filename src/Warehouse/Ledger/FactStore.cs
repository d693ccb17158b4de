using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// Appends facts. A row is stored only when it says something new: when it differs from the latest row of its key.
/// Two files of one import may contradict each other; importing both again must still change nothing, so rows that
/// the latest import of a key held already are not stored again either, as long as it held all of them.
/// </summary>
internal sealed class FactStore(DuckDbConnection connection, Action<WriteStep>? onStep)
{
    private const string Staged = "staged";
    private const string RowNumber = "staged_row";

    private static readonly (string, string)[] Places =
    [
        (RowNumber, "BIGINT"),
        ("file", "VARCHAR"),
        ("sheet", "VARCHAR"),
        ("cell", "VARCHAR"),
    ];

    private static readonly string[] PlaceNames = [.. Places.Select(place => place.Item1)];

    /// <param name="before">The last sequence number in use.</param>
    internal AppendCounts Append(FactBatch batch, long number, long before, DateTime at, string who)
    {
        var schema = batch.Rows.Schema;
        Stage(batch);
        onStep?.Invoke(WriteStep.RowsStaged);
        string[] said = [.. TableSql.Said(schema).Select(column => column.Name)];
        var keys = TableSql.Keys(schema);
        var news = FindNew(TableSql.Quote(schema), said, keys, number);
        var stored = connection.Execute(
            $"""
            INSERT INTO {TableSql.Quote(schema)}
                ({TableSql.List(said)}, {TableSql.List(TableSql.Provenance.Select(column => column.Name))})
            SELECT {TableSql.List(said)}, $number, $before + {RowNumber}, file, sheet, cell, $sha256, $at, $who
            FROM ({news})
            """,
            ("number", number),
            ("before", before),
            ("sha256", batch.FileSha256),
            ("at", at),
            ("who", who)
        );
        foreach (var table in new[] { Staged, "known", "latest", "unsaid", "repeated" })
        {
            _ = connection.Execute($"DROP TABLE IF EXISTS temp.{table}");
        }
        onStep?.Invoke(WriteStep.RowsStored);
        return new AppendCounts(stored, batch.Rows.RowCount - stored);
    }

    private void Stage(FactBatch batch)
    {
        var schema = batch.Rows.Schema;
        var columns = schema.Columns.Count;
        _ = connection.Execute($"CREATE TEMP TABLE {Staged} ({TableSql.Definitions([.. TableSql.Said(schema), .. Places])})");
        using var appender = connection.Append(Staged, "temp");
        for (var row = 0; row < batch.Rows.RowCount; row++)
        {
            TableAppend.Cells(appender, batch.Rows, row);
            var at = columns;
            if (schema.KeepsUnknownColumns)
            {
                TableAppend.Text(appender, at++, batch.Attributes?[row]);
            }
            appender.Column(at).Set(appender.Row, row + 1L);
            TableAppend.Text(appender, at + 1, batch.Places[row].File);
            TableAppend.Text(appender, at + 2, batch.Places[row].Sheet);
            TableAppend.Text(appender, at + 3, batch.Places[row].Cell);
            appender.EndRow();
        }
        appender.Complete();
    }

    /// <summary>
    /// The query for the staged rows that say something new. Temporary tables on the way: known, the stored rows of
    /// the staged keys; latest, the last of each key; unsaid, the staged rows that the last import of their key did
    /// not hold; repeated, the keys that are staged more than once.
    /// </summary>
    private string FindNew(string table, string[] said, string[] keys, long number)
    {
        var columns = $"{TableSql.List(said)}, {TableSql.List(PlaceNames)}";
        Make("known", $"SELECT {TableSql.List(said)}, batch, sequence FROM {table} f SEMI JOIN {Staged} s ON {TableSql.Same(keys, "f", "s")}");
        Make("repeated", $"SELECT {TableSql.List(keys)} FROM {Staged} GROUP BY ALL HAVING count(*) > 1");
        var anyKnown = Any("known");
        if (anyKnown)
        {
            Make(
                "latest",
                $"SELECT {TableSql.List(keys)}, max(sequence) AS sequence, arg_max(batch, sequence) AS batch FROM known GROUP BY {TableSql.List(keys)}"
            );
            Make(
                "unsaid",
                $"""
                SELECT s.* FROM {Staged} s ANTI JOIN (
                    SELECT k.* FROM known k
                    JOIN latest l ON {TableSql.Same(keys, "k", "l")} AND k.batch = l.batch
                    WHERE k.sequence = l.sequence OR k.batch < $number
                ) k ON {TableSql.Same(said, "s", "k")}
                """,
                ("number", number)
            );
        }
        var unsaid = anyKnown ? "unsaid" : Staged;
        if (!Any("repeated"))
        {
            return $"SELECT {columns} FROM {unsaid}";
        }
        // A key that is staged several times needs each row compared with the one before it, the first with the ledger's.
        var stored = anyKnown
            ? $"""
                UNION ALL
                SELECT {TableSql.List(said)}, 0, NULL, NULL, NULL FROM known k SEMI JOIN latest l ON k.sequence = l.sequence
                """
            : "";
        return $"""
            SELECT {columns} FROM {unsaid} u ANTI JOIN repeated r ON {TableSql.Same(keys, "u", "r")}
            UNION ALL
            SELECT {columns} FROM (
                SELECT {columns} FROM (SELECT {columns} FROM {Staged} {stored}) c
                SEMI JOIN repeated r ON {TableSql.Same(keys, "c", "r")}
                SEMI JOIN {unsaid} u ON {TableSql.Same(keys, "c", "u")}
                QUALIFY {RowNumber} > 0
                    AND row({TableSql.List(said)}) IS DISTINCT FROM
                        lag(row({TableSql.List(said)})) OVER (PARTITION BY {TableSql.List(keys)} ORDER BY {RowNumber})
            )
            """;
    }

    private void Make(string table, string query, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        _ = connection.Execute($"CREATE TEMP TABLE {table} AS {query}", parameters);

    private bool Any(string table) => connection.Single($"SELECT count(*) FROM {table}", row => row.Integer(0)) > 0;
}
