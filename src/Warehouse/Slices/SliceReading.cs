using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Slices;

/// <summary>Questions about a part of a published table.</summary>
public static class SliceReading
{
    /// <summary>How many rows the conditions leave, wherever the slice begins and ends.</summary>
    public static long CountRows(this Snapshot snapshot, TableSlice slice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(slice);
        var (sql, parameters) = SliceSql.Count(slice);
        return snapshot.Using(connection => connection.Single(sql, row => row.Integer(0), parameters), cancellationToken);
    }

    /// <summary>The place of the last row where a limited slice ends before the rows do; null: nothing follows.</summary>
    public static TablePlace? EndOf(this Snapshot snapshot, TableSlice slice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(slice);
        if (slice.Limit is not { } limit)
        {
            return null;
        }
        var (sql, parameters) = SliceSql.End(slice, limit);
        var types = slice.OrderBy.Select(name => slice.Schema.Column(name).Type).ToArray();
        var rows = snapshot.Using(
            connection => connection.Rows(sql, row => new TablePlace(Values(row, types), row.Integer(types.Length)), parameters),
            cancellationToken
        );
        return rows.Count == 2 ? rows[0] : null;
    }

    /// <summary>The values that a column holds anywhere in the table, as text.</summary>
    public static IReadOnlyList<string> ValuesOf(this Snapshot snapshot, TableSchema schema, string column)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(schema);
        var (sql, parameters) = SliceSql.Distinct(schema, column);
        return snapshot.Using(connection => connection.Rows(sql, row => row.Text(0), parameters), default);
    }

    private static object?[] Values(RowReader row, ColumnType[] types)
    {
        var values = new object?[types.Length];
        for (var column = 0; column < types.Length; column++)
        {
            values[column] =
                row.IsNull(column) ? null
                : types[column] switch
                {
                    ColumnType.Text => row.Text(column),
                    ColumnType.Integer => row.Integer(column),
                    ColumnType.Date => row.Date(column),
                    _ => throw new NotSupportedException($"A slice is not ordered by {types[column]}"),
                };
        }
        return values;
    }
}
