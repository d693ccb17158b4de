using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>What an Arrow file says before its rows: the columns, and where the rows come from.</summary>
internal sealed record ArrowTable(IReadOnlyList<ArrowColumn> Columns, IReadOnlyList<(string Key, string Value)> Metadata)
{
    internal static ArrowTable Of(Manifest manifest, TableSchema schema)
    {
        return new ArrowTable(
            [.. schema.ExportedColumns.Select(column => new ArrowColumn(column.Name, column.Type, [.. Words(column)], column.Repeats))],
            [
                ("table", schema.Name),
                ("title", schema.Title),
                ("title_en", schema.TitleEnglish),
                ("snapshot", manifest.Id),
                .. Known(manifest),
                ("snapshot_number", manifest.Number.ToString(CultureInfo.InvariantCulture)),
                ("rule_books", string.Join('\n', manifest.RuleBooks.Select(Words))),
                ("sources", string.Join('\n', manifest.Files.Select(file => $"{file.Sha256}  {file.File}"))),
            ]
        );
    }

    /// <exception cref="NotSupportedException">The engine lays a column out otherwise than it is declared here.</exception>
    internal void Check(DuckDbResult result, ArrowOptionsHandle options)
    {
        var formats = result.ArrowFormats(options);
        if (!formats.SequenceEqual(Columns.Select(column => column.Format), StringComparer.Ordinal))
        {
            throw new NotSupportedException(
                $"The engine's columns are {string.Join(' ', formats)}, the table's {string.Join(' ', Columns.Select(column => column.Format))}"
            );
        }
    }

    private static IEnumerable<(string, string)> Known(Manifest manifest) =>
        manifest.KnownOn is { } day ? [("known_on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];

    private static IEnumerable<(string, string)> Words(ColumnSchema column)
    {
        yield return ("description", column.Meaning);
        yield return ("description_en", column.MeaningEnglish);
        if (column.Unit is { } unit)
        {
            yield return ("unit", unit);
            yield return ("unit_en", column.UnitEnglish ?? unit);
        }
    }

    private static string Words(ManifestRuleBook book) =>
        string.Create(CultureInfo.InvariantCulture, $"{book.Id} {book.Version}");
}
