using System.Globalization;
using System.Security.Cryptography;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Sealing;

/// <summary>Tables of the catalogue as canonical bytes, and back.</summary>
internal static class SealedTables
{
    /// <summary>Beside the catalogue's columns in a table of facts; no column of the catalogue begins with "_".</summary>
    private const string Order = "_order";
    private const string Attributes = "_attributes";
    private const string File = "_file";
    private const string Sheet = "_sheet";
    private const string Cell = "_cell";

    /// <summary>Where facts were read from: not part of what a result says.</summary>
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "file",
        "sheet",
        "cell",
        "target_file",
        "target_sheet",
        "target_cell",
    };

    /// <summary>Sorted by the table's key; the order in which the run read the rows is a column, because a run may depend on it.</summary>
    internal static byte[] WriteFacts(FactRows facts)
    {
        var schema = facts.Rows.Schema;
        var keys = schema.Columns.Index().Where(column => column.Item.Key).Select(column => column.Index).ToArray();
        string[] header =
        [
            Order,
            .. schema.Columns.Select(column => column.Name),
            .. schema.KeepsUnknownColumns ? [Attributes] : Array.Empty<string>(),
            File,
            Sheet,
            Cell,
        ];
        var rows = Enumerable
            .Range(0, facts.Rows.RowCount)
            .Select(row => (Row: row, Key: string.Join('\0', keys.Select(key => CanonicalText.Of(facts.Rows[row, key]) ?? ""))))
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .ThenBy(row => row.Row)
            .Select(row => Row(facts, row.Row));
        return CanonicalCsv.Write(header, rows);
    }

    /// <exception cref="FormatException">The bytes are not such a table, or it has a column that the catalogue does not know.</exception>
    internal static FactRows ReadFacts(TableSchema schema, ReadOnlySpan<byte> bytes)
    {
        var (header, lines) = CanonicalCsv.Read(bytes);
        var at = Columns(schema, header, [Order, Attributes, File, Sheet, Cell]);
        int Extra(string name) => header.Index().Where(column => Is(column.Item, name)).Select(column => column.Index).FirstOrDefault(-1);
        var (order, attributes, file, sheet, cell) = (Extra(Order), Extra(Attributes), Extra(File), Extra(Sheet), Extra(Cell));
        if (order < 0 || file < 0 || sheet < 0 || cell < 0)
        {
            throw new FormatException(Order);
        }
        DataTable rows = new(schema);
        List<SourceLocation> places = [];
        List<long> sequences = [];
        List<string?> unknown = [];
        foreach (var (number, line) in lines.Select(line => (Whole(line[order]), line)).OrderBy(line => line.Item1))
        {
            rows.Add(Cells(schema, at, line));
            sequences.Add(number);
            places.Add(new SourceLocation(line[file] ?? "", line[sheet], line[cell]));
            unknown.Add(attributes < 0 ? null : line[attributes]);
        }
        return new FactRows(rows, places, sequences, unknown);
    }

    /// <summary>In the order of the run.</summary>
    internal static byte[] Write(DataTable table) => Write(table, _ => true);

    /// <exception cref="FormatException">The bytes are not such a table, or it has a column that the catalogue does not know.</exception>
    internal static DataTable Read(TableSchema schema, ReadOnlySpan<byte> bytes)
    {
        var (header, lines) = CanonicalCsv.Read(bytes);
        var at = Columns(schema, header, []);
        DataTable table = new(schema);
        foreach (var line in lines)
        {
            table.Add(Cells(schema, at, line));
        }
        return table;
    }

    /// <summary>
    /// The hash of what tables say, wherever their facts were read from. A column without a value says nothing: one that
    /// a later version of the program adds leaves the hash as it was.
    /// </summary>
    internal static string HashOf(IEnumerable<DataTable> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(table.Schema.Name + "\n"));
            hash.AppendData(Write(table, column => !Places.Contains(column.Name) && HasValue(table, column)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool HasValue(DataTable table, ColumnSchema column) =>
        table.Column(ScopeRows.At(table, column.Name)).Any(cell => cell is not null);

    private static byte[] Write(DataTable table, Func<ColumnSchema, bool> chosen)
    {
        var columns = table.Schema.Columns.Index().Where(column => chosen(column.Item)).ToArray();
        return CanonicalCsv.Write(
            [.. columns.Select(column => column.Item.Name)],
            Enumerable
                .Range(0, table.RowCount)
                .Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => CanonicalText.Of(table[row, column.Index]))])
        );
    }

    private static string?[] Row(FactRows facts, int row) =>
        [
            (row + 1).ToString(CultureInfo.InvariantCulture),
            .. Enumerable.Range(0, facts.Rows.Schema.Columns.Count).Select(column => CanonicalText.Of(facts.Rows[row, column])),
            .. facts.Rows.Schema.KeepsUnknownColumns ? [facts.Attributes[row]] : Array.Empty<string?>(),
            facts.Places[row].File,
            facts.Places[row].Sheet,
            facts.Places[row].Cell,
        ];

    /// <summary>Where each column of the catalogue stands in the file; -1: a column that came after the file was written.</summary>
    private static int[] Columns(TableSchema schema, IReadOnlyList<string> header, string[] beside)
    {
        if (
            header.FirstOrDefault(name => !beside.Contains(name, StringComparer.Ordinal) && schema.Columns.All(column => !Is(column.Name, name))) is
            { } unknown
        )
        {
            throw new FormatException(unknown);
        }
        return
        [
            .. schema.Columns.Select(column =>
                header.Index().Where(found => Is(found.Item, column.Name)).Select(found => found.Index).FirstOrDefault(-1)
            ),
        ];
    }

    private static object?[] Cells(TableSchema schema, int[] at, string?[] line)
    {
        var cells = new object?[at.Length];
        for (var column = 0; column < at.Length; column++)
        {
            cells[column] =
                at[column] >= 0 && line[at[column]] is { } text ? CanonicalText.Read(text, schema.Columns[column].Type) : null;
        }
        return cells;
    }

    private static long Whole(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : throw new FormatException(Order);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
