using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>One row of a table by column name; the table came through validation, so a wrong type is our own fault.</summary>
internal readonly struct FactRow(
    DataTable table,
    Dictionary<string, int> columns,
    int row,
    SourceLocation? place,
    long sequence,
    string? attributes
)
{
    /// <summary>Every row of a table, in order.</summary>
    internal static IEnumerable<FactRow> Each(FactRows facts)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (var column = 0; column < facts.Rows.Schema.Columns.Count; column++)
        {
            columns.Add(facts.Rows.Schema.Columns[column].Name, column);
        }
        for (var row = 0; row < facts.Rows.RowCount; row++)
        {
            yield return new FactRow(facts.Rows, columns, row, facts.Places[row], facts.Sequences[row], facts.Attributes[row]);
        }
    }

    internal SourceLocation? Place => place;

    internal long Sequence => sequence;

    /// <summary>Further columns as a JSON object of texts; null where the table keeps none.</summary>
    internal string? Attributes => attributes;

    internal string Text(string column) => TextOrNull(column) ?? throw Missing(column);

    internal string? TextOrNull(string column) => (string?)table[row, columns[column]];

    internal int Year(string column = "year") => checked((int)((long?)table[row, columns[column]] ?? throw Missing(column)));

    internal decimal Number(string column) => NumberOrNull(column) ?? throw Missing(column);

    internal decimal? NumberOrNull(string column) => (decimal?)table[row, columns[column]];

    internal DateOnly Date(string column) => DateOrNull(column) ?? throw Missing(column);

    internal DateOnly? DateOrNull(string column) => (DateOnly?)table[row, columns[column]];

    /// <summary>A closed set's canonical word as its enum: "decreaseBy", "self-reported".</summary>
    internal T Word<T>(string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(column).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new InvalidOperationException($"{table.Schema.Name}.{column}: '{Text(column)}' is no {typeof(T).Name}");

    private InvalidOperationException Missing(string column) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{table.Schema.Name} row {row}: {column} is required and missing"));
}
