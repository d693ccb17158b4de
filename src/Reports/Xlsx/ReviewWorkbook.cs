using ThiDua.Reports.Packaging;

namespace ThiDua.Reports.Xlsx;

/// <summary>A directive's candidates as a workbook for a person to mark (phiếu duyệt); the columns to fill stand on yellow.</summary>
public static class ReviewWorkbook
{
    private const double Wide = 46;
    private const double Narrow = 16;

    /// <param name="toFill">The columns that a person fills or corrects, from 0.</param>
    /// <param name="wide">The columns that hold sentences, from 0.</param>
    public static byte[] Write(
        IReadOnlyList<string> headers,
        IReadOnlyList<IReadOnlyList<string>> rows,
        IReadOnlySet<int> toFill,
        IReadOnlySet<int> wide,
        string title
    )
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(toFill);
        ArgumentNullException.ThrowIfNull(wide);
        var fill = SheetLook.Cell with { Fill = SheetLook.Input.Fill };
        var sheet = new Sheet("Phiếu duyệt") { Frozen = (1, 2), RepeatedRows = (1, 1) };
        for (var column = 0; column < headers.Count; column++)
        {
            sheet.Widths[column + 1] = wide.Contains(column) ? Wide : Narrow;
            sheet.Put(1, SheetCell.OfText(column + 1, headers[column], SheetLook.Head));
            for (var row = 0; row < rows.Count; row++)
            {
                sheet.Put(row + 2, SheetCell.OfText(column + 1, rows[row][column], toFill.Contains(column) ? fill : SheetLook.Cell));
            }
        }
        // No day of its own: the same candidates give the same bytes.
        var properties = new DocumentProperties(title, title, DateTimeOffset.UnixEpoch);
        return WorkbookFile.Write([sheet], new Dictionary<string, PlacedChart>(StringComparer.Ordinal), properties);
    }
}
