using ThiDua.Ingest.Readers;

namespace ThiDua.Ingest.Validation;

/// <summary>
/// Reads the texts of rows that only a check across tables rejected, from their files a second time: keeping the
/// text of every row would double the memory of a large import.
/// </summary>
internal static class RowTexts
{
    public static void Fetch(IEnumerable<SheetSource> sheets, ReadLimits limits, CancellationToken cancellation)
    {
        foreach (var file in sheets.GroupBy(sheet => sheet.File))
        {
            var wanted = file.Select(sheet => (sheet, Rows: Wanted(sheet))).Where(pair => pair.Rows.Count > 0).ToDictionary(pair => pair.sheet.Index);
            if (wanted.Count == 0)
            {
                continue;
            }
            using var reader = IngestRun.OpenTable(file.Key, file.First().Delimiter, limits);
            var index = 0;
            while (reader.NextSheet())
            {
                if (wanted.TryGetValue(index++, out var pair))
                {
                    FetchSheet(reader, pair.Rows, cancellation);
                }
            }
        }
    }

    private static void FetchSheet(ITableReader reader, Dictionary<int, SourceRow> rows, CancellationToken cancellation)
    {
        var left = rows.Count;
        while (left > 0 && reader.NextRow())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.TryGetValue(reader.RowNumber, out var row))
            {
                row.Text = RowReader.TextOf(reader.Row);
                left--;
            }
        }
    }

    private static Dictionary<int, SourceRow> Wanted(SheetSource sheet) =>
        sheet.Rows.Where(row => row is { Rejected: true, Text: null }).ToDictionary(row => row.Number);
}
