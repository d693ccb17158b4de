using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// Appends facts. A row is stored only when it says something new: when it differs from the latest row of its key.
/// Two files of one import may contradict each other, and importing both again must still change nothing: so the
/// ledger remembers which rows each import brought, and rows that came before are not news for a key of which nothing
/// was stored since.
/// </summary>
internal sealed class FactStore(DuckDbConnection connection, Action<WriteStep>? onStep)
{
    private const string Staged = "staged";
    private const string RowNumber = "staged_row";
    private const string Imports = "ledger_imports";

    private static readonly (string, string)[] Places =
    [
        (RowNumber, "BIGINT"),
        ("file", "VARCHAR"),
        ("sheet", "VARCHAR"),
        ("cell", "VARCHAR"),
    ];

    /// <summary>Which rows each write brought; the ledger's own, no published table.</summary>
    internal const string ImportsTable =
        $"CREATE TABLE IF NOT EXISTS {Imports} (batch BIGINT, \"table\" VARCHAR, rows BIGINT, fingerprint VARCHAR)";

    private static readonly string[] PlaceNames = [.. Places.Select(place => place.Item1)];

    /// <param name="before">The last sequence number in use.</param>
    internal AppendCounts Append(FactBatch batch, long number, long before, DateTime at, string who)
    {
        var schema = batch.Rows.Schema;
        Stage(batch);
        onStep?.Invoke(WriteStep.RowsStaged);
        string[] said = [.. TableSql.Said(schema).Select(column => column.Name)];
        var keys = TableSql.Keys(schema);
        var fingerprint = Fingerprint(said);
        var news = FindNew(TableSql.Quote(schema), said, keys, LastImport(schema, batch.Rows.RowCount, fingerprint, number));
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
        _ = connection.Execute(
            $"INSERT INTO {Imports} VALUES ($number, $table, $rows, $fingerprint)",
            ("number", number),
            ("table", schema.Name),
            ("rows", batch.Rows.RowCount),
            ("fingerprint", fingerprint)
        );
        foreach (var table in new[] { Staged, "known", "latest", "closed", "unsaid", "repeated" })
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
    /// the staged keys; latest, the last of each key; closed, the keys of which nothing was stored since these very
    /// rows came before; unsaid, the rows of other keys that differ from the latest; repeated, the keys that are
    /// staged more than once.
    /// </summary>
    /// <param name="lastImport">The number of the write that brought the same rows last; 0: none did.</param>
    private string FindNew(string table, string[] said, string[] keys, long lastImport)
    {
        var columns = $"{TableSql.List(said)}, {TableSql.List(PlaceNames)}";
        Make("known", $"SELECT {TableSql.List(said)}, batch, sequence FROM {table} f SEMI JOIN {Staged} s ON {TableSql.Same(keys, "f", "s")}");
        Make("repeated", $"SELECT {TableSql.List(keys)} FROM {Staged} GROUP BY ALL HAVING count(*) > 1");
        var anyKnown = Any("known");
        if (anyKnown)
        {
            Make(
                "latest",
                $"SELECT k.* FROM known k SEMI JOIN (SELECT max(sequence) AS sequence FROM known GROUP BY {TableSql.List(keys)}) USING (sequence)"
            );
            Make("closed", $"SELECT {TableSql.List(keys)} FROM latest WHERE batch <= $last", ("last", lastImport));
            Make(
                "unsaid",
                $"""
                SELECT s.* FROM {Staged} s
                ANTI JOIN latest l ON {TableSql.Same(said, "s", "l")}
                ANTI JOIN closed c ON {TableSql.Same(keys, "s", "c")}
                """
            );
        }
        var unsaid = anyKnown ? "unsaid" : Staged;
        if (!Any("repeated"))
        {
            return $"SELECT {columns} FROM {unsaid}";
        }
        // A key that is staged several times needs each row compared with the one before it, the first with the ledger's.
        var stored = anyKnown ? $"UNION ALL SELECT {TableSql.List(said)}, 0, NULL, NULL, NULL FROM latest" : "";
        var open = anyKnown ? $"ANTI JOIN closed o ON {TableSql.Same(keys, "c", "o")}" : "";
        return $"""
            SELECT {columns} FROM {unsaid} u ANTI JOIN repeated r ON {TableSql.Same(keys, "u", "r")}
            UNION ALL
            SELECT {columns} FROM (
                SELECT {columns} FROM (SELECT {columns} FROM {Staged} {stored}) c
                SEMI JOIN repeated r ON {TableSql.Same(keys, "c", "r")}
                {open}
                QUALIFY {RowNumber} > 0
                    AND row({TableSql.List(said)}) IS DISTINCT FROM
                        lag(row({TableSql.List(said)})) OVER (PARTITION BY {TableSql.List(keys)} ORDER BY {RowNumber})
            )
            """;
    }

    /// <summary>
    /// Tells rows that came before from others. The engine's own hash is quick; another version may hash differently,
    /// and then rows are compared one by one, as if they came for the first time.
    /// </summary>
    private string Fingerprint(string[] said) =>
        connection.Single(
            $"SELECT coalesce(CAST(bit_xor(hash({RowNumber}, {TableSql.List(said)})) AS VARCHAR), '') FROM {Staged}",
            row => row.Text(0)
        );

    private long LastImport(TableSchema schema, int rows, string fingerprint, long number) =>
        connection.Single(
            $"""
            SELECT coalesce(max(batch), 0) FROM {Imports}
            WHERE "table" = $table AND rows = $rows AND fingerprint = $fingerprint AND batch < $number
            """,
            row => row.Integer(0),
            ("table", schema.Name),
            ("rows", rows),
            ("fingerprint", fingerprint),
            ("number", number)
        );

    private void Make(string table, string query, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        _ = connection.Execute($"CREATE TEMP TABLE {table} AS {query}", parameters);

    private bool Any(string table) => connection.Single($"SELECT count(*) FROM {table}", row => row.Integer(0)) > 0;
}
