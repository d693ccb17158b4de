using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

public sealed class WorkbookImportTests
{
    [Fact]
    public void Read_TypedCells_GiveWhatPeopleSee() =>
        AllCultures.Run(() =>
        {
            var batch = Inputs.ReadWorkbook(
                new XlsxBuilder()
                    .Sheet(
                        "Số liệu thực hiện",
                        ["BÁO CÁO SỐ LIỆU NĂM 2025"],
                        [],
                        ["Đơn vị", "Chỉ tiêu", "Kỳ", "Giá trị (theo ĐVT)", "Ngày nộp"],
                        ["TP", "revenue", 2024, 2375.5, new DateOnly(2025, 1, 10)],
                        ["TP", "revenue", new DateOnly(2025, 3, 1), 0.1 + 0.2, "ngày 31 tháng 12 năm 2024"],
                        ["TP", "revenue", "Quý III/2023", "2.375,5", 45657]
                    )
                    .Build()
            );
            Assert.Empty(batch.Codes());
            Assert.Equal([2375.5m, 0.3m, 2375.5m], batch.Column(InputTables.Observations, "value"));
            Assert.Equal(["2024", "2025-03", "2023-Q3"], batch.Column(InputTables.Observations, "period"));
            Assert.Equal(
                [new DateOnly(2025, 1, 10), new DateOnly(2024, 12, 31), new DateOnly(2024, 12, 31)],
                batch.Column(InputTables.Observations, "submitted_at")
            );
            Assert.Equal(
                new SourceLocation("số liệu.xlsx", "Số liệu thực hiện", "D4"),
                batch.Table(InputTables.Observations)!.Places[0]
            );
        });

    [Fact]
    public void Read_CellFormattedAsPercentage_IsTheFigureShown()
    {
        var batch = Inputs.ReadWorkbook(
            new XlsxBuilder()
                .SheetXml(
                    "observations",
                    "<sheetData><row r=\"1\">"
                        + Header("unit", "indicator", "period", "value")
                        + "</row><row r=\"2\">"
                        + Text("A2", "TP")
                        + Text("B2", "poverty")
                        + Text("C2", "2024")
                        + XlsxBuilder.Number("D2", "3.6799999999999999E-2", style: 2)
                        + "</row></sheetData>"
                )
                .Build()
        );
        Assert.Empty(batch.Codes());
        Assert.Equal([3.68m], batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_FormulaError_IsNamed()
    {
        var batch = Inputs.ReadWorkbook(
            new XlsxBuilder()
                .Sheet("observations", ["unit", "indicator", "period", "value"], ["TP", "revenue", "2024", "#REF!"], ["TP", "revenue", "2023", "=1+4|5"])
                .Build()
        );
        Assert.Equal([FindingCode.FormulaError], batch.Codes());
        Assert.Equal([5m], batch.Column(InputTables.Observations, "value"));
        Assert.Contains("Ô D2, sheet \"observations\", tệp \"số liệu.xlsx\"", batch.Message(FindingCode.FormulaError), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralSheets_EachByItsNameOrHeader()
    {
        using var folder = new TempFolder();
        folder.Write(
            "tất cả.xlsx",
            new XlsxBuilder()
                .Sheet("Ghi chú", ["Người lập", "Nguyễn Văn A"])
                .Sheet("Sheet2", ["Năm", "Khối", "Đơn vị"], [2024, "K1", "A"])
                .Sheet("khoi thi dua", ["năm", "MÃ KHỐI", "Tên khối"], [2024, "K1", "Khối 1"])
                .Sheet("Units", hidden: true, ["code", "name", "kind"], ["A", "Đơn vị A", "Sở"], ["B", "Đơn vị B", "so"])
                .Build()
        );
        var batch = Inputs.Read(folder);
        Assert.Equal([FindingCode.TableUnknown], batch.Codes());
        Assert.Equal(["so", "so"], batch.Column(InputTables.Units, "kind"));
        Assert.Equal(["A"], batch.Column(InputTables.BlocMembers, "unit"));
        Assert.Contains(batch.Findings, finding => finding.Code == FindingCode.HiddenSheetRead);
        Assert.Contains("đơn vị (units)", batch.Message(FindingCode.TableUnknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingColumn_IsNamedOnce()
    {
        var batch = Inputs.ReadWorkbook(
            new XlsxBuilder().Sheet("observations", ["unit", "indicator", "value"], ["TP", "revenue", 1], ["TP", "revenue", 2]).Build()
        );
        Assert.Equal([FindingCode.ColumnMissing], batch.Codes());
        Assert.Contains("\"kỳ\" (period)", batch.Message(FindingCode.ColumnMissing), StringComparison.Ordinal);
    }

    private static string Header(params string[] names) => string.Concat(names.Select((name, at) => Text($"{(char)('A' + at)}1", name)));

    private static string Text(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
