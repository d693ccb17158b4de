using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Engine;
using static System.FormattableString;

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
    private const string Sequence = "sequence";
    private const string UnusedTable = "unused";

    /// <summary>How firm a figure is, weakest first, as the catalogue writes it.</summary>
    private static readonly string StatusList = $"[{string.Join(", ", Enum.GetNames<FigureStatus>().Select(name => $"'{name.ToLowerInvariant()}'"))}]";

    /// <summary>As in figure_versions.sql.</summary>
    private const string KnownByOrder = "CASE known_by WHEN 'independent' THEN 3 WHEN 'checked' THEN 2 ELSE 1 END";

    /// <summary>Enough to look through; the count says how many there are.</summary>
    private const int MostReplaced = 10_000;

    private static readonly string[] PlaceNames = [RowNumber, "file", "sheet", "cell"];

    /// <summary>Which rows each write brought; the ledger's own, no published table.</summary>
    internal const string ImportsTable =
        $"CREATE TABLE IF NOT EXISTS {Imports} (batch BIGINT, \"table\" VARCHAR, rows BIGINT, fingerprint VARCHAR)";

    /// <param name="before">The last sequence number in use.</param>
    internal AppendCounts Append(FactBatch batch, long number, long before, DateTime at, string who)
    {
        var schema = batch.Rows.Schema;
        var table = TableSql.Quote(schema);
        Stage(batch, number, before, at, who);
        onStep?.Invoke(WriteStep.RowsStaged);
        string[] said = [.. TableSql.Said(schema).Select(column => column.Name)];
        var fingerprint = Fingerprint(said);
        var last = LastImport(schema, batch.Rows.RowCount, fingerprint, number);
        long unchanged = 0;
        if (FindNew(table, said, TableSql.Keys(schema), before, last) is { } news)
        {
            Make("news", $"SELECT {RowNumber} FROM ({news})");
            unchanged = connection.Execute(
                $"DELETE FROM {table} WHERE {Sequence} > $before AND {Sequence} - $before NOT IN (SELECT {RowNumber} FROM news)",
                ("before", before)
            );
        }
        NoteUnused(schema, number, before);
        NoteReplaced(schema, before);
        _ = connection.Execute($"DROP TABLE IF EXISTS temp.{UnusedTable}");
        _ = connection.Execute(
            $"INSERT INTO {Imports} VALUES ($number, $table, $rows, $fingerprint)",
            ("number", number),
            ("table", schema.Name),
            ("rows", batch.Rows.RowCount),
            ("fingerprint", fingerprint)
        );
        _ = connection.Execute($"DROP VIEW temp.{Staged}");
        foreach (var name in new[] { "known", "latest", "closed", "unsaid", "repeated", "news" })
        {
            _ = connection.Execute($"DROP TABLE IF EXISTS temp.{name}");
        }
        onStep?.Invoke(WriteStep.RowsStored);
        return new AppendCounts(batch.Rows.RowCount - unchanged, unchanged);
    }

    /// <summary>Figures that rows of this write took the place of, the first of them.</summary>
    internal List<ReplacedFigure> Replaced { get; } = [];

    internal long ReplacedCount { get; private set; }

    /// <summary>Figures of this write that give way to what was stored before, a line for each pair of statuses.</summary>
    internal List<UnusedFigures> Unused { get; } = [];

    /// <summary>
    /// Of several figures the firmest counts, then the one that was handed in last, then the best known. A figure that says itself that it is
    /// older is no news to anybody; one that is less firm, or does not say its day, may be meant as a correction.
    /// </summary>
    private void NoteUnused(TableSchema schema, long number, long before)
    {
        if (schema != InputTables.Observations)
        {
            return;
        }
        const string same = "unit, indicator, period, measure";
        Make(
            UnusedTable,
            $"""
            SELECT * FROM (
                SELECT n.*, o.status AS kept_status, o.value AS kept FROM (
                    SELECT {same}, value, status, list_position({StatusList}, status) AS firm, submitted_at, {Sequence}, file, sheet, cell
                    FROM observations WHERE {Sequence} > $before
                ) n
                JOIN (
                    SELECT {same}, value, status, list_position({StatusList}, status) AS firm, submitted_at, {KnownByOrder} AS known, {Sequence}
                    FROM observations WHERE batch < $number
                ) o USING ({same})
                WHERE CASE WHEN o.firm = n.firm THEN n.submitted_at IS NULL AND o.submitted_at IS NOT NULL
                    ELSE o.firm > n.firm AND coalesce(n.submitted_at >= o.submitted_at, true) END
                QUALIFY row_number() OVER (PARTITION BY n.{Sequence} ORDER BY o.firm DESC, o.submitted_at DESC NULLS LAST, o.known DESC, o.{Sequence} DESC) = 1
            ) WHERE value <> kept
            """,
            ("before", before),
            ("number", number)
        );
        foreach (
            var found in connection.Rows(
                $"""
                SELECT status, kept_status, count(*) OVER (PARTITION BY status, kept_status), unit, indicator, period, value, kept, file, sheet, cell
                FROM {UnusedTable} QUALIFY row_number() OVER (PARTITION BY status, kept_status ORDER BY {Sequence}) = 1 ORDER BY {Sequence}
                """,
                row => new UnusedFigures(
                    Enum.Parse<FigureStatus>(row.Text(0), ignoreCase: true),
                    Enum.Parse<FigureStatus>(row.Text(1), ignoreCase: true),
                    row.Integer(2),
                    row.Text(3),
                    row.Text(4),
                    row.Text(5),
                    row.NumberOrNull(6) ?? 0,
                    row.NumberOrNull(7) ?? 0,
                    new SourceLocation(row.Text(8), row.TextOrNull(9), row.TextOrNull(10))
                )
            )
        )
        {
            var known = Unused.FindIndex(other => other.Status == found.Status && other.KeptStatus == found.KeptStatus);
            if (known < 0)
            {
                Unused.Add(found);
            }
            else
            {
                Unused[known] = Unused[known] with { Count = Unused[known].Count + found.Count };
            }
        }
    }

    /// <summary>
    /// Compares with the last row of the same thing: a report that comes again on a later day replaces the figure of the
    /// first, so the day of submission is no part of what the thing is.
    /// </summary>
    private void NoteReplaced(TableSchema schema, long before)
    {
        if (
            schema.MainColumn is not { } main
            || schema.Column(main).Type != ColumnType.Number
            || !connection.Single($"SELECT coalesce(min({Sequence}) <= $before, false) FROM {TableSql.Quote(schema)}", row => row.Boolean(0), ("before", before))
        )
        {
            return;
        }
        string[] things = [.. TableSql.Keys(schema).Where(key => key is not "submitted_at")];
        var table = TableSql.Quote(schema);
        var figure = TableSql.Quote(main);
        var used = schema == InputTables.Observations ? $"AND {Sequence} NOT IN (SELECT {Sequence} FROM {UnusedTable})" : "";
        Make(
            "replaced",
            $"""
            SELECT n.*, o.old_figure FROM (SELECT {TableSql.List(things)}, {figure} AS new_figure, {Sequence}, file, sheet, cell FROM {table} WHERE {Sequence} > $before {used}) n
            JOIN (
                SELECT {TableSql.List(things)}, arg_max({figure}, {Sequence}) AS old_figure FROM {table} WHERE {Sequence} <= $before GROUP BY ALL
            ) o ON {TableSql.Same(things, "n", "o")}
            WHERE old_figure IS DISTINCT FROM new_figure
            """,
            ("before", before)
        );
        ReplacedCount += connection.Single("SELECT count(*) FROM replaced", row => row.Integer(0));
        if (Replaced.Count < MostReplaced)
        {
            Replaced.AddRange(
                connection.Rows(
                    $"""
                    SELECT {string.Join(", ", things.Select(name => $"CAST({TableSql.Quote(name)} AS VARCHAR)"))}, old_figure, new_figure, file, sheet, cell
                    FROM replaced ORDER BY {Sequence} LIMIT $most
                    """,
                    row => new ReplacedFigure(
                        schema,
                        Words(row, things.Length),
                        row.NumberOrNull(things.Length),
                        row.NumberOrNull(things.Length + 1),
                        row.Text(things.Length + 2),
                        row.TextOrNull(things.Length + 3),
                        row.TextOrNull(things.Length + 4)
                    ),
                    ("most", (long)(MostReplaced - Replaced.Count))
                )
            );
        }
        _ = connection.Execute("DROP TABLE temp.replaced");
    }

    private static List<string> Words(RowReader row, int count)
    {
        List<string> words = [];
        for (var column = 0; column < count; column++)
        {
            if (row.TextOrNull(column) is { } word)
            {
                words.Add(word);
            }
        }
        return words;
    }

    /// <summary>
    /// Appends all rows to their table, and makes a view of them: what turns out to be no news is deleted again, within
    /// the transaction. Most imports bring mostly news, and to write a million rows twice would take as long again.
    /// </summary>
    private void Stage(FactBatch batch, long number, long before, DateTime at, string who)
    {
        var rows = batch.Rows;
        var schema = rows.Schema;
        var positions = Positions(schema);
        var saidAt = positions.AsSpan(0, schema.Columns.Count);
        var restAt = positions.AsSpan(schema.Columns.Count);
        string? file = null;
        var sha = "";
        using (var appender = connection.Append(schema.Name))
        {
            for (var row = 0; row < rows.RowCount; row++)
            {
                TableAppend.Cells(appender, rows, row, saidAt);
                var rest = restAt;
                if (schema.KeepsUnknownColumns)
                {
                    TableAppend.Text(appender, rest[0], batch.Attributes?[row]);
                    rest = rest[1..];
                }
                var place = batch.Places[row];
                var isSameFile = string.Equals(place.File, file, StringComparison.Ordinal);
                if (!isSameFile)
                {
                    file = place.File;
                    sha = batch.FileSha256[file];
                }
                var into = appender.Row;
                appender.Column(rest[0]).Set(into, number);
                appender.Column(rest[1]).Set(into, before + row + 1);
                TableAppend.Repeated(appender, rest[2], place.File, isSameFile);
                TableAppend.Text(appender, rest[3], place.Sheet);
                TableAppend.Text(appender, rest[4], place.Cell);
                TableAppend.Repeated(appender, rest[5], sha, isSameFile);
                appender.Column(rest[6]).Set(into, Days.FromUtc(at));
                TableAppend.Repeated(appender, rest[7], who, row > 0);
                appender.EndRow();
            }
            appender.Complete();
        }
        var places = TableSql.List(PlaceNames.Skip(1));
        _ = connection.Execute(
            Invariant(
                $"""
                CREATE TEMP VIEW {Staged} AS SELECT {TableSql.List(TableSql.Said(schema).Select(column => column.Name))},
                    {Sequence} - {before} AS {RowNumber}, {places} FROM {TableSql.Quote(schema)} WHERE {Sequence} > {before}
                """
            )
        );
    }

    /// <summary>Where the columns that we store lie in the table: one that was added later lies last.</summary>
    private int[] Positions(TableSchema schema)
    {
        var names = connection.Rows(
            "SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main' AND database_name <> 'temp' AND table_name = $table ORDER BY column_index",
            row => row.Text(0),
            ("table", schema.Name)
        );
        return [.. TableSql.Stored(schema).Select(column => names.IndexOf(column.Name))];
    }

    /// <summary>
    /// The query for the staged rows that say something new; null when all do. Temporary tables on the way: known, the stored rows of
    /// the staged keys; latest, the last of each key; closed, the keys of which nothing was stored since these very
    /// rows came before; unsaid, the rows of other keys that differ from the latest; repeated, the keys that are
    /// staged more than once.
    /// </summary>
    /// <param name="lastImport">The number of the write that brought the same rows last; 0: none did.</param>
    private string? FindNew(string table, string[] said, string[] keys, long before, long lastImport)
    {
        var columns = $"{TableSql.List(said)}, {TableSql.List(PlaceNames)}";
        Make(
            "known",
            $"SELECT {TableSql.List(said)}, batch, {Sequence} FROM {table} f SEMI JOIN {Staged} s ON {TableSql.Same(keys, "f", "s")} WHERE f.{Sequence} <= $before",
            ("before", before)
        );
        var anyKnown = Any("known");
        var anyRepeated = !AllDiffer(connection, Staged, keys);
        if (!anyKnown && !anyRepeated)
        {
            return null;
        }
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
        if (!anyRepeated)
        {
            return $"SELECT {columns} FROM {unsaid}";
        }
        Make("repeated", $"SELECT {TableSql.List(keys)} FROM {Staged} GROUP BY ALL HAVING count(*) > 1");
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
    /// True when no two rows share a key. Compares hashes, which is much cheaper than grouping by the texts; two keys of
    /// one hash, which do not occur, would only send the caller the long way.
    /// </summary>
    internal static bool AllDiffer(DuckDbConnection connection, string table, string[] keys) =>
        connection.Single($"SELECT count(*) = count(DISTINCT hash({TableSql.List(keys)})) FROM {table}", row => row.Boolean(0));

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
