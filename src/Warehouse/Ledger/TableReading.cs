using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>Tables of the catalogue back as <see cref="DataTable"/>s, from the ledger within a write or from a snapshot.</summary>
internal static class TableReading
{
    private const string UnitColumn = "unit";

    /// <summary>Stands in no code.</summary>
    private const char Between = '\u001f';

    internal static FactRows Facts(DuckDbConnection connection, TableSchema schema, FactView view)
    {
        if (!TableSql.IsInput(TableSql.Known(schema)))
        {
            throw new ArgumentException($"{schema.Name} holds results, not facts", nameof(schema));
        }
        var columns = schema.Columns.Count;
        DataTable rows = new(schema);
        List<SourceLocation> places = [];
        List<long> sequences = [];
        List<string?> attributes = [];
        var cells = new object?[columns];
        var (sql, parameters) = Statement(schema, view);
        using var result = connection.Query(sql, parameters);
        foreach (var chunk in result.Chunks())
        {
            var reader = chunk.Columns;
            for (var row = 0; row < chunk.Count; row++)
            {
                Cells(reader, row, schema.Columns, cells);
                rows.Add(cells);
                RowReader rest = new(reader, row);
                sequences.Add(rest.Integer(columns));
                places.Add(new SourceLocation(rest.Text(columns + 1), rest.TextOrNull(columns + 2), rest.TextOrNull(columns + 3)));
                attributes.Add(schema.KeepsUnknownColumns ? rest.TextOrNull(columns + 4) : null);
            }
        }
        return new FactRows(rows, places, sequences, attributes);
    }

    /// <summary>A result table in the order in which it was written.</summary>
    /// <param name="where">Only rows with these values.</param>
    internal static DataTable Results(DuckDbConnection connection, TableSchema schema, IReadOnlyList<(string Column, object? Value)> where)
    {
        DataTable rows = new(TableSql.Known(schema));
        var cells = new object?[schema.Columns.Count];
        var names = TableSql.List(schema.Columns.Select(column => column.Name));
        var (equal, parameters) = TableSql.Equal(schema, where);
        var condition = equal.Length == 0 ? "" : $" WHERE {equal}";
        using var result = connection.Query($"SELECT {names} FROM {TableSql.Quote(schema)}{condition} ORDER BY rowid", parameters);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                Cells(chunk.Columns, row, schema.Columns, cells);
                rows.Add(cells);
            }
        }
        return rows;
    }

    /// <summary>What an export reads: all rows of results, or the current facts, in their order.</summary>
    internal static ExportedRows Export(TableSchema schema, IReadOnlyList<(string Column, object? Value)> where)
    {
        var table = TableSql.Quote(TableSql.Known(schema));
        var (conditions, parameters) = TableSql.Equal(schema, where);
        var condition = conditions.Length == 0 ? "" : $" WHERE {conditions}";
        // A table is scanned in the order of its rows and needs no sorting; which way a join goes is the engine's choice.
        return TableSql.IsInput(schema)
            ? new ExportedRows(schema, $"{table}{Latest(schema, table)}{condition}", " ORDER BY sequence", parameters)
            : new ExportedRows(schema, $"{table}{condition}", "", parameters);
    }

    internal static void Cells(ColumnReader[] columns, int row, IReadOnlyList<ColumnSchema> schema, Span<object?> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = Cell(in columns[column], row, schema[column].Type);
        }
    }

    private static object? Cell(ref readonly ColumnReader column, int row, ColumnType type) =>
        column.IsNull(row)
            ? null
            : type switch
            {
                ColumnType.Text => column.Text(row),
                ColumnType.Integer => column.Integer(row),
                ColumnType.Number => column.Decimal(row),
                ColumnType.Double => column.Double(row),
                ColumnType.Date => column.Date(row),
                ColumnType.Timestamp => column.Timestamp(row),
                ColumnType.Boolean => column.Boolean(row),
            };

    private static (SqlText Sql, (string, object?)[] Parameters) Statement(TableSchema schema, FactView view)
    {
        var (rows, parameters) = view.KnownOn is { } day ? KnownRows.Of(schema, day) : (TableSql.Quote(schema), []);
        if (view.Units is { } units && schema.Columns.Any(column => column.Name is UnitColumn))
        {
            rows = $"(SELECT * FROM {rows} WHERE {UnitColumn} IN (SELECT unnest(string_split($units, '{Between}')))) {TableSql.Quote(schema)}";
            parameters = [.. parameters, ("units", string.Join(Between, units))];
        }
        var latest = view.History ? "" : Latest(schema, rows);
        var names = TableSql.List(schema.Columns.Select(column => column.Name));
        var attributes = schema.KeepsUnknownColumns ? $", {TableSql.Attributes}" : "";
        return (
            $"SELECT {names}, sequence, file, sheet, cell{attributes} FROM {rows}{latest} ORDER BY sequence",
            parameters
        );
    }

    /// <summary>Keeps the row of each key that came last.</summary>
    internal static string Latest(TableSchema schema, string rows) =>
        $" SEMI JOIN (SELECT max(sequence) AS sequence FROM {rows}"
        + $" GROUP BY {TableSql.List(TableSql.Keys(schema))}) USING (sequence)";
}
