using ThiDua.Metrics.Tables;
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
        string[] keys = TableSql.Keys(schema);
        var candidates = FindNew(TableSql.Quote(schema), said, keys, number);
        var stored = Insert(schema, said, keys, candidates, batch.FileSha256, number, before, at, who);
        foreach (var table in new[] { Staged, "known", "latest", "uncontained", "candidates", "repeated" })
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
    /// The staged rows of every key that has something new, each key's latest stored row before them as row 0.
    /// </summary>
    /// <returns>The temporary table with them.</returns>
    private string FindNew(string table, string[] said, string[] keys, long number)
    {
        _ = connection.Execute(
            $"""
            CREATE TEMP TABLE known AS
            SELECT {TableSql.List(said)}, batch, sequence
            FROM {table} f SEMI JOIN {Staged} s ON {TableSql.Same(keys, "f", "s")}
            """
        );
        if (connection.Single("SELECT count(*) FROM known", row => row.Integer(0)) == 0)
        {
            return Staged;
        }
        _ = connection.Execute(
            $"""
            CREATE TEMP TABLE latest AS
            SELECT {TableSql.List(keys)}, max(sequence) AS sequence, arg_max(batch, sequence) AS batch
            FROM known GROUP BY {TableSql.List(keys)}
            """
        );
        _ = connection.Execute(
            $"""
            CREATE TEMP TABLE uncontained AS
            SELECT DISTINCT {TableSql.List(keys)} FROM {Staged} s
            ANTI JOIN (
                SELECT k.* FROM known k
                JOIN latest l ON {TableSql.Same(keys, "k", "l")} AND k.batch = l.batch
                WHERE k.sequence = l.sequence OR k.batch < $number
            ) k ON {TableSql.Same(said, "s", "k")}
            """,
            ("number", number)
        );
        _ = connection.Execute(
            $"""
            CREATE TEMP TABLE candidates AS
            SELECT {TableSql.List(said)}, {TableSql.List(PlaceNames)}
            FROM {Staged} s SEMI JOIN uncontained u ON {TableSql.Same(keys, "s", "u")}
            UNION ALL
            SELECT {TableSql.List(said)}, 0, NULL, NULL, NULL
            FROM known k SEMI JOIN latest l ON k.sequence = l.sequence SEMI JOIN uncontained u ON {TableSql.Same(keys, "k", "u")}
            """
        );
        return "candidates";
    }

    private long Insert(
        TableSchema schema,
        string[] said,
        string[] keys,
        string candidates,
        string sha256,
        long number,
        long before,
        DateTime at,
        string who
    )
    {
        var columns = $"{TableSql.List(said)}, {TableSql.List(PlaceNames)}";
        // Most keys come once and are new: only the rest needs the comparison with its predecessor.
        _ = connection.Execute(
            $"""
            CREATE TEMP TABLE repeated AS
            SELECT {TableSql.List(keys)} FROM {candidates} GROUP BY {TableSql.List(keys)} HAVING count(*) > 1
            """
        );
        var anyRepeated = connection.Single("SELECT count(*) FROM repeated", row => row.Integer(0)) > 0;
        var differing = !anyRepeated
            ? $"SELECT {columns} FROM {candidates}"
            : $"""
                SELECT {columns} FROM {candidates} c ANTI JOIN repeated r ON {TableSql.Same(keys, "c", "r")}
                UNION ALL
                SELECT {columns} FROM (
                    SELECT {columns} FROM {candidates} c SEMI JOIN repeated r ON {TableSql.Same(keys, "c", "r")}
                    QUALIFY {RowNumber} > 0
                        AND row({TableSql.List(said)}) IS DISTINCT FROM
                            lag(row({TableSql.List(said)})) OVER (PARTITION BY {TableSql.List(keys)} ORDER BY {RowNumber})
                )
                """;
        return connection.Execute(
            $"""
            INSERT INTO {TableSql.Quote(schema)}
                ({TableSql.List(said)}, {TableSql.List(TableSql.Provenance.Select(column => column.Name))})
            SELECT {TableSql.List(said)}, $number, $before + {RowNumber}, file, sheet, cell, $sha256, $at, $who
            FROM ({differing})
            """,
            ("number", number),
            ("before", before),
            ("sha256", sha256),
            ("at", at),
            ("who", who)
        );
    }
}
