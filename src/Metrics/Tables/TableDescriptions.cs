using System.Globalization;
using System.Text;

namespace ThiDua.Metrics.Tables;

/// <summary>Every column of every published table in words (từ điển dữ liệu), made from the catalogue.</summary>
public static class TableDescriptions
{
    public static IEnumerable<ColumnDescription> Of(TableSchema table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.ExportedColumns.Select((column, position) => new ColumnDescription(table, column, position + 1));
    }

    /// <summary>The document docs/data-dictionary.md.</summary>
    public static string Markdown(IReadOnlyList<TableSchema> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        StringBuilder text = new(
            """
            <!-- Generated from src/Metrics/Tables; a test compares. -->
            # Từ điển dữ liệu · Data dictionary

            Mọi cột của mọi bảng mà `thidua export` xuất. "Khóa": các cột cùng định danh một dòng. "Trống": cột có thể không có giá trị.

            Every column of every table that `thidua export` writes. "Khóa": the columns that together identify a row. "Trống": it may be
            missing. Types in Arrow: text utf8 (dictionary-encoded where marked ↻), integer int64, decimal decimal128(38,15), double float64,
            date date32, timestamp in microseconds UTC, boolean bool.


            """
        );
        foreach (var table in tables)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"## {table.Name}\n{table.Title} · {table.TitleEnglish}\n\n")
                .Append("| cột · column | kiểu · type | khóa | trống | tính bằng · unit | ý nghĩa | meaning |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var row in Of(table))
            {
                var unit = row.Column.Unit is { } vietnamese ? $"{vietnamese} · {row.Column.UnitEnglish}" : "";
                _ = text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{row.Column.Name}` | {row.Type}{(row.Column.Repeats ? " ↻" : "")} | {Mark(row.Column.Key)} | {Mark(row.IsNullable)} | {Cell(unit)} | {Cell(Meaning(row, row.Column.Meaning))} | {Cell(row.Column.MeaningEnglish)} |\n"
                );
            }
            _ = text.Append('\n');
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private static string Meaning(ColumnDescription row, string meaning) => row.Values is { } values ? $"{meaning} ({values})" : meaning;

    private static string Mark(bool yes) => yes ? "có" : "";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
