using System.Runtime.InteropServices;
using ThiDua.Ingest;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Facts;

/// <summary>
/// An imported table as the ledger takes it: whole, or parted by file where files speak of the same key, so that each of
/// them may come again alone and change nothing.
/// </summary>
internal static class FactBatches
{
    internal static IEnumerable<FactBatch> Of(ImportedTable table, IReadOnlyDictionary<string, string> hashes)
    {
        if (table.File is not null || AllDiffer(table.Rows))
        {
            yield return new FactBatch
            {
                Rows = table.Rows,
                Places = table.Places,
                FileSha256 = hashes,
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
                FileSha256 = hashes,
                Attributes = attributes.Count > 0 ? attributes : null,
            };
        }
    }

    /// <summary>
    /// True when no two rows share a key. By hashes of 64 bits: two keys of one hash, which hardly occur, only send the
    /// table the longer way.
    /// </summary>
    private static bool AllDiffer(DataTable rows)
    {
        int[] keys = [.. rows.Schema.Columns.Index().Where(column => column.Item.Key).Select(column => column.Index)];
        HashSet<long> seen = new(rows.RowCount);
        Span<int> halves = stackalloc int[2];
        for (var row = 0; row < rows.RowCount; row++)
        {
            HashCode first = new();
            HashCode second = new();
            second.Add(keys.Length);
            foreach (var key in keys)
            {
                var cell = rows[row, key];
                first.Add(cell);
                second.Add(cell);
            }
            (halves[0], halves[1]) = (first.ToHashCode(), second.ToHashCode());
            if (!seen.Add(MemoryMarshal.Cast<int, long>(halves)[0]))
            {
                return false;
            }
        }
        return true;
    }
}
