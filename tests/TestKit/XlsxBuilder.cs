using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ThiDua.TestKit;

/// <summary>
/// Builds a minimal workbook around rows or around a fragment of sheet XML, so that a test of an odd cell is a few
/// lines and no binary lies in the repository.
/// </summary>
public sealed class XlsxBuilder
{
    private readonly List<(string Name, string Xml, string? State)> sheets = [];
    private readonly List<string> sharedStrings = [];

    /// <summary>
    /// A sheet of rows: strings become inline strings, numbers numbers, DateOnly a date cell, bool a boolean, null no cell;
    /// a string starting with '=' and a '|' is a formula with its stored value ("=A1|5"), one starting with '#' an error.
    /// </summary>
    public XlsxBuilder Sheet(string name, params object?[][] rows) => Sheet(name, hidden: false, rows);

    public XlsxBuilder Sheet(string name, bool hidden, params object?[][] rows)
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                xml.Append(Cell(column, row + 1, rows[row][column]));
            }
            xml.Append("</row>");
        }
        sheets.Add((name, $"<sheetData>{xml}</sheetData>", hidden ? "hidden" : null));
        return this;
    }

    /// <summary>Hides a row of the sheet added last.</summary>
    public XlsxBuilder HideRow(int row)
    {
        var (name, xml, state) = sheets[^1];
        sheets[^1] = (name, xml.Replace($"<row r=\"{row.ToString(CultureInfo.InvariantCulture)}\">", $"<row r=\"{row.ToString(CultureInfo.InvariantCulture)}\" hidden=\"1\">", StringComparison.Ordinal), state);
        return this;
    }

    /// <summary>Merges ranges ("E7:F7") of the sheet added last.</summary>
    public XlsxBuilder Merge(params string[] ranges)
    {
        var (name, xml, state) = sheets[^1];
        sheets[^1] = (name, $"{xml}<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>", state);
        return this;
    }

    /// <summary>A sheet of exactly this XML inside worksheet.</summary>
    public XlsxBuilder SheetXml(string name, string xml)
    {
        sheets.Add((name, xml, null));
        return this;
    }

    public XlsxBuilder SharedString(string text)
    {
        sharedStrings.Add(text);
        return this;
    }

    /// <summary>A cell of sheet XML. Styles: 0 general, 1 date, 2 "0.00%", 3 "#,##0.0".</summary>
    public static string Number(string address, string value, int style = 0) => $"<c r=\"{address}\" s=\"{style}\"><v>{value}</v></c>";

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"""
                    + string.Concat(
                        sheets.Select(
                            (_, index) =>
                                $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        )
                    )
                    + """<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
            );
            Add(
                zip,
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Add(
                zip,
                "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""
                    + string.Concat(
                        sheets.Select(
                            (sheet, index) =>
                                $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" {(sheet.State is { } state ? $"state=\"{state}\"" : "")} r:id=\"rId{index + 1}\"/>"
                        )
                    )
                    + "</sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                    + string.Concat(
                        sheets.Select(
                            (_, index) =>
                                $"<Relationship Id=\"rId{index + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"
                        )
                    )
                    + """<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
            );
            Add(
                zip,
                "xl/styles.xml",
                """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs></styleSheet>"""
            );
            Add(
                zip,
                "xl/sharedStrings.xml",
                """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
                    + string.Concat(sharedStrings.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))
                    + "</sst>"
            );
            for (var index = 0; index < sheets.Count; index++)
            {
                Add(
                    zip,
                    $"xl/worksheets/sheet{index + 1}.xml",
                    $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheets[index].Xml}</worksheet>"
                );
            }
        }
        return stream.ToArray();
    }

    private static string Cell(int column, int row, object? value)
    {
        var address = Letters(column) + row.ToString(CultureInfo.InvariantCulture);
        return value switch
        {
            null => "",
            string { Length: > 1 } formula when formula[0] == '=' && formula.Contains('|', StringComparison.Ordinal) =>
                $"<c r=\"{address}\"><f>{SecurityElement.Escape(formula[1..formula.IndexOf('|', StringComparison.Ordinal)])}</f><v>{SecurityElement.Escape(formula[(formula.IndexOf('|', StringComparison.Ordinal) + 1)..])}</v></c>",
            string { Length: > 1 } error when error[0] == '#' => $"<c r=\"{address}\" t=\"e\"><v>{SecurityElement.Escape(error)}</v></c>",
            string text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            bool flag => $"<c r=\"{address}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
            DateOnly day => Number(address, (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), 1),
            IFormattable number => Number(address, number.ToString(null, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"no cell for {value.GetType().Name}", nameof(value)),
        };
    }

    private static string Letters(int column)
    {
        var last = ((char)('A' + column % 26)).ToString();
        return column < 26 ? last : Letters(column / 26 - 1) + last;
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        entry.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        entry.Write(xml);
    }
}
