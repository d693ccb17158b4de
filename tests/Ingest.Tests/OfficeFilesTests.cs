using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Tests;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>Files that another program wrote: the same sheet as LibreOffice saves it, in each of its formats.</summary>
public sealed class OfficeFilesTests
{
    private static readonly byte[] Sheet = new XlsxBuilder()
        .Sheet(
            "Số liệu thực hiện",
            ["Đơn vị", "Chỉ tiêu", "Kỳ", "Giá trị", "Ngày nộp", "Đơn vị tính"],
            ["TP", "revenue", 2024, 2375.5, new DateOnly(2025, 1, 10), "tỷ đồng"],
            ["H. Phong Thổ", "revenue", "Quý III/2024", "2.375,5", "05/11/2024", null],
            [],
            ["TP", "jobs", "2023", "=9000+460|9460", null, null],
            ["TP", "jobs", "2022", "#DIV/0!", null, null]
        )
        .Build();

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Read_WorkbookSavedByLibreOffice_GivesTheSameFacts(string format)
    {
        var saved = LibreOffice.Convert(Sheet, "xlsx", format);
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators);
        folder.Write("số liệu." + format, saved);
        var batch = Inputs.Read(folder);
        Assert.Equal(["TP", "H.PT", "TP"], batch.Column(InputTables.Observations, "unit"));
        Assert.Equal([2375.5m, 2375.5m, 9460m], batch.Column(InputTables.Observations, "value"));
        Assert.Equal([new DateOnly(2025, 1, 10), new DateOnly(2024, 11, 5), null], batch.Column(InputTables.Observations, "submitted_at"));
        Assert.Equal("D2", batch.Table(InputTables.Observations)!.Places[0].Cell);
        var counts = batch.Counts.Single(count => count.Table is "observations");
        Assert.Contains(batch.Codes(), code => code is FindingCode.FormulaError or FindingCode.ValueMissing);
        Assert.Equal((5, 3, 1, 1), (counts.Read, counts.Accepted, counts.Rejected, counts.Empty));
    }

    [Fact]
    public void Read_LibreOfficesOwnFormat_IsNamedWithTheWayOut()
    {
        var saved = LibreOffice.Convert(Sheet, "xlsx", "ods");
        using var folder = new TempFolder();
        folder.Write("số liệu.ods", saved);
        Assert.Equal([FindingCode.OpenDocument], Inputs.Read(folder).Codes());
    }
}
