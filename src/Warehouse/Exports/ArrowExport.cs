using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.ArrowIpc;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Exports;

/// <summary>
/// A published table as Arrow IPC (xuất bảng): the catalogue's columns with their descriptions, the snapshot they come
/// from, and the engine's buffers as they are; the current facts of an input table or all rows of a result table.
/// </summary>
public static class ArrowExport
{
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
        return WholeFile.Write(path, force, file => Write(snapshot, schema, file, ArrowContainer.File, where, default));
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

    private static long Write(
        Snapshot snapshot,
        TableSchema schema,
        Stream output,
        ArrowContainer container,
        (string Column, object? Value)[] where,
        CancellationToken cancellationToken
    )
    {
        var (sql, parameters) = TableReading.Export(schema, where);
        var table = ArrowTable.Of(snapshot.Manifest, schema);
        return snapshot.Using(connection => Write(connection, sql, parameters, table, output, container), cancellationToken);
    }

    /// <summary>Any statement's rows; the engine's columns must be the table's.</summary>
    internal static long Write(
        DuckDbConnection connection,
        SqlText sql,
        (string, object?)[] parameters,
        ArrowTable table,
        Stream output,
        ArrowContainer container
    )
    {
        using var result = connection.Query(sql, parameters);
        using var options = result.ArrowOptions();
        table.Check(result, options);
        ArrowIpcWriter writer = new(output, table, container);
        long rows = 0;
        foreach (var chunk in result.Chunks())
        {
            using ArrowBatch batch = new(table, chunk, options);
            writer.Write(batch);
            rows += batch.Rows;
        }
        writer.Complete();
        return rows;
    }
}
