namespace ThiDua.Metrics.Tables;

/// <summary>
/// Rows of one schema, held by column (bảng dữ liệu): what import hands to the ledger and a score run to the
/// snapshot. Each column is a list of one .NET type: string, long, decimal, double, DateOnly, DateTime (UTC), bool;
/// null is missing.
/// </summary>
public sealed class DataTable
{
    private readonly List<object?>[] columns;

    public DataTable(TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        columns = [.. schema.Columns.Select(_ => new List<object?>())];
    }

    public TableSchema Schema { get; }

    public int RowCount { get; private set; }

    /// <summary>All cells of one column, in row order.</summary>
    public IReadOnlyList<object?> Column(int index) => columns[index];

    public object? this[int row, int column] => columns[column][row];

    /// <exception cref="ArgumentException">Another number of cells than columns, or a cell of another type than its column.</exception>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException($"{Schema.Name} has {columns.Length} columns, the row {cells.Length} cells", nameof(cells));
        }
        for (var column = 0; column < cells.Length; column++)
        {
            if (!Fits(cells[column], Schema.Columns[column].Type))
            {
                throw new ArgumentException(
                    $"{Schema.Name}.{Schema.Columns[column].Name} is {Schema.Columns[column].Type}, the cell {cells[column]!.GetType().Name}",
                    nameof(cells)
                );
            }
        }
        for (var column = 0; column < cells.Length; column++)
        {
            columns[column].Add(cells[column]);
        }
        RowCount++;
    }

    private static bool Fits(object? cell, ColumnType type) =>
        cell is null
        || type switch
        {
            ColumnType.Text => cell is string,
            ColumnType.Integer => cell is long,
            ColumnType.Number => cell is decimal,
            ColumnType.Double => cell is double,
            ColumnType.Date => cell is DateOnly,
            ColumnType.Timestamp => cell is DateTime,
            ColumnType.Boolean => cell is bool,
        };
}
