using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Exports;

/// <summary>A published table row by row (xuất từng dòng), for a format that is written elsewhere.</summary>
public static class RowExport
{
    /// <summary>Gives each row's cells, in the order of the table's exported columns; the list is used again for the next row.</summary>
    /// <param name="limit">The most rows that the format holds.</param>
    /// <param name="row">Called for each row.</param>
    /// <param name="where">Only rows with these values ("year" 2025).</param>
    /// <returns>How many rows there were.</returns>
    /// <exception cref="HomeException">There are more rows than the format holds; none was given.</exception>
    public static long Read(
        Snapshot snapshot,
        TableSchema schema,
        long limit,
        Action<IReadOnlyList<object?>> row,
        params (string Column, object? Value)[] where
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(row);
        var exported = TableReading.Export(schema, where);
        return snapshot.Using(
            connection =>
            {
                var count = connection.Single(exported.Aggregate(["count(*)"]), found => found.Integer(0), exported.Parameters);
                if (count > limit)
                {
                    throw new HomeException(FindingCode.OutputTooManyRows, null, schema.Name, Text(count), Text(limit));
                }
                var cells = new object?[schema.ExportedColumns.Count];
                using var result = connection.Stream(exported.All, exported.Parameters);
                foreach (var chunk in result.Chunks())
                {
                    for (var at = 0; at < chunk.Count; at++)
                    {
                        TableReading.Cells(chunk.Columns, at, schema.ExportedColumns, cells);
                        row(cells);
                    }
                }
                return count;
            },
            default
        );
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
