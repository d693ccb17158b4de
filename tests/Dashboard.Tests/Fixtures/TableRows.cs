using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>Rows of a table by column name; columns that are not named are missing.</summary>
internal sealed class TableRows(TableSchema schema)
{
    public DataTable Table { get; } = new(schema);

    public TableRows Add(params (string Column, object? Value)[] cells)
    {
        var row = new object?[schema.Columns.Count];
        foreach (var (column, value) in cells)
        {
            row[schema.Columns.Index().Single(entry => string.Equals(entry.Item.Name, column, StringComparison.Ordinal)).Index] = value is int small ? (long)small : value;
        }
        Table.Add(row);
        return this;
    }
}
