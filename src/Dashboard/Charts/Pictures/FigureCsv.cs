using System.Globalization;
using System.Text;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>
/// A picture's table as CSV: the rows seen, in their order; numbers with a point and the decimals seen, so that any
/// program reads them; a text that a spreadsheet would compute is kept a text.
/// </summary>
public static class FigureCsv
{
    public static byte[] Write(FigureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => Quoted(column.Title)));
        foreach (var row in table.Rows)
        {
            Line(text, row.Cells.Select(CellOf));
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string CellOf(FigureCell cell) =>
        cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : cell == FigureCell.None ? ""
        : Quoted(cell.Text);

    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");
}
