using ThiDua.Ingest.Names;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Recognition;

/// <summary>
/// Tells which table a sheet is: by its name or the file's, checked against the header, else by the header alone.
/// The header row is found by what it says within the first rows.
/// </summary>
internal static class TableRecognizer
{
    public const int RowsLookedAt = 30;

    private static readonly Dictionary<TableSchema, Dictionary<string, (int Column, int Rank)>> Headers =
        InputTables.All.ToDictionary(table => table, HeadersOf);

    private static readonly (string Key, TableSchema Table)[] Names =
        [
            .. InputTables
                .All.SelectMany(table => new[] { table.Name, table.Title, table.TitleEnglish }.Select(name => (TextKey.Fold(name), table)))
                .OrderByDescending(name => name.Item1.Length),
        ];

    /// <param name="names">The sheet's name, then the file's without its ending: the first that names a table counts.</param>
    public static SheetRecognition Recognize(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<RawCell>> rows)
    {
        if (!rows.Any(row => row.Any(cell => !cell.IsEmpty)))
        {
            return new SheetRecognition.Blank();
        }
        var matches = InputTables.All.Select(table => Best(table, rows)).OfType<HeaderMatch>().ToList();
        var named = names.Select(Named).FirstOrDefault(table => table is not null);
        var byName = matches.FirstOrDefault(match => match.Table == named);
        if (byName is { Missing.Count: 0, Twice.Count: 0 })
        {
            return new SheetRecognition.Found(byName);
        }
        var complete = matches.Where(match => match is { Missing.Count: 0, Twice.Count: 0 }).ToList();
        if (complete.Count > 0)
        {
            var most = complete.Max(match => match.Matched);
            var best = complete.Where(match => match.Matched == most).ToList();
            return best.Count == 1
                ? new SheetRecognition.Found(best[0])
                : new SheetRecognition.Ambiguous([.. best.Select(match => match.Table)]);
        }
        if (byName is not null)
        {
            return new SheetRecognition.Incomplete(byName);
        }
        // Nearly a table: at least three known headers, and more of them than are missing.
        var nearly = matches.Where(match => match.Matched >= 3 && match.Matched > match.Missing.Count).OrderByDescending(match => match.Matched).ToList();
        return nearly is [var only] || (nearly.Count > 1 && nearly[0].Matched > nearly[1].Matched)
            ? new SheetRecognition.Incomplete(nearly[0])
            : new SheetRecognition.Unknown();
    }

    /// <summary>"units", "Đơn vị", "so lieu thuc hien 2024": a table's name, alone or before other words.</summary>
    public static TableSchema? Named(string name)
    {
        var folded = TextKey.Fold(name);
        foreach (var (key, table) in Names)
        {
            if (
                folded.StartsWith(key, StringComparison.Ordinal)
                && (folded.Length == key.Length || folded[key.Length] == ' ' || char.IsAsciiDigit(folded[key.Length]))
            )
            {
                return table;
            }
        }
        return null;
    }

    private static HeaderMatch? Best(TableSchema table, IReadOnlyList<IReadOnlyList<RawCell>> rows)
    {
        HeaderMatch? best = null;
        for (var index = 0; index < Math.Min(rows.Count, RowsLookedAt); index++)
        {
            var match = Match(table, rows[index], index);
            if (match.Matched > 0 && (best is null || match.Matched > best.Matched))
            {
                best = match;
            }
        }
        return best;
    }

    private static HeaderMatch Match(TableSchema table, IReadOnlyList<RawCell> row, int index)
    {
        var known = Headers[table];
        var columns = new int[table.Columns.Count];
        var ranks = new int[table.Columns.Count];
        Array.Fill(columns, -1);
        var unknown = new List<(int, string)>();
        var twice = new List<(ColumnSchema, string, string)>();
        for (var at = 0; at < row.Count; at++)
        {
            // A number or a date is never a header; a year over a column is not one of ours.
            if (row[at].Kind != RawCellKind.Text)
            {
                continue;
            }
            var header = row[at].Text;
            if (!TryFind(known, header, out var found))
            {
                unknown.Add((at, TextKey.Clean(header)));
            }
            else if (columns[found.Column] < 0)
            {
                columns[found.Column] = at;
                ranks[found.Column] = found.Rank;
            }
            else if (found.Rank < ranks[found.Column])
            {
                unknown.Add((columns[found.Column], TextKey.Clean(row[columns[found.Column]].Text)));
                columns[found.Column] = at;
                ranks[found.Column] = found.Rank;
            }
            else if (found.Rank == ranks[found.Column])
            {
                twice.Add((table.Columns[found.Column], row[columns[found.Column]].Text, header));
            }
            else
            {
                unknown.Add((at, TextKey.Clean(header)));
            }
        }
        return new HeaderMatch
        {
            Table = table,
            HeaderIndex = index,
            Columns = columns,
            Unknown = unknown,
            Missing =
            [
                .. table.Columns.Where((column, position) => column is { Required: true, Default: null } && columns[position] < 0),
            ],
            Twice = twice,
        };
    }

    /// <summary>The header as written, else without what stands in brackets: "Giá trị (tỷ đồng)".</summary>
    private static bool TryFind(
        Dictionary<string, (int Column, int Rank)> known,
        string header,
        out (int Column, int Rank) found
    )
    {
        foreach (var reading in LegacyVietnamese.Readings(header).Prepend(header))
        {
            if (known.TryGetValue(TextKey.Fold(reading), out found))
            {
                return true;
            }
            var bracket = reading.IndexOf('(', StringComparison.Ordinal);
            if (bracket > 0 && known.TryGetValue(TextKey.Fold(reading[..bracket]), out found))
            {
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>The English name ranks first, then the Vietnamese headers in their order.</summary>
    private static Dictionary<string, (int Column, int Rank)> HeadersOf(TableSchema table)
    {
        var headers = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var schema = table.Columns[column];
            headers.TryAdd(TextKey.Fold(schema.Name), (column, 0));
            for (var rank = 0; rank < schema.Headers.Count; rank++)
            {
                headers.TryAdd(TextKey.Fold(schema.Headers[rank]), (column, rank + 1));
            }
        }
        return headers;
    }
}
