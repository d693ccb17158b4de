namespace ThiDua.Metrics.Tables;

/// <summary>One column of the data dictionary.</summary>
/// <param name="Position">From 1.</param>
public sealed record ColumnDescription(TableSchema Table, ColumnSchema Column, int Position)
{
    public string Type =>
        Column.Type switch
        {
            ColumnType.Text => "text",
            ColumnType.Integer => "integer",
            ColumnType.Number => "decimal",
            ColumnType.Double => "double",
            ColumnType.Date => "date",
            ColumnType.Timestamp => "timestamp",
            ColumnType.Boolean => "boolean",
        };

    public bool IsNullable => !Column.Required;

    /// <summary>The words of a closed set; null: open.</summary>
    public string? Values => Column.Values is { } values ? string.Join(", ", values.Keys) : null;
}
