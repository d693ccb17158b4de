using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>Small inputs that most tests start from, and short ways to read them.</summary>
internal static class Inputs
{
    public const string Units = """
        mã,tên,loại,trực thuộc,hiệu lực từ,hiệu lực đến,vùng
        LC,Tỉnh Lai Châu,tinh,,,,
        H.PT,Huyện Phong Thổ,huyen,LC,,30/06/2025,nghèo
        H.TU,Huyện Than Uyên,huyen,LC,,30/06/2025,
        TP,TP Lai Châu,huyen,LC,,30/06/2025,
        X.PT,Xã Phong Thổ,xa,LC,01/07/2025,,
        X.TU,Xã Than Uyên,xa,LC,01/07/2025,,

        """;

    public const string Indicators = """
        mã,tên,đơn vị tính,chiều,cách lũy kế,cách tổng hợp
        revenue,Thu ngân sách,tỷ đồng,cao hơn,lũy kế,sum
        poverty,Tỷ lệ hộ nghèo,%,thấp hơn,thời điểm,none
        jobs,Giải quyết việc làm,lao động,cao hơn,lũy kế,tổng

        """;

    public static ImportBatch Read(TempFolder folder, MappingFile? map = null, ReadLimits? limits = null) =>
        IngestRun.Read([folder.Root], map, KnownCodes.None, null, limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);

    /// <summary>Units, indicators and this observations csv.</summary>
    public static ImportBatch ReadObservations(string csv)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Units);
        folder.Write("indicators.csv", Indicators);
        folder.Write("observations.csv", csv);
        return Read(folder);
    }

    /// <summary>Units, indicators and a workbook.</summary>
    public static ImportBatch ReadWorkbook(byte[] workbook)
    {
        using var folder = new TempFolder();
        folder.Write("units.csv", Units);
        folder.Write("indicators.csv", Indicators);
        folder.Write("số liệu.xlsx", workbook);
        return Read(folder);
    }

    /// <summary>The accepted values of one column, in order.</summary>
    public static List<object?> Column(this ImportBatch batch, TableSchema schema, string column)
    {
        var table = batch.Table(schema);
        var index = schema.Columns.ToList().FindIndex(known => string.Equals(known.Name, column, StringComparison.Ordinal));
        return table is null ? [] : [.. table.Rows.Column(index)];
    }

    public static FindingCode[] Codes(this ImportBatch batch, Severity least = Severity.Warning) =>
        [.. batch.AllFindings.Where(finding => finding.Severity >= least).Select(finding => finding.Code)];

    public static string Message(this ImportBatch batch, FindingCode code) =>
        FindingCatalogue.Message(batch.AllFindings.First(finding => finding.Code == code));

    public static string Explain(this ImportBatch batch) =>
        string.Join("\n", batch.AllFindings.Select(finding => $"{finding.Severity} {finding.Code}: {FindingCatalogue.Message(finding)}"));
}
