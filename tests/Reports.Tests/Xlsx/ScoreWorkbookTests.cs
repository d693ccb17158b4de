using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;
using ThiDua.Reports.Tests.Content;
using ThiDua.Reports.Xlsx;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace ThiDua.Reports.Tests.Xlsx;

public sealed class ScoreWorkbookTests
{
    private const string Scores = "Bảng tổng hợp điểm";
    private const string Matrix = "Điểm tiêu chí";
    private const string Figures = "Số liệu";

    [Fact]
    public void Write_TwiceFromOneContent_GivesTheSameBytes() =>
        Assert.Equal(ScoreWorkbook.Write(SampleBloc.Build()), ScoreWorkbook.Write(SampleBloc.Build()));

    [Fact]
    public void Write_IsValidOfficeOpenXml()
    {
        using var stream = new MemoryStream(ScoreWorkbook.Write(SampleBloc.Build()));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public void Rating_StandsUnderTheWordOfTheOtherDocuments()
    {
        var workbook = new WorkbookReader(ScoreWorkbook.Write(SampleBloc.Build()));
        Assert.Equal("Xếp loại", workbook.Text(Scores, "K7"));
        Assert.Equal("Hoàn thành xuất sắc nhiệm vụ", workbook.Text(Scores, "K8"));
        Assert.Equal("Đề nghị: Cờ thi đua của UBND tỉnh", workbook.Text(Scores, "L8"));
    }

    [Fact]
    public void EveryRuleWithAFormula_IsAFormula()
    {
        var report = SampleBloc.Build();
        var workbook = new WorkbookReader(ScoreWorkbook.Write(report));
        var leaves = report.Scores.Count(score => score.Kind is not CriterionKind.Node);
        Assert.Equal(leaves, workbook.Formulas.Keys.Count(key => key.Sheet is Figures));
        var matrixCells = report.Scores.Count;
        Assert.Equal(matrixCells, workbook.Formulas.Keys.Count(key => key.Sheet is Matrix));
        Assert.All(Rows(report), row => Assert.Contains((Scores, $"J{row}"), workbook.Formulas.Keys));
    }

    [Fact]
    public void Recalculated_GivesEveryPublishedPointSumAndRank()
    {
        var report = SampleBloc.Build();
        var written = ScoreWorkbook.Write(report);
        var recalculated = new WorkbookReader(
            LibreOffice.Convert(WorkbookReader.WithoutResults(written), "xlsx", "xlsx")
        );
        Published.AssertIn(report, new WorkbookReader(written));
        Published.AssertIn(report, recalculated);
    }

    [Fact]
    public void ChangedFigure_MovesPointsSectionTotalAndRank()
    {
        var report = SampleBloc.Build();
        var written = ScoreWorkbook.Write(report);
        var figuresRow = FiguresRow(new WorkbookReader(written), "ta-sin", "I.1");
        // Revenue from 990.33 to 1,150 of 1,150: 15 points instead of 12.9173.
        var changed = WorkbookReader.WithoutResults(written, (Figures, $"I{figuresRow}", 1_150m));
        var recalculated = new WorkbookReader(LibreOffice.Convert(changed, "xlsx", "xlsx"));
        var row = Rows(report).Single(row => recalculated.Text(Scores, $"B{row}") is "Thị trấn Tả Sìn");
        var standing = report.Standings.Single(standing => standing.Unit is "ta-sin");
        var gain = 15m - SampleBloc.PointsOf(SampleBloc.Members[3])["I.1"]!.Value;

        Assert.Equal(15m, recalculated.Number(Figures, $"N{figuresRow}"));
        Assert.Equal(standing.Total + gain, recalculated.Number(Scores, $"I{row}"));
        Assert.Equal(4, standing.Rank);
        // It was level with Huổi Só on place 4; now it stands alone there.
        Assert.Equal(4m, recalculated.Number(Scores, $"J{row}"));
        var other = Rows(report).Single(row => recalculated.Text(Scores, $"B{row}") is "Huyện Huổi Só");
        Assert.Equal(5m, recalculated.Number(Scores, $"J{other}"));
    }

    [Fact]
    public void FilledGap_GivesTheIncompleteUnitPointsAndARank()
    {
        var report = SampleBloc.Build();
        var written = ScoreWorkbook.Write(report);
        var figuresRow = FiguresRow(new WorkbookReader(written), "xin-chai", "I.1");
        var filled = WorkbookReader.WithoutResults(written, (Figures, $"I{figuresRow}", 1_150m));
        var recalculated = new WorkbookReader(LibreOffice.Convert(filled, "xlsx", "xlsx"));
        var row = Rows(report).Single(row => recalculated.Text(Scores, $"B{row}") is "Huyện Xín Chải");
        Assert.Equal("–", new WorkbookReader(written).Text(Scores, $"J{row}"));
        var rest = SampleBloc.PointsOf(SampleBloc.Members[6]);
        var total =
            15m
            + rest["I.2"]
            + rest["I.3"]
            + rest["I.4"]
            + rest["I.5"]
            + rest["II"]
            + rest["III"]
            + rest["III.1a"]
            - rest["III.1b"];
        Assert.Equal(total, recalculated.Number(Scores, $"I{row}"));
        var expected = 1 + report.Standings.Count(standing => standing.Rank is not null && standing.Total > total);
        Assert.Equal(expected, recalculated.Number(Scores, $"J{row}"));
    }

    [Fact]
    public void PointsThatNoRuleExplains_StandAsValues_AndSumsStayLive()
    {
        // The appraisers overruled a computed 15 with 14: no formula gives that.
        var report = SampleBloc.Build();
        report = report with
        {
            Scores =
            [
                .. report.Scores.Select(score =>
                    score is { Unit: "na-pheo", Criterion: "I.2" } ? score with { Points = 14 } : score
                ),
            ],
        };
        var workbook = new WorkbookReader(ScoreWorkbook.Write(report));
        var row = FiguresRow(workbook, "na-pheo", "I.2");
        Assert.Equal(14m, workbook.Number(Figures, $"N{row}"));
        Assert.DoesNotContain((Figures, $"N{row}"), workbook.Formulas.Keys);
        Assert.Equal("giá trị", workbook.Text(Figures, $"O{row}"));
    }

    [Fact]
    public void HostileText_StaysText()
    {
        string[] names =
        [
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+1",
            "-1+1",
            "@SUM(1;1)",
            "<xml attr=\"1\"> & </xml>",
            new string('Đ', 300),
            "\u0000\u0001 \ud800 tên",
            "\tten",
        ];
        var members = SampleBloc.Members.Select((member, at) => member with { Name = names[at] }).ToArray();
        var report = SampleBloc.Build(members: members);
        var written = ScoreWorkbook.Write(report);
        var reader = new WorkbookReader(written);
        var read = Rows(report).Select(row => reader.Text(Scores, $"B{row}")).ToList();
        Assert.All(names[..6], name => Assert.Contains(name, read));
        Assert.DoesNotContain(
            reader.Formulas,
            formula => formula.Key.Cell.StartsWith('B') && formula.Key.Sheet is Scores or Figures
        );
        var recalculated = new WorkbookReader(
            LibreOffice.Convert(WorkbookReader.WithoutResults(written), "xlsx", "xlsx")
        );
        Assert.All(
            names[..6],
            name => Assert.Contains(name, Rows(report).Select(row => recalculated.Text(Scores, $"B{row}")))
        );
        Published.AssertIn(report, recalculated);
    }

    [Fact]
    public void Sheets_AreFrozenAndSetUpForPrint()
    {
        using var stream = new MemoryStream(
            ScoreWorkbook.Write(SampleBloc.Build() with { SampleNotice = "Số liệu mẫu" })
        );
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = document.WorkbookPart!;
        Assert.Equal(
            [Scores, Matrix, Figures, "Biểu đồ", "Ghi chú"],
            part.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)
        );
        foreach (var sheet in part.Workbook.Sheets.Elements<Sheet>())
        {
            var worksheet = ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet;
            Assert.Equal(9u, worksheet.Descendants<PageSetup>().Single().PaperSize!.Value);
            Assert.Contains("Số liệu mẫu", worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.Contains("5f2c9a71b04e", worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            if (sheet.Name!.Value is Scores or Matrix or Figures)
            {
                Assert.Equal(PaneStateValues.Frozen, worksheet.Descendants<Pane>().Single().State!.Value);
                Assert.Equal(
                    OrientationValues.Landscape,
                    worksheet.Descendants<PageSetup>().Single().Orientation!.Value
                );
            }
        }
        var names = part.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).ToList();
        Assert.Contains($"'{Scores}'!$7:$7", names);
        // The title is no part of the printed cells: on the second page beside, it would be cut.
        Assert.Contains(names, name => name.StartsWith($"'{Matrix}'!$A$4:", StringComparison.Ordinal));
        Assert.Contains($"'{Matrix}'!$A:$B,'{Matrix}'!$4:$6", names);
    }

    private static IEnumerable<int> Rows(BlocReport report) => Enumerable.Range(8, report.Standings.Count);

    private static int FiguresRow(WorkbookReader workbook, string unit, string criterion) =>
        Enumerable
            .Range(5, 500)
            .First(row => (workbook.Text(Figures, $"A{row}"), workbook.Text(Figures, $"C{row}")) == (unit, criterion));
}
