using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Xlsx;

/// <summary>Writes sheets as an .xlsx file: the same sheets give the same bytes.</summary>
internal static class WorkbookFile
{
    private const int A4 = 9;

    /// <param name="charts">Charts by the name of the sheet that they stand on.</param>
    internal static byte[] Write(
        IReadOnlyList<Sheet> sheets,
        IReadOnlyDictionary<string, PlacedChart> charts,
        DocumentProperties properties
    )
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Ids are given by hand: those that the library makes up differ from run to run.
            var workbook = document.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "rId1"
            );
            var styles = new WorkbookStyles();
            var shown = FirstShown(sheets);
            var index = new Sheets();
            for (var position = 0; position < sheets.Count; position++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{position + 1}");
                var part = workbook.AddNewPart<WorksheetPart>(id);
                WriteSheet(
                    part,
                    sheets[position],
                    styles,
                    charts.GetValueOrDefault(sheets[position].Name),
                    position == shown
                );
                index.Append(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Name = sheets[position].Name,
                        SheetId = (uint)position + 1,
                        Id = id,
                        State = sheets[position].Hidden ? SheetStateValues.Hidden : null,
                    }
                );
            }
            var stylesPart = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
            stylesPart.Stylesheet = styles.ToStylesheet();
            workbook.Workbook = new Workbook(
                new BookViews(new WorkbookView { ActiveTab = (uint)shown, FirstSheet = (uint)shown }),
                index,
                Names(sheets),
                new CalculationProperties { CalculationId = 191029, FullCalculationOnLoad = true }
            );
            properties.WriteTo(document);
        }
        return DeterministicPackage.Seal(stream);
    }

    private static void WriteSheet(
        WorksheetPart part,
        Sheet sheet,
        WorkbookStyles styles,
        PlacedChart? chart,
        bool selected
    )
    {
        if (chart is not null)
        {
            ChartOnSheet.Add(part, chart);
        }
        sheet.FitHeights();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet, selected)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        if (sheet.Widths.Count > 0)
        {
            writer.WriteElement(
                new Columns(
                    sheet.Widths.Select(width => new Column
                    {
                        Min = (uint)width.Key,
                        Max = (uint)width.Key,
                        Width = width.Value,
                        CustomWidth = true,
                    })
                )
            );
        }
        writer.WriteStartElement(new SheetData());
        foreach (var row in sheet.Rows)
        {
            WriteRow(writer, row, styles);
        }
        writer.WriteEndElement();
        if (sheet.Protected)
        {
            writer.WriteElement(
                new SheetProtection
                {
                    Sheet = true,
                    Objects = true,
                    Scenarios = true,
                    FormatColumns = false,
                    FormatRows = false,
                }
            );
        }
        if (sheet.Filter is { } filter)
        {
            writer.WriteElement(new AutoFilter { Reference = filter });
        }
        if (sheet.Merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Merges.Select(merge => new MergeCell { Reference = merge })));
        }
        if (sheet.Choices.Count + sheet.Rules.Count > 0)
        {
            writer.WriteElement(
                new DataValidations([.. sheet.Choices.Select(Validation), .. sheet.Rules.Select(Validation)])
                {
                    Count = (uint)(sheet.Choices.Count + sheet.Rules.Count),
                }
            );
        }
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(
            new PageMargins
            {
                Left = 0.6,
                Right = 0.6,
                Top = 0.8,
                Bottom = 0.8,
                Header = 0.4,
                Footer = 0.4,
            }
        );
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = A4,
                Orientation = sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = (uint)sheet.PagesWide,
                FitToHeight = sheet.OnOnePage ? 1u : 0u,
            }
        );
        writer.WriteElement(
            new HeaderFooter(
                new OddHeader(
                    (sheet.HeaderLeft is { } left ? "&L&\"Times New Roman,Bold\"&11" + HeaderCode(left) : "") + "&C&\"Times New Roman,Bold\"&10" + HeaderCode(sheet.HeaderText)
                ),
                new OddFooter(
                    "&L&\"Times New Roman\"&9" + HeaderCode(sheet.FooterText) + "&R&\"Times New Roman\"&9Trang &P/&N"
                )
            )
        );
        if (chart is not null)
        {
            writer.WriteElement(new Drawing { Id = ChartOnSheet.DrawingId });
        }
        writer.WriteEndElement();
    }

    private static int FirstShown(IReadOnlyList<Sheet> sheets) =>
        sheets.Select((sheet, position) => (sheet, position)).Where(pair => !pair.sheet.Hidden).Select(pair => pair.position).First();

    private static DataValidation Validation(SheetChoiceList choice) =>
        new(new Formula1(choice.Source))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Không có trong danh sách",
            Error = "Chọn một từ trong danh sách của ô này.",
            SequenceOfReferences = new ListValue<StringValue> { InnerText = choice.Range },
        };

    private static DataValidation Validation(CellRule rule)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = rule.Range },
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = rule.Title,
            Prompt = rule.Message,
            ErrorTitle = rule.Title,
            Error = rule.Message,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            Type = rule.Kind switch
            {
                CellRuleKind.Number => DataValidationValues.Decimal,
                CellRuleKind.Date => DataValidationValues.Date,
                CellRuleKind.Choice => DataValidationValues.List,
            },
        };
        switch (rule.Kind)
        {
            case CellRuleKind.Number:
                validation.Operator = DataValidationOperatorValues.Between;
                validation.Append(new Formula1("-1E+15"), new Formula2("1E+15"));
                break;
            case CellRuleKind.Date:
                // From 1 January 2000 on: what lies before it is a slip.
                validation.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
                validation.Append(new Formula1("36526"));
                break;
            case CellRuleKind.Choice:
                validation.Append(new Formula1($"\"{string.Join(',', rule.Choices ?? [])}\""));
                break;
        }
        return validation;
    }

    private static SheetView View(Sheet sheet, bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (selected)
        {
            view.TabSelected = true;
        }
        if (sheet.Frozen is not (0, 0))
        {
            var corner = CellAddress.Of(sheet.Frozen.Columns + 1, sheet.Frozen.Rows + 1);
            var pane = new Pane
            {
                TopLeftCell = corner,
                ActivePane = sheet.Frozen.Columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            };
            if (sheet.Frozen.Columns > 0)
            {
                pane.HorizontalSplit = sheet.Frozen.Columns;
            }
            if (sheet.Frozen.Rows > 0)
            {
                pane.VerticalSplit = sheet.Frozen.Rows;
            }
            view.Append(pane);
        }
        return view;
    }

    private static void WriteRow(OpenXmlWriter writer, SheetRow row, WorkbookStyles styles)
    {
        var start = new Row { RowIndex = (uint)row.Number };
        if (row.Height is { } height)
        {
            start.Height = height;
            start.CustomHeight = true;
        }
        writer.WriteStartElement(start);
        foreach (var cell in row.Cells.Values)
        {
            writer.WriteElement(CellElement(cell, row.Number, styles));
        }
        writer.WriteEndElement();
    }

    private static Cell CellElement(SheetCell cell, int row, WorkbookStyles styles)
    {
        var element = new Cell
        {
            CellReference = CellAddress.Of(cell.Column, row),
            StyleIndex = styles.IndexOf(cell.Style),
        };
        if (cell.Formula is { } formula)
        {
            element.CellFormula = new CellFormula(formula);
            element.CellValue = new CellValue(
                cell.Number is { } result ? Text(result) : SafeText.ForCell(cell.Text ?? "")
            );
            element.DataType = cell.Number is null ? CellValues.String : CellValues.Number;
        }
        else if (cell.Number is { } number)
        {
            element.CellValue = new CellValue(Text(number));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            element.DataType = CellValues.InlineString;
            element.InlineString = new InlineString(
                new DocumentFormat.OpenXml.Spreadsheet.Text(SafeText.ForCell(text))
                {
                    Space = SpaceProcessingModeValues.Preserve,
                }
            );
        }
        return element;
    }

    private static DefinedNames Names(IReadOnlyList<Sheet> sheets)
    {
        var names = new DefinedNames();
        for (var position = 0; position < sheets.Count; position++)
        {
            var sheet = sheets[position];
            if (sheet.PrintArea is { } area)
            {
                names.Append(Name("_xlnm.Print_Area", position, CellAddress.On(sheet.Name, area)));
            }
            var titles = new List<string>();
            if (sheet.RepeatedColumns is var (firstColumn, lastColumn))
            {
                titles.Add(
                    CellAddress.On(sheet.Name, $"${CellAddress.Column(firstColumn)}:${CellAddress.Column(lastColumn)}")
                );
            }
            if (sheet.RepeatedRows is var (firstRow, lastRow))
            {
                titles.Add(
                    CellAddress.On(sheet.Name, string.Create(CultureInfo.InvariantCulture, $"${firstRow}:${lastRow}"))
                );
            }
            if (titles.Count > 0)
            {
                names.Append(Name("_xlnm.Print_Titles", position, string.Join(',', titles)));
            }
            if (sheet.Filter is { } filter)
            {
                var name = Name("_xlnm._FilterDatabase", position, CellAddress.On(sheet.Name, filter));
                name.Hidden = true;
                names.Append(name);
            }
        }
        return names;
    }

    private static DefinedName Name(string name, int sheet, string reference) =>
        new(reference) { Name = name, LocalSheetId = (uint)sheet };

    /// <summary>An ampersand begins a code in headers and footers; two of them are one.</summary>
    private static string HeaderCode(string? text) =>
        SafeText.ForXml(text ?? "").Replace("&", "&&", StringComparison.Ordinal);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
