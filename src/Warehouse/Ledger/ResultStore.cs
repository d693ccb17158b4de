using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Replaces rows of result tables.</summary>
internal sealed class ResultStore(DuckDbConnection connection)
{
    private const string Staged = "staged";

    /// <summary>Deletes the rows with these values and adds the new ones, which must have them too.</summary>
    internal void ReplaceWhere(DataTable rows, IReadOnlyList<(string Column, object? Value)> where)
    {
        var schema = Result(rows);
        foreach (var (name, value) in where)
        {
            CheckAll(rows, schema.Column(name), value);
        }
        var (condition, parameters) = TableSql.Equal(schema, where);
        var deleted = condition.Length == 0 ? "" : $" WHERE {condition}";
        _ = connection.Execute($"DELETE FROM {TableSql.Quote(schema)}{deleted}", parameters);
        Add(rows);
    }

    /// <summary>Deletes the rows whose key one of the new rows has, and adds the new ones.</summary>
    internal void ReplaceByKey(DataTable rows, IReadOnlyList<string> keys)
    {
        var schema = Result(rows);
        if (keys.Count == 0)
        {
            throw new ArgumentException("No key column was named", nameof(keys));
        }
        string[] names = [.. keys.Select(key => schema.Column(key).Name)];
        Stage(rows);
        _ = connection.Execute(
            $"""
            DELETE FROM {TableSql.Quote(schema)} t
            WHERE EXISTS (SELECT 1 FROM {Staged} s WHERE {TableSql.Same(names, "t", "s")})
            """
        );
        AddStaged(schema);
    }

    /// <summary>See <see cref="LedgerWrite.RecordImport"/>.</summary>
    internal void RecordImport(ImportRecord record)
    {
        HashSet<string> copies = new(StringComparer.Ordinal);
        HashSet<string> files = new(StringComparer.Ordinal);
        for (var row = 0; row < record.Files.RowCount; row++)
        {
            var file = (string)record.Files[row, 0]!;
            _ = (IsCopy(file, record.Files[row, 1], record.Files[row, 3]) ? copies : files).Add(file);
        }
        ForgetFiles(ResultTables.ImportCounts, "", files);
        ForgetFiles(ResultTables.Rejections, "", files);
        ForgetFiles(ResultTables.Findings, " AND stage = 'import'", files);
        _ = connection.Execute("DELETE FROM findings WHERE file IS NULL AND stage = 'import'");
        AddNew(Without(copies, record.Files));
        Add(Without(copies, record.Counts));
        Add(Without(copies, record.Rejections));
        Add(Without(copies, record.Findings));
    }

    /// <summary>A file is its content: the same bytes read by the same mapping under another name.</summary>
    private bool IsCopy(string file, object? sha256, object? mapping) =>
        connection.Single(
            """
            SELECT count(*) FROM source_files s JOIN import_counts c USING (file, sha256)
            WHERE s.sha256 = $sha256 AND s.mapping IS NOT DISTINCT FROM $mapping AND s.file <> $file
            """,
            row => row.Integer(0),
            ("sha256", sha256),
            ("mapping", mapping),
            ("file", file)
        ) > 0;

    private static DataTable Without(HashSet<string> files, DataTable rows)
    {
        if (files.Count == 0)
        {
            return rows;
        }
        var columns = rows.Schema.Columns.Count;
        var at = rows.Schema.IndexOf("file");
        DataTable kept = new(rows.Schema);
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (rows[row, at] is not string file || !files.Contains(file))
            {
                kept.Add([.. Enumerable.Range(0, columns).Select(column => rows[row, column])]);
            }
        }
        return kept;
    }

    /// <summary>Adds the rows that are not there yet.</summary>
    private void AddNew(DataTable rows)
    {
        var schema = Result(rows);
        Stage(rows);
        string[] names = [.. schema.Columns.Select(column => column.Name)];
        _ = connection.Execute(
            $"DELETE FROM {Staged} s WHERE EXISTS (SELECT 1 FROM {TableSql.Quote(schema)} t WHERE {TableSql.Same(names, "t", "s")})"
        );
        AddStaged(schema);
    }

    /// <summary>Deletes what earlier imports said of these files.</summary>
    private void ForgetFiles(TableSchema schema, string condition, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            _ = connection.Execute($"DELETE FROM {TableSql.Quote(schema)} WHERE file = $file{condition}", ("file", file));
        }
    }

    private void Add(DataTable rows)
    {
        using var appender = connection.Append(Result(rows).Name);
        Fill(appender, rows);
    }

    private void Stage(DataTable rows)
    {
        _ = connection.Execute($"CREATE TEMP TABLE {Staged} ({TableSql.Definitions(TableSql.Said(rows.Schema))})");
        using var appender = connection.Append(Staged, "temp");
        Fill(appender, rows);
    }

    private void AddStaged(TableSchema schema)
    {
        var names = TableSql.List(schema.Columns.Select(column => column.Name));
        _ = connection.Execute($"INSERT INTO {TableSql.Quote(schema)} ({names}) SELECT {names} FROM {Staged} ORDER BY rowid");
        _ = connection.Execute($"DROP TABLE temp.{Staged}");
    }

    private static void Fill(DuckDbAppender appender, DataTable rows)
    {
        for (var row = 0; row < rows.RowCount; row++)
        {
            TableAppend.Cells(appender, rows, row);
            appender.EndRow();
        }
        appender.Complete();
    }

    private static TableSchema Result(DataTable rows) =>
        TableSql.IsInput(TableSql.Known(rows.Schema))
            ? throw new ArgumentException($"{rows.Schema.Name} holds facts: append them", nameof(rows))
            : rows.Schema;

    private static void CheckAll(DataTable rows, ColumnSchema column, object? value)
    {
        var wanted = value is int small ? (long)small : value;
        var at = rows.Schema.IndexOf(column.Name);
        foreach (var cell in rows.Column(at))
        {
            if (!Equals(cell, wanted))
            {
                throw new ArgumentException(
                    $"{rows.Schema.Name}.{column.Name}: a new row has '{cell}' where rows with '{wanted}' are replaced",
                    nameof(rows)
                );
            }
        }
    }
}
