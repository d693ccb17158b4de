using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Finds the first cell in which a sealed table and the recomputed one differ.</summary>
internal static class CellComparison
{
    /// <summary>How far apart reals may lie: the platform's logarithm and power may differ in the last bit.</summary>
    internal const double Tolerance = 1e-9;

    /// <summary>Stands for a column where every cell is equal and rows changed places.</summary>
    private static readonly string Order = Finding.Both("(thứ tự dòng)", "(order of rows)");

    private static readonly Dictionary<TableSchema, string[]> Keys = new()
    {
        [ResultTables.ScoreRuns] = ["bloc"],
        [ResultTables.Standings] = ["bloc", "unit"],
        [ResultTables.Totals] = ["bloc", "unit"],
        [ResultTables.Scores] = ["bloc", "unit", "criterion"],
        [ResultTables.Attainments] = ["period", "indicator", "scope", "unit"],
        [ResultTables.Robustness] = ["bloc", "unit"],
        [ResultTables.Findings] = ["code", "bloc", "unit", "subject"],
    };

    /// <summary>Columns that explain a figure: its words and the place it is from.</summary>
    private static readonly HashSet<string> Words = new(
        [
            .. (string[])["name", "title", "decided_by", "decided_by_en", "reason", "reason_en", "rule", "rule_en", "arithmetic", "arithmetic_en", "clause"],
            .. (string[])["document", "file", "sheet", "cell", "target_document", "quote", "target_file", "target_sheet", "target_cell"],
        ],
        StringComparer.Ordinal
    );

    /// <param name="bytes">The sealed table.</param>
    /// <param name="words">Compare the words and places as well; without them, only what was reached.</param>
    /// <param name="isIndex">Blocs of index arithmetic, whose points are reals.</param>
    /// <returns>Null: they are equal.</returns>
    /// <exception cref="FormatException">The bytes are no table.</exception>
    internal static CellDifference? First(ReadOnlySpan<byte> bytes, DataTable recomputed, Func<string?, bool> isIndex, bool words)
    {
        var schema = recomputed.Schema;
        var (header, rows) = CanonicalCsv.Read(bytes);
        var at = header
            .Select(name => schema.Columns.Index().Where(column => Is(column.Item.Name, name)).Select(column => column.Index).FirstOrDefault(-1))
            .ToArray();
        if (Array.IndexOf(at, -1) is >= 0 and var unknown)
        {
            throw new FormatException(header[unknown]);
        }
        var bloc = header.Index().Where(column => Is(column.Item, "bloc")).Select(column => column.Index).FirstOrDefault(-1);
        var keys = header.Index().Where(column => Keys[schema].Contains(column.Item, StringComparer.Ordinal)).Select(column => column.Index).ToArray();
        string?[] Computed(int row) => [.. at.Select(column => CanonicalText.Of(recomputed[row, column]))];
        string KeyOf(string?[] row) => string.Join(", ", keys.Where(key => row[key] is not null).Select(key => $"{header[key]}={row[key]}"));
        // By key, because one changed figure may change the order of a whole table.
        Dictionary<string, Queue<string?[]>> byKey = new(StringComparer.Ordinal);
        List<string> order = [];
        for (var row = 0; row < recomputed.RowCount; row++)
        {
            var cells = Computed(row);
            var key = KeyOf(cells);
            order.Add(key);
            if (!byKey.TryGetValue(key, out var same))
            {
                same = [];
                byKey.Add(key, same);
            }
            same.Enqueue(cells);
        }
        foreach (var left in rows)
        {
            if (!byKey.GetValueOrDefault(KeyOf(left), []).TryDequeue(out var right))
            {
                return new CellDifference(schema.Name, KeyOf(left), null, Line(left), null);
            }
            for (var column = 0; column < header.Count; column++)
            {
                if ((words || !Words.Contains(header[column])) && !Is(left[column], right[column]) && !AreNear(left, right, column))
                {
                    return new CellDifference(schema.Name, KeyOf(right), header[column], left[column], right[column]);
                }
            }
        }
        if (order.FirstOrDefault(key => byKey[key].Count > 0) is { } unsealed)
        {
            return new CellDifference(schema.Name, unsealed, null, null, Line(byKey[unsealed].Peek()));
        }
        if (rows.Select(KeyOf).Zip(order).FirstOrDefault(pair => !Is(pair.First, pair.Second)) is { First: { } moved } other)
        {
            return new CellDifference(schema.Name, moved, Order, moved, other.Second);
        }
        return null;

        bool AreNear(string?[] left, string?[] right, int column) =>
            (schema.Columns[at[column]].Type == ColumnType.Double || (schema.Columns[at[column]].Type == ColumnType.Number && isIndex(bloc < 0 ? null : right[bloc])))
            && double.TryParse(left[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && double.TryParse(right[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            && Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(other));
    }

    private static string Line(string?[] row) => string.Join(", ", row.Where(cell => cell is not null).Take(6));

    private static bool Is(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
