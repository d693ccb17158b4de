using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;

namespace ThiDua.Warehouse.Exports;

/// <summary>The data dictionary (từ điển dữ liệu) as CSV: a row for each column of each table.</summary>
public static class DictionaryExport
{
    private static readonly string[] Header =
    [
        "table", "table_title", "table_title_en", "column", "position", "type", "key", "nullable", "unit", "unit_en", "values",
        "default", "meaning", "meaning_en",
    ];

    /// <exception cref="HomeException">The path exists, or it could not be written.</exception>
    public static void Write(IEnumerable<TableSchema> tables, string path)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _ = WholeFile.Write(
            path,
            force: false,
            file =>
            {
                using CsvWriter csv = new(file);
                Row(csv, Header);
                foreach (var row in tables.SelectMany(TableDescriptions.Of))
                {
                    Row(
                        csv,
                        [
                            row.Table.Name, row.Table.Title, row.Table.TitleEnglish, row.Column.Name, row.Position.ToString(CultureInfo.InvariantCulture), row.Type,
                            Truth(row.Column.Key), Truth(row.IsNullable), row.Column.Unit, row.Column.UnitEnglish, row.Values, row.Column.Default,
                            row.Column.Meaning, row.Column.MeaningEnglish,
                        ]
                    );
                }
                csv.Complete();
                return true;
            }
        );
    }

    private static string Truth(bool truth) => truth ? "true" : "false";

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            if (cell is null)
            {
                csv.Null();
            }
            else
            {
                csv.Text(cell);
            }
        }
        csv.EndRow();
    }
}
