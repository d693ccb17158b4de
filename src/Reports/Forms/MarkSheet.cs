using System.Globalization;
using ThiDua.Metrics.Forms;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Forms;

/// <summary>The form's header once more, hidden, for the reader of a form whose own header was lost.</summary>
internal static class MarkSheet
{
    internal static Sheet Build(ReportForm form)
    {
        var sheet = new Sheet(FormWords.MarkSheet) { Hidden = true };
        var row = 0;
        Line(FormWords.Form, string.Create(CultureInfo.InvariantCulture, $"{FormWords.Version}"));
        Line(FormWords.UnitCode, form.Unit.Code);
        Line(FormWords.ReportPeriod, form.Period.ToString());
        Line(FormWords.Obligation, form.Obligation);
        return sheet;

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                row++;
                sheet.Put(row, SheetCell.OfText(1, name, CellStyle.Plain));
                sheet.Put(row, SheetCell.OfText(2, value, CellStyle.Plain));
            }
        }
    }
}
