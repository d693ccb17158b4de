using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Readers;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Validation;

/// <summary>Where the cells of one of our tables' columns come from in a sheet.</summary>
internal sealed class TablePlan
{
    private readonly Dictionary<string, int> positions;

    public TablePlan(
        TableSchema table,
        IReadOnlyList<Func<IReadOnlyList<RawCell>, RawCell>?> cells,
        IReadOnlyList<int> sourceColumns,
        IReadOnlyList<(string Name, int SourceColumn, Func<IReadOnlyList<RawCell>, RawCell> Cell)> attributes,
        IReadOnlyList<RowFilter> filters,
        bool? dotDecimal
    )
    {
        Table = table;
        Cells = cells;
        SourceColumns = sourceColumns;
        Attributes = attributes;
        Filters = filters;
        positions = table.Columns.Select((column, at) => (column.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        MainColumn = table.MainColumn is { } main ? positions[main] : 0;
        Readers = [.. table.Columns.Select(column => new ColumnReader(table, column, dotDecimal))];
    }

    public TableSchema Table { get; }

    /// <summary>Null where the sheet has no such column.</summary>
    public IReadOnlyList<Func<IReadOnlyList<RawCell>, RawCell>?> Cells { get; }

    /// <summary>The sheet's column behind each of ours; -1 for none.</summary>
    public IReadOnlyList<int> SourceColumns { get; }

    public IReadOnlyList<(string Name, int SourceColumn, Func<IReadOnlyList<RawCell>, RawCell> Cell)> Attributes { get; }

    public IReadOnlyList<RowFilter> Filters { get; }

    public IReadOnlyList<ColumnReader> Readers { get; }

    public int MainColumn { get; }

    /// <summary>What the sheet calls our columns, where that is not one of the names that the table knows; empty: it is.</summary>
    public IReadOnlyDictionary<string, string> SheetHeads { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Columns whose value stands in one cell for all rows, as in the header of a form: column and row of that cell.</summary>
    public IReadOnlyDictionary<string, (int Column, int Row)> FixedPlaces { get; init; } = new Dictionary<string, (int, int)>(StringComparer.Ordinal);

    /// <summary>What is said of a required column without a value, where the row is not where it should stand.</summary>
    public IReadOnlyDictionary<string, Finding> MissingSaid { get; init; } = new Dictionary<string, Finding>(StringComparer.Ordinal);

    public bool Has(string column) => positions.ContainsKey(column);

    public int Index(string column) => positions[column];
}
