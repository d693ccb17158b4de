using System.Globalization;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.RuleBooks.Sheets;
using ThiDua.Reports.Packaging;
using FormCell = ThiDua.Metrics.RuleBooks.Sheets.SheetCell;
using FormLook = ThiDua.Metrics.RuleBooks.Sheets.SheetLook;

namespace ThiDua.Reports.Xlsx;

/// <summary>A rule book as an Excel workbook (bảng tiêu chí dạng Excel): to be read, printed, signed, changed and imported again.</summary>
public static class RuleBookTable
{
    private const string DayFormat = "dd/mm/yyyy";
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    public static byte[] Write(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var forms = RuleBookSheets.Of(book);
        return WorkbookFile.Write(
            [.. forms.Select(form => Build(form, book))],
            new Dictionary<string, PlacedChart>(StringComparer.Ordinal),
            new DocumentProperties(
                book.Title,
                string.Create(CultureInfo.InvariantCulture, $"{book.Id} ({book.Version})"),
                new DateTimeOffset((book.Signed ?? book.Effective).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            )
        );
    }

    private static Sheet Build(RuleBookSheet form, RuleBook book)
    {
        var sheet = new Sheet(form.Name)
        {
            FooterText = string.Create(CultureInfo.InvariantCulture, $"{book.Id}, phiên bản {book.Version}"),
            Frozen = (form.HeadingRow, 0),
            RepeatedRows = (form.HeadingRow, form.HeadingRow),
            PrintArea = form.PrintedColumns > 0 ? $"{CellAddress.Fixed(1, 1)}:{CellAddress.Fixed(form.PrintedColumns, form.Lines.Count)}" : null,
        };
        foreach (var (at, width) in form.Widths.Index())
        {
            sheet.Widths[at + 1] = width;
        }
        foreach (var (at, line) in form.Lines.Index())
        {
            var isTable = at + 1 >= form.HeadingRow;
            var width = isTable ? form.Widths.Count : line.Cells.Count;
            for (var column = 0; column < width; column++)
            {
                var cell = column < line.Cells.Count ? line.Cells[column] : FormCell.Nothing;
                if (!cell.IsEmpty || (isTable && line.Cells.Count > 0))
                {
                    sheet.Put(at + 1, Cell(column + 1, cell, Look(line.Look, column)));
                }
            }
        }
        foreach (var choice in form.Choices)
        {
            sheet.Choices.Add(
                new SheetChoiceList(
                    $"{CellAddress.Of(choice.Column + 1, choice.FirstRow)}:{CellAddress.Of(choice.Column + 1, choice.LastRow)}",
                    CellAddress.On(RuleBookForm.WordLists, CellAddress.FixedRange(choice.Source + 1, 2, choice.WordCount + 1))
                )
            );
        }
        return sheet;
    }

    private static SheetCell Cell(int column, FormCell cell, CellStyle style) =>
        cell switch
        {
            { Number: { } number } => SheetCell.OfNumber(
                column,
                number,
                style with
                {
                    // A year and a version are no amounts: no dots between their digits.
                    Format = decimal.IsInteger(number) ? "0" : SheetLook.Open,
                    Alignment = style.Framed ? CellAlignment.Right : CellAlignment.Left,
                }
            ),
            { Date: { } day } => SheetCell.OfNumber(
                column,
                day.DayNumber - FirstDay.DayNumber,
                style with
                {
                    Format = DayFormat,
                    Alignment = CellAlignment.Left,
                }
            ),
            _ => SheetCell.OfText(column, cell.Text, style),
        };

    private static CellStyle Look(FormLook look, int column) =>
        look switch
        {
            FormLook.Title => CellStyle.Plain with { Bold = true, Size = 14 },
            FormLook.Setting => CellStyle.Plain with { Bold = column < 2 },
            FormLook.Heading => SheetLook.Head,
            FormLook.Section or FormLook.Total => SheetLook.Cell with { Bold = true, Fill = "EEF2F6" },
            FormLook.Beside => SheetLook.Cell with { Italic = column is (int)TableColumn.Title },
            FormLook.Line => SheetLook.Cell,
        };
}
