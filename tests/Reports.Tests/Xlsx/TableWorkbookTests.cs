using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Tests.Xlsx;

/// <summary>A table in Excel: typed cells, no formulas, nothing lost without a word.</summary>
public sealed class TableWorkbookTests
{
    private static readonly TableSchema Schema = new()
    {
        Name = "bang_thu",
        Title = "bảng thử",
        TitleEnglish = "Test table",
        Columns =
        [
            Column("text", ColumnType.Text),
            Column("whole", ColumnType.Integer),
            Column("exact", ColumnType.Number) with { Unit = "điểm" },
            Column("double", ColumnType.Double),
            Column("day", ColumnType.Date),
            Column("moment", ColumnType.Timestamp),
            Column("truth", ColumnType.Boolean),
        ],
    };

    private static readonly object?[][] Rows =
    [
        ["Xã Mường Tè 🏅", 12L, 95.25m, 0.1, new DateOnly(2025, 12, 31), new DateTime(2025, 12, 31, 6, 0, 0, DateTimeKind.Utc), true],
        [null, null, null, null, null, null, null],
        ["=HYPERLINK(\"http://x\")", -1L, -0.000000000000001m, double.NaN, new DateOnly(1850, 1, 2), null, false],
        ["a\r\nb\u0001 <&>", 0L, 12345678901234567890m, double.PositiveInfinity, new DateOnly(1900, 3, 1), null, null],
    ];

    [Fact]
    public void Cells_AreTyped_AndTextNeverAFormula()
    {
        var workbook = new WorkbookReader(Written(Rows).Bytes);

        Assert.Equal(Schema.Columns.Select(column => column.Name), "ABCDEFG".Select(letter => workbook.Text("bang_thu", $"{letter}1")));
        Assert.Equal(["Xã Mường Tè 🏅", "12", "95.25", "0.1", "46022", "46022.25", "1"], "ABCDEFG".Select(letter => workbook.Text("bang_thu", $"{letter}2")));
        Assert.All("ABCDEFG", letter => Assert.Equal("", workbook.Text("bang_thu", $"{letter}3")));
        Assert.Equal(["=HYPERLINK(\"http://x\")", "-1", "-0.000000000000001", "NaN", "1850-01-02"], "ABCDE".Select(letter => workbook.Text("bang_thu", $"{letter}4")));
        Assert.Equal(["a\r\nb\uFFFD <&>", "0", "12345678901234567890", "Infinity", "61"], "ABCDE".Select(letter => workbook.Text("bang_thu", $"{letter}5")));
        Assert.Empty(workbook.Formulas);
        Assert.Equal("điểm", workbook.Text("Chú giải", "E7"));
    }

    [Fact]
    public void TextLikeAFormula_KeepsItsQuoteWhenEdited()
    {
        using var stream = new MemoryStream(Written(Rows).Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();

        var quoted = Cells(document).Where(cell => formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value is true);
        Assert.Equal(["A4"], quoted.Select(cell => cell.CellReference!.Value));
    }

    [Fact]
    public void Dates_AreShownAsDates_UnderAFrozenHeader()
    {
        using var stream = new MemoryStream(Written(Rows).Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var stylesheet = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var formats = stylesheet.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value);

        string? Format(string address)
        {
            var cell = Cells(document).Single(cell => cell.CellReference!.Value is { } at && at.Equals(address, StringComparison.Ordinal));
            var style = stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
            return formats.GetValueOrDefault(style.NumberFormatId!.Value);
        }

        Assert.Equal(("dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", null), (Format("E2"), Format("F2"), Format("C2")));
        var sheet = Sheet(document);
        Assert.Equal("A2", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("A1:G5", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public void LongText_IsCutAndCounted()
    {
        var (bytes, cut) = Written([[new string('đ', 32_767), 1L, null, null, null, null, null], [new string('đ', 32_768), 2L, null, null, null, null, null]]);

        var workbook = new WorkbookReader(bytes);
        Assert.Equal(1, cut);
        Assert.Equal(32_767, workbook.Text("bang_thu", "A2").Length);
        Assert.EndsWith("…", workbook.Text("bang_thu", "A3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_IsValid_AndTheSameBytesTwice_AlsoWithoutRows()
    {
        foreach (var rows in new[] { Rows, [] })
        {
            var bytes = Written(rows).Bytes;
            using var stream = new MemoryStream(bytes);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
            Assert.Empty(errors);
            Assert.Equal(bytes, Written(rows).Bytes);
        }
    }

    [Fact]
    public void LibreOffice_ReadsTheSameValues()
    {
        var workbook = new WorkbookReader(LibreOffice.Convert(Written(Rows).Bytes, "xlsx", "xlsx"));

        Assert.Equal(["Xã Mường Tè 🏅", "12", "95.25", "0.1", "46022", "46022.25", "1"], "ABCDEFG".Select(letter => workbook.Text("bang_thu", $"{letter}2")));
        Assert.Equal("=HYPERLINK(\"http://x\")", workbook.Text("bang_thu", "A4"));
        // It writes its truths as formulas of its own.
        Assert.Equal(["FALSE()", "TRUE()"], workbook.Formulas.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MoreRowsThanASheetHolds_AreRefused()
    {
        object?[] row = [];
        _ = Assert.Throws<InvalidOperationException>(() =>
            TableWorkbook.Write(
                Stream.Null,
                Schema,
                [],
                take =>
                {
                    for (var at = 0; at <= TableWorkbook.MaxRows; at++)
                    {
                        take(row);
                    }
                }
            )
        );
    }

    private static (byte[] Bytes, int Cut) Written(object?[][] rows)
    {
        using MemoryStream stream = new();
        var cut = TableWorkbook.Write(stream, Schema, [("Bản số liệu", "0001-abc")], take => Array.ForEach(rows, take));
        return (stream.ToArray(), cut);
    }

    private static Worksheet Sheet(SpreadsheetDocument document) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!)).Worksheet;

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => Sheet(document).Descendants<Cell>();

    private static ColumnSchema Column(string name, ColumnType type) =>
        new()
        {
            Name = name,
            Type = type,
            Headers = [],
            Meaning = string.Create(CultureInfo.InvariantCulture, $"cột {name}"),
            MeaningEnglish = name,
        };
}
