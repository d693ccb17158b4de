namespace ThiDua.Metrics.Tables;

/// <summary>A table: its name, its columns and what it is for. The one source for import, ledger, exports and data dictionary.</summary>
public sealed record TableSchema
{
    private static readonly ColumnSchema Attributes = new()
    {
        Name = "attributes",
        Type = ColumnType.Text,
        Headers = [],
        Meaning = "các cột khác của tệp nguồn, dạng JSON",
        MeaningEnglish = "the source file's other columns, as JSON",
    };

    /// <summary>Also the sheet's and the database table's name.</summary>
    public required string Name { get; init; }

    /// <summary>Vietnamese name, also accepted as sheet or file name.</summary>
    public required string Title { get; init; }

    public required string TitleEnglish { get; init; }

    public required IReadOnlyList<ColumnSchema> Columns { get; init; }

    /// <summary>True for units: columns beyond the known ones are kept as attributes (one text column, "attributes", JSON).</summary>
    public bool KeepsUnknownColumns { get; init; }

    /// <summary>The column whose cell is "the" source cell of a row; null: the first.</summary>
    public string? MainColumn { get; init; }

    /// <summary>
    /// Columns that say from which day a row can have been known: a day, the last day of a period or of a year. The first
    /// that is not empty counts; none: known from the beginning. See docs/decisions/0013.
    /// </summary>
    public IReadOnlyList<string> KnownFrom { get; init; } = [];

    /// <summary>What an export of a row has: the columns, and the attributes where the table keeps unknown ones.</summary>
    public IReadOnlyList<ColumnSchema> ExportedColumns => KeepsUnknownColumns ? [.. Columns, Attributes] : Columns;

    /// <returns>-1 where no column has this name.</returns>
    public int IndexOf(string name) => Columns.Index().FirstOrDefault(column => string.Equals(column.Item.Name, name, StringComparison.Ordinal), (-1, null!)).Index;

    public bool Has(string name) => Columns.Any(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    public ColumnSchema Column(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"Table {Name} has no column {name}", nameof(name));
}
