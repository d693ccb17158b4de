using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// The hash of what the tables say, independent of the order of rows and of import. A row's text is, for each
/// column, its length and its canonical text, or "-" for null; its hash is SHA-256 of that. A table's hash is SHA-256
/// of its name, its columns and the sorted hashes of its rows; the content's id that of all tables' hashes.
/// Left out are times of import, user names, running numbers, and the cells that facts were read from, because the
/// same fact may stand in two files, and either may come first. Superseded facts count, marked as such.
/// </summary>
internal static class ContentHash
{
    /// <summary>Results computed from facts carry the facts' places; the places of findings and rejections are what they are about.</summary>
    private static readonly Dictionary<TableSchema, string[]> PlacesOfFacts = new()
    {
        [ResultTables.Scores] = ["file", "sheet", "cell", "target_file", "target_sheet", "target_cell"],
        [ResultTables.Attainments] = ["file", "sheet", "cell", "target_file", "target_sheet", "target_cell"],
    };

    internal static TableState OfTable(DuckDbConnection connection, TableSchema schema)
    {
        var columns = Columns(schema);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{schema.Name}({TableSql.Definitions(columns)})\n"));
        long rows = 0;
        // A chunk's hashes at once: a million small pieces cost more than the hashing.
        ArrayBufferWriter<byte> piece = new();
        using var result = connection.Query(RowHashes(connection, schema, columns));
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                piece.Write(chunk.Columns[0].Bytes(row));
            }
            hash.AppendData(piece.WrittenSpan);
            piece.ResetWrittenCount();
            rows += chunk.Count;
        }
        return new TableState(schema.Name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    internal static string Of(IEnumerable<TableState> tables) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Concat(
                        tables
                            .OrderBy(table => table.Name, StringComparer.Ordinal)
                            .Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Name} {table.Rows} {table.Sha256}\n"))
                    )
                )
            )
        );

    internal static List<(string Name, string Type)> Columns(TableSchema schema)
    {
        var left = PlacesOfFacts.GetValueOrDefault(schema) ?? [];
        return [.. TableSql.Said(schema).Where(column => !left.Contains(column.Name, StringComparer.Ordinal))];
    }

    private static string RowHashes(DuckDbConnection connection, TableSchema schema, List<(string Name, string Type)> columns)
    {
        var table = TableSql.Quote(schema);
        var parts = columns.Select(column => Part(Text(column.Name, column.Type))).ToList();
        if (TableSql.IsInput(schema))
        {
            var keys = TableSql.Keys(schema);
            var latest = $"SELECT max(sequence) FROM {table} GROUP BY {TableSql.List(keys)}";
            parts.Add(
                FactStore.AllDiffer(connection, table, keys)
                    ? "'current'"
                    : $"CASE WHEN sequence IN ({latest}) THEN 'current' ELSE 'superseded' END"
            );
        }
        return $"SELECT sha256(concat({string.Join(", ", parts)})) AS hash FROM {table} ORDER BY hash";
    }

    private static string Part(string text) => $"coalesce(strlen({text}) || ':' || {text}, '-')";

    private static string Text(string name, string type) =>
        type switch
        {
            "VARCHAR" => TableSql.Quote(name),
            "TIMESTAMP" => $"CAST(epoch_us({TableSql.Quote(name)}) AS VARCHAR)",
            _ => $"CAST({TableSql.Quote(name)} AS VARCHAR)",
        };
}
