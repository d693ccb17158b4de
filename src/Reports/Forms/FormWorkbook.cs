using ThiDua.Metrics.Forms;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Forms;

/// <summary>
/// A unit's report form as an Excel workbook (biểu mẫu báo cáo): its targets filled in, the cells to fill open and
/// checked, all else locked, and a page that says how to fill it in.
/// </summary>
public static class FormWorkbook
{
    /// <param name="madeAt">The snapshot's time: the same form of the same snapshot is the same file.</param>
    /// <param name="notice">A note for the top of every page, such as "Số liệu mẫu"; null: none.</param>
    public static byte[] Write(ReportForm form, DateTimeOffset madeAt, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var sheet = new FormSheet(form).Build();
        Sheet[] sheets = [MarkSheet.Build(form), sheet, GuideSheet.Build(form)];
        foreach (var one in sheets)
        {
            one.HeaderText = notice;
            one.FooterText = $"{form.Unit.Name}, {FormWords.Of(form.Period)}";
        }
        return WorkbookFile.Write(
            sheets,
            new Dictionary<string, PlacedChart>(StringComparer.Ordinal),
            new DocumentProperties($"{FormWords.Title} {FormWords.Of(form.Period)}", form.Unit.Name, madeAt)
        );
    }
}
