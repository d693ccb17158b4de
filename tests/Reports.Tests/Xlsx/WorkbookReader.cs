using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ThiDua.Reports.Tests.Xlsx;

/// <summary>Reads cells of a workbook back, and changes them as someone at a desk would.</summary>
internal sealed class WorkbookReader
{
    private readonly Dictionary<(string Sheet, string Cell), string> values = [];

    internal WorkbookReader(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = document.WorkbookPart!;
        var shared =
            part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>()
                .Select(item => item.InnerText)
                .ToArray()
            ?? [];
        foreach (var sheet in part.Workbook.Sheets!.Elements<Sheet>())
        {
            foreach (var cell in ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>())
            {
                var text =
                    cell.DataType?.Value is CellValues.SharedString
                        ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
                    : cell.DataType?.Value is CellValues.InlineString ? cell.InlineString!.InnerText
                    : cell.CellValue?.Text ?? "";
                values[(sheet.Name!.Value!, cell.CellReference!.Value!)] = text;
                if (cell.CellFormula is { } formula)
                {
                    Formulas[(sheet.Name.Value!, cell.CellReference.Value!)] = formula.Text;
                }
            }
        }
    }

    internal Dictionary<(string Sheet, string Cell), string> Formulas { get; } = [];

    internal string Text(string sheet, string cell) => values.GetValueOrDefault((sheet, cell), "");

    internal decimal? Number(string sheet, string cell) =>
        decimal.TryParse(Text(sheet, cell), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            // What is written as 95.40000000000001 is the double nearest to 95.4.
            ? Math.Round(number, 9, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>Takes every cached result of a formula away, so that whoever opens the file must compute it.</summary>
    internal static byte[] WithoutResults(byte[] workbook, params (string Sheet, string Cell, decimal Value)[] changes)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var part = document.WorkbookPart!;
            foreach (var sheet in part.Workbook.Sheets!.Elements<Sheet>())
            {
                var worksheet = ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet;
                foreach (var cell in worksheet.Descendants<Cell>())
                {
                    if (cell.CellFormula is not null)
                    {
                        cell.CellValue = null;
                        cell.DataType = null;
                    }
                    foreach (
                        var change in changes.Where(change =>
                            (change.Sheet, change.Cell) == (sheet.Name!.Value, cell.CellReference!.Value)
                        )
                    )
                    {
                        cell.CellValue = new CellValue(change.Value.ToString(CultureInfo.InvariantCulture));
                    }
                }
                worksheet.Save();
            }
        }
        return stream.ToArray();
    }
}
