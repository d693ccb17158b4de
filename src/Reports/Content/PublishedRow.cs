using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Reports.Content;

/// <summary>One row of a table, its cells by column name.</summary>
internal readonly record struct PublishedRow(DataTable Table, int Row)
{
    internal static IEnumerable<PublishedRow> Of(DataTable table) =>
        Enumerable.Range(0, table.RowCount).Select(row => new PublishedRow(table, row));

    internal string? Text(string column) => (string?)Cell(column);

    internal string Required(string column) =>
        Text(column) ?? throw new InvalidDataException($"{Table.Schema.Name}.{column} is empty in a published row");

    internal decimal? Number(string column) => (decimal?)Cell(column);

    internal int? Integer(string column) => Cell(column) is long whole ? checked((int)whole) : null;

    internal double? Double(string column) => (double?)Cell(column);

    internal bool Is(string column, string value) => string.Equals(Text(column), value, StringComparison.Ordinal);

    internal bool Is(string column, int value) => Integer(column) == value;

    /// <summary>A value of a closed set by its word.</summary>
    internal T Word<T>(string column)
        where T : struct, Enum => Word(Required(column), default(T));

    internal T? WordOrNull<T>(string column)
        where T : struct, Enum => Text(column) is { } word ? Word(word, default(T)) : null;

    internal SourceLocation? Place(string prefix = "") =>
        Text(prefix + "file") is { } file
            ? new SourceLocation(file, Text(prefix + "sheet"), Text(prefix + "cell"))
            : null;

    private object? Cell(string column)
    {
        for (var at = 0; at < Table.Schema.Columns.Count; at++)
        {
            if (string.Equals(Table.Schema.Columns[at].Name, column, StringComparison.Ordinal))
            {
                return Table[Row, at];
            }
        }
        throw new ArgumentException($"Table {Table.Schema.Name} has no column {column}", nameof(column));
    }

    private T Word<T>(string word, T none)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(TableWords.Of(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }
        throw new InvalidDataException(
            $"{Table.Schema.Name} says “{word}” where one of {typeof(T).Name} belongs ({none} is the first)"
        );
    }
}
