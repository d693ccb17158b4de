namespace ThiDua.Metrics.Tables;

/// <summary>A table: its name, its columns and what it is for. The one source for import, ledger, exports and data dictionary.</summary>
public sealed record TableSchema
{
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

    public ColumnSchema Column(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"Table {Name} has no column {name}", nameof(name));
}
