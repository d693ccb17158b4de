using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>The table of validation rules: what it takes, and what it refuses with the reason.</summary>
public sealed class ValidationTableTests
{
    private const string Header = "Mã quy tắc;Cách kiểm tra;Chỉ tiêu;Phạm vi;Các phần;Từ;Đến;Sai số;Mức độ;Cách xử lý\n";

    [Fact]
    public void Read_RulesInVietnamese_BecomeTheCanonicalWords()
    {
        var batch = Read(
            "k1;khoảng;poverty;Tất cả;;0;100;;lỗi;Xem lại.\n"
                + "k2;Tổng bằng các phần;Thu ngân sách;LC;Đơn vị trực thuộc;;;500 triệu đồng;;\n"
                + "k3;không thấp hơn kỳ trước;revenue;kind=huyen;;;;;cảnh báo;\n"
                + "k4;so cùng kỳ;revenue;;;0,5;2;;thông tin;\n"
                + "k5;giữa các nguồn;jobs;;;;;5;;\n"
        );
        Assert.Empty(batch.Rejections);
        Assert.Equal(["range", "parts", "notBelow", "lastYear", "sources"], batch.Column(InputTables.Validations, "kind"));
        Assert.Equal(["error", "warning", "warning", "info", "warning"], batch.Column(InputTables.Validations, "severity"));
        Assert.Equal(["all", "LC", "kind=huyen", "all", "all"], batch.Column(InputTables.Validations, "scope"));
        Assert.Equal([null, "children", null, null, null], batch.Column(InputTables.Validations, "parts"));
        Assert.Equal([null, 0.5m, null, null, 5m], batch.Column(InputTables.Validations, "tolerance"));
    }

    [Theory]
    [InlineData("k;khoảng;poverty;;;;;;;", FindingCode.ValidationBoundsMissing)]
    [InlineData("k;khoảng;poverty;;;5;2;;;", FindingCode.ValidationBoundsMissing)]
    [InlineData("k;so cùng kỳ;revenue;;;;;;;", FindingCode.ValidationBoundsMissing)]
    [InlineData("k;so cùng kỳ;revenue;;;0,5;2;1;;", FindingCode.ValidationBoundsUnused)]
    [InlineData("k;giữa các nguồn;revenue;;;;9;;;", FindingCode.ValidationBoundsUnused)]
    [InlineData("k;khoảng;poverty;;revenue;0;1;;;", FindingCode.ValidationBoundsUnused)]
    [InlineData("k;tổng bằng các phần;revenue;;;;;;;", FindingCode.ValidationPartsMissing)]
    [InlineData("k;tổng bằng các phần;revenue;;thu_khac;;;;;", FindingCode.IndicatorUnknown)]
    [InlineData("k;không thấp hơn kỳ trước;visits;;;;;;;", FindingCode.ValidationNotRunning)]
    [InlineData("k;khoảng;khong_co;;;0;1;;;", FindingCode.IndicatorUnknown)]
    [InlineData("k;đoán;poverty;;;0;1;;;", FindingCode.NotInList)]
    [InlineData("k;khoảng;poverty;;;0;1 ha;;;", FindingCode.MeasureDiffers)]
    public void Read_ARuleThatCannotBeMeant_IsRejectedWithTheReason(string row, FindingCode code)
    {
        var batch = Read(row + "\n");
        Assert.Contains(code, Assert.Single(batch.Rejections).Findings.Select(finding => finding.Code));
        Assert.Null(batch.Table(InputTables.Validations));
    }

    private static ImportBatch Read(string rows)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Inputs.Indicators.TrimEnd('\n') + "\nvisits,Lượt khách,lượt,cao hơn,trong kỳ,sum\n");
        folder.Write("quy-tac-kiem-tra.csv", Header + rows);
        return Inputs.Read(folder);
    }
}
