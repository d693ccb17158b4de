using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Exports;

/// <summary>
/// A published table as Parquet (xuất bảng), zstd, written by the engine: the catalogue's columns, and the snapshot's id
/// in the file's metadata; the current facts of an input table or all rows of a result table.
/// </summary>
public static class ParquetExport
{
    private static readonly string[] Hive = ["year", "bloc"];

    /// <param name="force">Overwrite a file that is there.</param>
    /// <param name="where">Only rows with these values ("year" 2025).</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="HomeException">The path exists, or it could not be written; no half file is left.</exception>
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
        return WholeFile.WriteAt(path, force, beside => Copy(snapshot, schema, where, beside, ""));
    }

    /// <summary>The columns by which a table is parted: its year and its bloc; none where it has neither.</summary>
    public static IReadOnlyList<string> PartitionColumns(TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return [.. Hive.Where(schema.Has)];
    }

    /// <summary>
    /// A folder for each year and bloc (year=2025/bloc=K1/data_0.parquet), so that a reader opens only what it asks for.
    /// </summary>
    /// <param name="folder">One that is being written and has no such folders yet.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="ArgumentException">The table has neither a year nor a bloc.</exception>
    public static long WriteParts(Snapshot snapshot, TableSchema schema, string folder, params (string Column, object? Value)[] where)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(schema);
        var by = PartitionColumns(schema);
        return by.Count == 0
            ? throw new ArgumentException($"{schema.Name} has neither a year nor a bloc", nameof(schema))
            : Copy(snapshot, schema, where, folder, $", PARTITION_BY ({TableSql.List(by)})");
    }

    private static long Copy(
        Snapshot snapshot,
        TableSchema schema,
        (string Column, object? Value)[] where,
        string path,
        string partition
    )
    {
        var exported = TableReading.Export(schema, where);
        try
        {
            // A snapshot's own connections may touch no other file, so its file is opened for the copy alone; of one that
            // lies in memory the one table is copied. Parts are written by one thread: several make several files of each.
            (string, string)[] threads = partition.Length == 0 ? [] : [("threads", "1")];
            using var database = snapshot.KnownOn is null
                ? DuckDbDatabase.Open(
                    Path.Combine(snapshot.Folder, SnapshotPublisher.DataName),
                    [("access_mode", "READ_ONLY"), ("temp_directory", ""), .. threads]
                )
                : DuckDbDatabase.Open(null, [("temp_directory", ""), .. threads]);
            using var connection = database.Connect();
            if (snapshot.KnownOn is not null)
            {
                _ = connection.Execute(TableSql.CreateTable(schema));
                snapshot.CopyTo(connection, schema.Name, $"FROM {TableSql.Quote(schema)}", [], default);
            }
            List<(string Name, string Value)> said = [("table", schema.Name), ("snapshot", snapshot.Id)];
            if (snapshot.KnownOn is { } day)
            {
                said.Add(("known_on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
            return connection.Execute(
                $"COPY ({exported.All.Text}) TO $path (FORMAT parquet, COMPRESSION zstd{partition},"
                    + $"{(partition.Length == 0 ? " USE_TMP_FILE false," : "")}"
                    + $" KV_METADATA {{{string.Join(", ", said.Select(pair => $"'{pair.Name}': ${pair.Name}"))}}})",
                [.. exported.Parameters, ("path", path), .. said.Select(pair => (pair.Name, (object?)pair.Value))]
            );
        }
        catch (DuckDbException error) when (error.ErrorClass is DuckDbErrorClass.IO or DuckDbErrorClass.Permission)
        {
            throw new IOException(error.EngineMessage, error);
        }
    }
}
