using ThiDua.Metrics.Tables;

namespace ThiDua.Cli.Screens;

/// <summary>One row of a published table, by column name.</summary>
internal sealed class SnapshotRow(DataTable table, int row)
{
    internal string? Text(string column) => (string?)Cell(column);

    internal long Whole(string column) => (long)Cell(column)!;

    internal long? WholeOrNull(string column) => (long?)Cell(column);

    internal decimal? Number(string column) => (decimal?)Cell(column);

    internal double? Float(string column) => (double?)Cell(column);

    /// <summary>All cells by column name, for a program.</summary>
    internal Dictionary<string, object?> Cells()
    {
        Dictionary<string, object?> cells = new(StringComparer.Ordinal);
        for (var column = 0; column < table.Schema.Columns.Count; column++)
        {
            cells.Add(table.Schema.Columns[column].Name, table[row, column]);
        }
        return cells;
    }

    private object? Cell(string name)
    {
        for (var column = 0; column < table.Schema.Columns.Count; column++)
        {
            if (string.Equals(table.Schema.Columns[column].Name, name, StringComparison.Ordinal))
            {
                return table[row, column];
            }
        }
        throw new ArgumentException($"{table.Schema.Name} has no column {name}", nameof(name));
    }
}
