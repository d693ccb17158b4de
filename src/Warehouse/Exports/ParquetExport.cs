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
        return WholeFile.WriteAt(path, force, beside => Copy(snapshot, schema, where, beside));
    }

    private static long Copy(Snapshot snapshot, TableSchema schema, (string Column, object? Value)[] where, string path)
    {
        var exported = TableReading.Export(schema, where);
        try
        {
            // A snapshot's own connections may touch no other file, so its file is opened for the copy alone; of one that
            // lies in memory the one table is copied.
            using var database = snapshot.KnownOn is null
                ? DuckDbDatabase.Open(
                    Path.Combine(snapshot.Folder, SnapshotPublisher.DataName),
                    ("access_mode", "READ_ONLY"),
                    ("temp_directory", "")
                )
                : DuckDbDatabase.Open(null, ("temp_directory", ""));
            using var connection = database.Connect();
            if (snapshot.KnownOn is not null)
            {
                _ = connection.Execute(TableSql.CreateTable(schema));
                snapshot.CopyTo(connection, schema.Name, $"FROM {TableSql.Quote(schema)}", [], default);
            }
            return connection.Execute(
                $"COPY ({exported.All.Text}) TO $path (FORMAT parquet, COMPRESSION zstd,"
                    + " USE_TMP_FILE false, KV_METADATA {'table': $table, 'snapshot': $snapshot})",
                [.. exported.Parameters, ("path", path), ("table", schema.Name), ("snapshot", snapshot.Id)]
            );
        }
        catch (DuckDbException error) when (error.ErrorClass is DuckDbErrorClass.IO or DuckDbErrorClass.Permission)
        {
            throw new IOException(error.EngineMessage, error);
        }
    }
}
