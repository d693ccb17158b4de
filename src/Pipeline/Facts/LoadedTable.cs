using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Facts;

/// <summary>A ledger table in memory: its rows, and beside each row where it came from.</summary>
internal sealed record LoadedTable(
    DataTable Rows,
    IReadOnlyList<SourceLocation?> Places,
    IReadOnlyList<long> Sequences,
    IReadOnlyList<string?> Attributes
)
{
    internal IEnumerable<FactRow> Each()
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (var column = 0; column < Rows.Schema.Columns.Count; column++)
        {
            columns.Add(Rows.Schema.Columns[column].Name, column);
        }
        for (var row = 0; row < Rows.RowCount; row++)
        {
            yield return new FactRow(Rows, columns, row, Places[row], Sequences[row], Attributes[row]);
        }
    }
}
