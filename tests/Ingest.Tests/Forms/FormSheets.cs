using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Forms;

/// <summary>A filled-in report form as rows, and small changes to it: each test has one thing odd.</summary>
internal static class FormSheets
{
    public const string Indicators = """
        mã,tên,đơn vị tính,chiều,cách lũy kế,cách tổng hợp
        revenue,Thu ngân sách,tỷ đồng,cao hơn,lũy kế,sum
        poverty,Tỷ lệ hộ nghèo,%,thấp hơn,thời điểm,none
        jobs,Giải quyết việc làm,lao động,cao hơn,lũy kế,tổng
        cases,Hồ sơ giải quyết,hồ sơ,cao hơn,trong kỳ,tổng

        """;

    public const string Obligations = "code,scope,period,due\nbc-q2,kind=huyen,2025-Q2,2025-06-20\n";

    public static readonly object?[] Header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện trong kỳ", "Lũy kế", "So với kế hoạch (%)", "Ghi chú", "Mã chỉ tiêu"];

    public static object?[][] Head(string unit = "Huyện Phong Thổ", string period = "Quý II/2025") =>
        [
            ["UBND HUYỆN PHONG THỔ", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["BÁO CÁO KẾT QUẢ THỰC HIỆN"],
            ["Đơn vị báo cáo:", null, unit],
            ["Kỳ báo cáo:", null, period],
            ["Ngày nộp:", null, "18/06/2025"],
            ["Trạng thái số liệu:", null, "ước"],
            [],
        ];

    public static object?[][] Lines { get; } =
        [
            [1, "Thu ngân sách", "tỷ đồng", 96, "x", 50.62, null, null, "revenue"],
            [2, "Tỷ lệ hộ nghèo", "%", "giảm 2,5", 10.45, "x", null, "rà soát giữa năm", "poverty"],
            [3, "Hồ sơ giải quyết", "hồ sơ", 900, 210, "x", null, null, "cases"],
        ];

    public static object?[][] Whole => [.. Head(), Header, .. Lines];

    public static ImportBatch Read(params object?[][] rows) => ReadBook(new XlsxBuilder().Sheet("Báo cáo", rows));

    public static ImportBatch ReadBook(XlsxBuilder workbook) => ReadFile(workbook.Build(), "báo cáo.xlsx");

    public static ImportBatch ReadFile(byte[] workbook, string name)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Inputs.Units);
        folder.Write("indicators.csv", Indicators);
        folder.Write("obligations.csv", Obligations);
        folder.Write(name, workbook);
        return Inputs.Read(folder);
    }

    /// <summary>The form with this in the cell of one figure: revenue, cumulative.</summary>
    public static ImportBatch ReadRevenue(object? figure) =>
        Read([.. Head(), Header, [1, "Thu ngân sách", "tỷ đồng", 96, null, figure, null, null, "revenue"]]);
}
