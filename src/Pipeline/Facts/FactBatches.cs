using ThiDua.Ingest;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>An imported table parted by the file that each row came from, as the ledger takes it.</summary>
internal static class FactBatches
{
    internal static IEnumerable<FactBatch> ByFile(ImportedTable table, Dictionary<string, string> hashes)
    {
        if (table.File is { } only)
        {
            yield return new FactBatch
            {
                Rows = table.Rows,
                Places = table.Places,
                FileSha256 = hashes[only],
                Attributes = table.Attributes.Count > 0 ? table.Attributes : null,
            };
            yield break;
        }
        var cells = new object?[table.Schema.Columns.Count];
        foreach (var rows in Enumerable.Range(0, table.Rows.RowCount).GroupBy(row => table.Places[row].File, StringComparer.Ordinal))
        {
            DataTable part = new(table.Schema);
            List<SourceLocation> places = [];
            List<string?> attributes = [];
            foreach (var row in rows)
            {
                for (var column = 0; column < cells.Length; column++)
                {
                    cells[column] = table.Rows[row, column];
                }
                part.Add(cells);
                places.Add(table.Places[row]);
                if (table.Attributes.Count > 0)
                {
                    attributes.Add(table.Attributes[row]);
                }
            }
            yield return new FactBatch
            {
                Rows = part,
                Places = places,
                FileSha256 = hashes[rows.Key],
                Attributes = attributes.Count > 0 ? attributes : null,
            };
        }
    }
}
