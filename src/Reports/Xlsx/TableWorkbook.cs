using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// A table as a workbook (bảng dữ liệu ra Excel): a sheet of typed cells under a frozen header, and a sheet that says what
/// the columns mean. Rows are written as they come, so that a million of them need no memory.
/// </summary>
public static class TableWorkbook
{
    /// <summary>Excel's 1,048,576 rows less the header.</summary>
    public const int MaxRows = 1_048_575;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Before 1 March 1900 Excel's days are not the calendar's.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private const int Plain = 0;
    private const int Head = 1;
    private const int FormulaLike = 2;
    private const int Number = 3;
    private const int Day = 4;
    private const int Moment = 5;

    /// <summary>By the numbers above, so that the sheet can be written without asking for each cell.</summary>
    private static readonly CellStyle[] Styles =
    [
        CellStyle.Plain,
        SheetLook.Head with { Wrap = false },
        CellStyle.Plain with { StaysText = true },
        CellStyle.Plain with { Alignment = CellAlignment.Right },
        CellStyle.Plain with { Alignment = CellAlignment.Right, Format = "dd/mm/yyyy" },
        CellStyle.Plain with { Alignment = CellAlignment.Right, Format = "dd/mm/yyyy hh:mm:ss" },
    ];

    /// <param name="origin">Lines for the sheet of meanings: where the rows come from.</param>
    /// <param name="feed">Calls what it is given with the cells of each row, at most <see cref="MaxRows"/> times.</param>
    /// <returns>How many texts were cut, because an Excel cell holds 32,767 letters.</returns>
    public static int Write(
        Stream output,
        TableSchema schema,
        IReadOnlyList<(string Name, string Value)> origin,
        Action<Action<IReadOnlyList<object?>>> feed
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(feed);
        using ZipArchive package = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Text(
            package,
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """
        );
        Text(package, "_rels/.rels", RelationsOf(("officeDocument", "xl/workbook.xml")));
        Text(
            package,
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{schema.Name}" sheetId="1" r:id="rId1"/><sheet name="Chú giải" sheetId="2" r:id="rId2"/></sheets></workbook>
            """
        );
        Text(
            package,
            "xl/_rels/workbook.xml.rels",
            RelationsOf(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"))
        );
        WorkbookStyles styles = new();
        foreach (var style in Styles)
        {
            _ = styles.IndexOf(style);
        }
        Text(package, "xl/styles.xml", styles.ToStylesheet().OuterXml);
        var cut = WriteRows(package, schema, feed);
        WriteMeanings(package, schema, origin);
        return cut;
    }

    private static int WriteRows(ZipArchive package, TableSchema schema, Action<Action<IReadOnlyList<object?>>> feed)
    {
        var columns = schema.ExportedColumns;
        using var sheet = SheetWriter.Begin(package, "xl/worksheets/sheet1.xml", [.. columns.Select(WidthOf)], frozen: true);
        sheet.Row([.. columns.Select(column => (object?)column.Name)], header: true);
        feed(cells =>
        {
            if (sheet.Rows > MaxRows)
            {
                throw new InvalidOperationException("More rows than a sheet holds");
            }
            sheet.Row(cells, header: false);
        });
        sheet.End(columns.Count);
        return sheet.Cut;
    }

    private static void WriteMeanings(ZipArchive package, TableSchema schema, IReadOnlyList<(string Name, string Value)> origin)
    {
        using var sheet = SheetWriter.Begin(package, "xl/worksheets/sheet2.xml", [24, 60, 60, 14, 30], frozen: false);
        sheet.Row([schema.Title, schema.TitleEnglish], header: true);
        foreach (var (name, value) in origin)
        {
            sheet.Row([name, value], header: false);
        }
        sheet.Row([], header: false);
        sheet.Row(["Cột", "Ý nghĩa", "Meaning", "Kiểu", "Tính bằng"], header: true);
        foreach (var column in schema.ExportedColumns)
        {
            sheet.Row([column.Name, column.Meaning, column.MeaningEnglish, TableWords.Of(column.Type), column.Unit], header: false);
        }
        sheet.End(0);
    }

    private static double WidthOf(ColumnSchema column) =>
        Math.Max(
            column.Name.Length + 3,
            column.Type switch
            {
                ColumnType.Text => column.Repeats ? 18 : 32,
                ColumnType.Timestamp => 20,
                _ => 14,
            }
        );

    private static string RelationsOf(params (string Type, string Target)[] targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            targets.Select(
                (target, at) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations}/{target.Type}\" Target=\"{target.Target}\"/>"
                    )
            )
        )
        + "</Relationships>";

    private static void Text(ZipArchive package, string name, string xml)
    {
        using var part = Part(package, name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.Trim()));
    }

    private static Stream Part(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = DeterministicPackage.Epoch;
        return entry.Open();
    }

    /// <summary>Writes one sheet from its first row to its last.</summary>
    private sealed class SheetWriter : IDisposable
    {
        private readonly Stream part;
        private readonly XmlWriter xml;
        private string[] columnNames = [];

        private SheetWriter(Stream part)
        {
            this.part = part;
            xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        }

        internal int Rows { get; private set; }

        internal int Cut { get; private set; }

        internal static SheetWriter Begin(ZipArchive package, string name, double[] widths, bool frozen)
        {
            SheetWriter sheet = new(Part(package, name));
            sheet.Start(widths, frozen);
            return sheet;
        }

        internal void Row(IReadOnlyList<object?> cells, bool header)
        {
            Rows++;
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column] is { } cell)
                {
                    Cell(column, cell, header);
                }
            }
            xml.WriteEndElement();
        }

        /// <param name="filtered">So many columns get filter arrows over them.</param>
        internal void End(int filtered)
        {
            xml.WriteEndElement();
            if (filtered > 0)
            {
                xml.WriteStartElement("autoFilter");
                xml.WriteAttributeString("ref", $"A1:{CellAddress.Of(filtered, Rows)}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        public void Dispose()
        {
            xml.Dispose();
            part.Dispose();
        }

        private void Start(double[] widths, bool frozen)
        {
            columnNames = [.. Enumerable.Range(1, widths.Length).Select(CellAddress.Column)];
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("worksheet", Main);
            if (frozen)
            {
                xml.WriteRaw(
                    "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                );
            }
            xml.WriteStartElement("cols");
            for (var column = 0; column < widths.Length; column++)
            {
                var at = (column + 1).ToString(CultureInfo.InvariantCulture);
                xml.WriteStartElement("col");
                xml.WriteAttributeString("min", at);
                xml.WriteAttributeString("max", at);
                xml.WriteAttributeString("width", widths[column].ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("customWidth", "1");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteStartElement("sheetData");
        }

        private void Cell(int column, object cell, bool header)
        {
            switch (cell)
            {
                case string text:
                    TextCell(column, text, header);
                    break;
                case long number:
                    ValueCell(column, number.ToString(CultureInfo.InvariantCulture), Number);
                    break;
                case decimal number:
                    ValueCell(column, number.ToString(CultureInfo.InvariantCulture), Number);
                    break;
                case double number when double.IsFinite(number):
                    ValueCell(column, number.ToString("R", CultureInfo.InvariantCulture), Number);
                    break;
                case DateOnly day when day >= FirstDay:
                    ValueCell(column, Serial(day.ToDateTime(TimeOnly.MinValue)), Day);
                    break;
                case DateTime moment when DateOnly.FromDateTime(moment) >= FirstDay:
                    ValueCell(column, Serial(moment), Moment);
                    break;
                case bool truth:
                    ValueCell(column, truth ? "1" : "0", Plain, "b");
                    break;
                case DateOnly or DateTime:
                    TextCell(column, ((IFormattable)cell).ToString("O", CultureInfo.InvariantCulture), header);
                    break;
                default:
                    TextCell(column, Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "", header);
                    break;
            }
        }

        private void TextCell(int column, string text, bool header)
        {
            var safe = SafeText.ForCell(text);
            Cut += safe.Length < text.Length ? 1 : 0;
            StartCell(column, header ? Head : SafeText.LooksLikeFormula(safe) ? FormulaLike : Plain, "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(safe);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void ValueCell(int column, string value, int style, string? type = null)
        {
            StartCell(column, style, type);
            xml.WriteElementString("v", value);
            xml.WriteEndElement();
        }

        private void StartCell(int column, int style, string? type)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", columnNames[column] + Rows.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
            if (type is not null)
            {
                xml.WriteAttributeString("t", type);
            }
        }

        private static string Serial(DateTime moment) => moment.ToOADate().ToString("R", CultureInfo.InvariantCulture);
    }
}
