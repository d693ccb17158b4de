using System.Globalization;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Forms;

/// <summary>
/// The words of report forms (biểu mẫu báo cáo), in one place because one project writes them and another finds them
/// again. A reader compares them without case and accents, and knows other ways to say them.
/// </summary>
public static class FormWords
{
    public const int Version = 1;

    public const string Title = "BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA";
    public const string Sheet = "Báo cáo";
    public const string GuideSheet = "Hướng dẫn";

    /// <summary>The sheet with the machine's copy of the header; hidden, a help where the header was lost.</summary>
    public const string MarkSheet = "_thidua";

    public const string UnitName = "Đơn vị báo cáo";
    public const string UnitCode = "Mã đơn vị";
    public const string ReportPeriod = "Kỳ báo cáo";
    public const string Due = "Hạn nộp";
    public const string Obligation = "Mã báo cáo";
    public const string Submitted = "Ngày nộp";
    public const string Document = "Số văn bản";
    public const string Status = "Trạng thái số liệu";
    public const string Form = "Biểu mẫu";

    public const string Counter = "TT";
    public const string Indicator = "Chỉ tiêu";
    public const string Measure = "Đơn vị tính";
    public const string Plan = "Kế hoạch năm";
    public const string InPeriod = "Thực hiện trong kỳ";
    public const string Cumulative = "Lũy kế";
    public const string Compared = "So với kế hoạch (%)";
    public const string Note = "Ghi chú";
    public const string IndicatorCode = "Mã chỉ tiêu";

    /// <summary>Statuses as the form's list offers them.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["ước", "sơ bộ", "chính thức"];

    /// <summary>"6 tháng đầu năm 2025", as offices write it and the reader of forms reads it.</summary>
    public static string Of(Period period) =>
        period.Kind switch
        {
            PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"Năm {period.Year}"),
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"6 tháng {(period.Index == 1 ? "đầu" : "cuối")} năm {period.Year}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Quý {Quarters[period.Index - 1]}/{period.Year}"),
            PeriodKind.FirstMonths => string.Create(CultureInfo.InvariantCulture, $"{period.Index} tháng năm {period.Year}"),
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"Tháng {period.Index}/{period.Year}"),
        };

    /// <summary>Where a figure of this kind stands.</summary>
    public static FormFill FillOf(Accumulation accumulation) =>
        accumulation switch
        {
            Accumulation.Cumulative => FormFill.Cumulative,
            Accumulation.Period => FormFill.InPeriod,
            Accumulation.Level => FormFill.Either,
        };

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];
}
