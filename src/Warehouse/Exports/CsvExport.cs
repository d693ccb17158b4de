using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Exports;

/// <summary>
/// A published table as CSV (xuất bảng): UTF-8 with BOM, RFC 4180, a header of the catalogue's column names, the
/// current facts of an input table or all rows of a result table.
/// </summary>
public static class CsvExport
{
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
        return WholeFile.WriteLarge(path, force, file => snapshot.Using(connection => Rows(connection, TableReading.Export(schema, where), file), default));
    }

    /// <summary>A part of a table, to a reader who takes it as it comes.</summary>
    /// <returns>How many rows were written.</returns>
    public static long WriteStream(Snapshot snapshot, TableSlice slice, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(slice);
        return snapshot.Using(connection => Rows(connection, SliceSql.Rows(slice), output), cancellationToken);
    }

    private static long Rows(DuckDbConnection connection, ExportedRows exported, Stream file)
    {
        var columns = TableSql.Said(exported.Schema);
        using CsvWriter csv = new(file);
        foreach (var (name, _) in columns)
        {
            csv.Text(name);
        }
        csv.EndRow();
        long rows = 0;
        using var result = connection.Stream(exported.All, exported.Parameters);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                foreach (ref readonly var column in chunk.Columns.AsSpan())
                {
                    csv.Cell(in column, row);
                }
                csv.EndRow();
            }
            rows += chunk.Count;
        }
        csv.Complete();
        return rows;
    }
}
