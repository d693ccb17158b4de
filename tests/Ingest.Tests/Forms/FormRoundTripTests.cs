using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Forms;
using ThiDua.Reports.Tests;
using Unit = ThiDua.Metrics.Units.Unit;

namespace ThiDua.Ingest.Tests.Forms;

/// <summary>The form that we write, filled in, saved by LibreOffice, read back: every figure and nothing else.</summary>
public sealed class FormRoundTripTests
{
    private static readonly ReportForm Form = new()
    {
        Unit = new Unit
        {
            Code = "H.PT",
            Name = "Huyện Phong Thổ",
            Kind = "huyen",
        },
        Period = Period.OfQuarter(2025, 2),
        Obligation = "bc-q2",
        Due = new DateOnly(2025, 6, 20),
        Lines =
        [
            new FormLine(Indicator("revenue", "Thu ngân sách", "tỷ đồng", Accumulation.Cumulative), "ít nhất 96 tỷ đồng", 96),
            new FormLine(Indicator("poverty", "Tỷ lệ hộ nghèo", "%", Accumulation.Level), "giảm ít nhất 2,5 điểm %", null),
            new FormLine(Indicator("cases", "Hồ sơ giải quyết", "hồ sơ", Accumulation.Period), "ít nhất 900 hồ sơ", 900),
            new FormLine(Indicator("jobs", "Giải quyết việc làm", "lao động", Accumulation.Cumulative), "ít nhất 1.450 lao động", 1450),
        ],
    };

    [Fact]
    public void Write_ForAUnit_OpensOnlyTheCellsToFill()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FormWorkbook.Write(Form, DateTimeOffset.UnixEpoch)), isEditable: false);
        var (part, _) = SheetOf(document);
        Assert.True(part.Worksheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.Null(part.Worksheet.GetFirstChild<SheetProtection>()!.Password);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        string[] open =
        [
            .. part
                .Worksheet.Descendants<Cell>()
                .Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false)
                .Select(cell => cell.CellReference!.Value!),
        ];
        var head = HeadOf(part);
        Assert.Contains($"F{head + 1}", open);
        Assert.Contains($"E{head + 2}", open);
        Assert.Contains($"E{head + 3}", open);
        Assert.DoesNotContain($"E{head + 1}", open);
        Assert.DoesNotContain($"D{head + 1}", open);
        var rules = part.Worksheet.Descendants<DataValidation>().ToList();
        Assert.Equal(
            [DataValidationValues.Date, DataValidationValues.List, DataValidationValues.Decimal],
            rules.Select(rule => rule.Type!.Value)
        );
        Assert.Contains($"F{head + 1}", rules[2].SequenceOfReferences!.InnerText, StringComparison.Ordinal);
        Assert.Equal(9u, part.Worksheet.GetFirstChild<PageSetup>()!.PaperSize!.Value);
    }

    /// <summary>A form that says "estimate" where preliminary figures are stored would bring figures that are not used.</summary>
    [Fact]
    public void Write_WhereFiguresAreStored_StartsWithTheirStatus()
    {
        var facts = new ScoringFacts
        {
            Units = [Form.Unit],
            Blocs = [],
            Members = [],
            Indicators = [.. Form.Lines.Select(line => line.Indicator)],
            Targets = [new Target { Period = Period.OfYear(2025), Indicator = "jobs", Scope = "H.PT", Comparator = TargetComparator.AtLeast, Value = 1450 }],
            Observations =
            [
                Reported(Period.OfQuarter(2025, 2), FigureStatus.Estimate),
                Reported(Period.OfQuarter(2025, 2), FigureStatus.Preliminary),
                Reported(Period.OfQuarter(2025, 1), FigureStatus.Official),
            ],
            Events = [],
            Assessments = [],
            Obligations = [],
            Submissions = [],
            Evidence = [],
        };
        Assert.Equal("sơ bộ", StatusOf(ReportForms.Of(facts, Period.OfQuarter(2025, 2))));
        Assert.Equal("chính thức", StatusOf(ReportForms.Of(facts, Period.OfQuarter(2025, 1))));
        Assert.Equal("ước", StatusOf(ReportForms.Of(facts, Period.OfQuarter(2025, 3))));

        static Observation Reported(Period period, FigureStatus status) =>
            new()
            {
                Unit = "H.PT",
                Indicator = "jobs",
                Period = period,
                Value = 700,
                Status = status,
            };

        static string StatusOf(IReadOnlyList<ReportForm> forms)
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(FormWorkbook.Write(Assert.Single(forms), DateTimeOffset.UnixEpoch)), isEditable: false);
            var (part, _) = SheetOf(document);
            return part
                .Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).Where(text => text.Length > 0).ToList())
                .Single(row => row.Count > 1 && string.Equals(row[0], FormWords.Status + ":", StringComparison.Ordinal))[1];
        }
    }

    [Fact]
    public void Write_Twice_IsTheSameFile() => Assert.Equal(FormWorkbook.Write(Form, DateTimeOffset.UnixEpoch), FormWorkbook.Write(Form, DateTimeOffset.UnixEpoch));

    [Fact]
    public void Read_FormAsWeWroteIt_HasNoFigureAndNoTrouble()
    {
        var batch = FormSheets.ReadFile(FormWorkbook.Write(Form, DateTimeOffset.UnixEpoch), "biểu.xlsx");
        Assert.True(batch.Codes().Length == 0, batch.Explain());
        Assert.Null(batch.Table(InputTables.Observations));
        var count = batch.Counts.Single(count => count.Table is "report_form");
        Assert.Equal((0, 4), (count.Rejected + count.Accepted, batch.AllFindings.Where(finding => finding.Code == FindingCode.FormLinesWithoutFigure).Sum(finding => int.Parse(finding.Arguments[0], CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Read_FormFilledInAndSavedByLibreOffice_LosesNothing(string format)
    {
        var filled = Fill(FormWorkbook.Write(Form, DateTimeOffset.UnixEpoch));
        ExpectFigures(FormSheets.ReadFile(filled, "biểu.xlsx"));
        ExpectFigures(FormSheets.ReadFile(LibreOffice.Convert(LibreOffice.Convert(filled, "xlsx", "ods"), "ods", format), "biểu." + format));
    }

    private static void ExpectFigures(ImportBatch batch)
    {
        Assert.True(batch.Codes().Length == 0, batch.Explain());
        Assert.Equal(["revenue", "poverty", "cases", "jobs"], batch.Column(InputTables.Observations, "indicator"));
        Assert.Equal([50.62m, 10.45m, 210m, 0m], batch.Column(InputTables.Observations, "value"));
        Assert.Equal(["H.PT", "2025-Q2"], new[] { batch.Column(InputTables.Observations, "unit").Distinct().Single(), batch.Column(InputTables.Observations, "period").Distinct().Single() });
        Assert.Equal("preliminary", batch.Column(InputTables.Observations, "status").Distinct().Single());
        Assert.Equal("12/BC-UBND", batch.Column(InputTables.Observations, "source").Distinct().Single());
        Assert.Equal([new DateOnly(2025, 6, 18)], batch.Column(InputTables.Submissions, "submitted_at"));
        Assert.Equal(["bc-q2"], batch.Column(InputTables.Submissions, "obligation"));
    }

    private static byte[] Fill(byte[] form)
    {
        using var stream = new MemoryStream();
        stream.Write(form);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var (part, _) = SheetOf(document);
            var head = HeadOf(part);
            Number($"F{head + 1}", "50.62");
            Number($"E{head + 2}", "10.45");
            Number($"E{head + 3}", "210");
            Number($"F{head + 4}", "0");
            Text(Beside(FormWords.Document), "12/BC-UBND");
            Number(Beside(FormWords.Submitted), "45826");
            Text(Beside(FormWords.Status), "sơ bộ");
            part.Worksheet.Save();

            Cell At(string address) => part.Worksheet.Descendants<Cell>().Single(cell => string.Equals(cell.CellReference!.Value, address, StringComparison.Ordinal));
            void Number(string address, string value)
            {
                var cell = At(address);
                cell.RemoveAllChildren();
                cell.DataType = null;
                cell.CellValue = new CellValue(value);
            }
            void Text(string address, string value)
            {
                var cell = At(address);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString { Text = new Text(value) };
            }
            string Beside(string label) =>
                "C" + part.Worksheet.Descendants<Cell>().First(cell => string.Equals(cell.InnerText, label + ":", StringComparison.Ordinal)).CellReference!.Value![1..];
        }
        return stream.ToArray();
    }

    private static int HeadOf(WorksheetPart part) =>
        int.Parse(part.Worksheet.Descendants<Cell>().Single(cell => cell.InnerText is FormWords.Cumulative).CellReference!.Value![1..], CultureInfo.InvariantCulture);

    private static (WorksheetPart Part, Sheet Sheet) SheetOf(SpreadsheetDocument document)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name?.Value is FormWords.Sheet);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!), sheet);
    }

    private static Indicator Indicator(string code, string name, string measure, Accumulation accumulation) =>
        new()
        {
            Code = code,
            Name = name,
            UnitOfMeasure = measure,
            Direction = Direction.Higher,
            Accumulation = accumulation,
            Aggregation = new Aggregation(AggregationKind.Sum),
        };
}
