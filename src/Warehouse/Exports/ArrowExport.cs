using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.ArrowIpc;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Exports;

/// <summary>
/// A published table as Arrow IPC (xuất bảng): the catalogue's columns with their descriptions, the snapshot they come
/// from, and the engine's buffers as they are; the current facts of an input table or all rows of a result table.
/// </summary>
public static class ArrowExport
{
    /// <summary>Temporary, on the connection of one export.</summary>
    private const string AllWords = "words";

    /// <summary>A file with a footer, also called Feather V2.</summary>
    /// <param name="force">Overwrite a file that is there.</param>
    /// <param name="where">Only rows with these values ("year" 2025).</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="Home.HomeException">The path exists, or it could not be written; no half file is left.</exception>
    public static long Write(
        Snapshot snapshot,
        TableSchema schema,
        string path,
        bool force = false,
        params (string Column, object? Value)[] where
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(schema);
        return WholeFile.WriteLarge(path, force, file => Write(snapshot, schema, file, ArrowContainer.File, where, default));
    }

    /// <summary>A stream, for a reader that takes the batches as they come.</summary>
    /// <returns>How many rows were written.</returns>
    public static long WriteStream(
        Snapshot snapshot,
        TableSchema schema,
        Stream output,
        CancellationToken cancellationToken,
        params (string Column, object? Value)[] where
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(schema);
        return Write(snapshot, schema, output, ArrowContainer.Stream, where, cancellationToken);
    }

    /// <summary>A part of a table as a stream.</summary>
    /// <returns>How many rows were written.</returns>
    public static long WriteStream(Snapshot snapshot, TableSlice slice, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(slice);
        var table = ArrowTable.Of(snapshot.Manifest, slice.Schema);
        return snapshot.Using(
            connection => Write(connection, SliceSql.Rows(slice), table, output, ArrowContainer.Stream, cancellationToken),
            cancellationToken
        );
    }

    private static long Write(
        Snapshot snapshot,
        TableSchema schema,
        Stream output,
        ArrowContainer container,
        (string Column, object? Value)[] where,
        CancellationToken cancellationToken
    )
    {
        var rows = TableReading.Export(schema, where);
        var table = ArrowTable.Of(snapshot.Manifest, schema);
        return snapshot.Using(
            connection => rows.Kept(connection, kept => Write(connection, kept, table, output, container, cancellationToken)),
            cancellationToken
        );
    }

    /// <summary>
    /// Twice over the rows: once for the texts of the coded columns, each to become a type of the engine whose numbers are
    /// their places; once for the batches, as the engine computes them.
    /// </summary>
    internal static long Write(
        DuckDbConnection connection,
        ExportedRows rows,
        ArrowTable table,
        Stream output,
        ArrowContainer container,
        CancellationToken cancellationToken
    )
    {
        var coded = table.Columns.Index().Where(column => column.Item.Coded).Select(column => column.Index).ToList();
        var words = MakeWords(connection, rows, table, coded);
        ArrowIpcWriter writer = new(output, table, container);
        foreach (var column in coded)
        {
            var all = words.Contains(column) ? $"enum_range(NULL::{Words(column)})" : "[]::VARCHAR[]";
            writer.Write(ArrowDictionary.Read(connection, $"SELECT unnest({all})", column));
        }
        var count = Batches(connection, rows, table, words, writer, cancellationToken);
        writer.Complete();
        foreach (var column in words)
        {
            _ = connection.Execute($"DROP TYPE {Words(column)}");
        }
        return count;
    }

    /// <summary>A type for each coded column that has a text at all; gives those columns.</summary>
    private static HashSet<int> MakeWords(DuckDbConnection connection, ExportedRows rows, ArrowTable table, List<int> coded)
    {
        if (coded.Count == 0)
        {
            return [];
        }
        var lists = coded.Select(column =>
        {
            var name = TableSql.Quote(table.Columns[column].Name);
            return $"list_sort(list(DISTINCT {name}) FILTER ({name} IS NOT NULL)) AS {Words(column)}";
        });
        _ = connection.Execute($"CREATE TEMP TABLE {AllWords} AS {rows.Aggregate(lists).Text}", rows.Parameters);
        HashSet<int> made = [];
        foreach (var column in coded)
        {
            if (connection.Single($"SELECT coalesce(len({Words(column)}), 0) FROM {AllWords}", row => row.Integer(0)) > 0)
            {
                _ = connection.Execute($"CREATE TEMP TYPE {Words(column)} AS ENUM (SELECT unnest({Words(column)}) FROM {AllWords})");
                _ = made.Add(column);
            }
        }
        _ = connection.Execute($"DROP TABLE {AllWords}");
        return made;
    }

    private static long Batches(
        DuckDbConnection connection,
        ExportedRows rows,
        ArrowTable table,
        HashSet<int> words,
        ArrowIpcWriter writer,
        CancellationToken cancellationToken
    )
    {
        var cells = table.Columns.Select((column, index) =>
        {
            var name = TableSql.Quote(column.Name);
            return !column.Coded ? name
                : words.Contains(index) ? $"CAST(enum_code(CAST({name} AS {Words(index)})) AS INTEGER) AS {name}"
                : $"CAST(NULL AS INTEGER) AS {name}";
        });
        using var result = connection.Stream(rows.Select(cells), rows.Parameters);
        using var options = result.ArrowOptions();
        table.Check(result, options);
        long count = 0;
        foreach (var chunk in result.Chunks())
        {
            // The engine has some rows ready, and an interruption does not reach those.
            cancellationToken.ThrowIfCancellationRequested();
            using ArrowBatch batch = new(table, chunk, options);
            writer.Write(batch);
            count += batch.Rows;
        }
        return count;
    }

    private static string Words(int column) => string.Create(CultureInfo.InvariantCulture, $"words_{column}");
}
