using System.Globalization;
using ThiDua.Metrics.Forms;
using ThiDua.Reports.Text;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Forms;

/// <summary>The sheet that a unit fills in: letterhead, what it is about, the table, the signatures.</summary>
internal sealed class FormSheet(ReportForm form)
{
    private const int Counter = 1;
    private const int Indicator = 2;
    private const int Measure = 3;
    private const int Plan = 4;
    private const int InPeriod = 5;
    private const int Cumulative = 6;
    private const int Compared = 7;
    private const int Note = 8;
    private const int Code = 9;

    private static readonly (int Column, string Header, double Width)[] Columns =
    [
        (Counter, FormWords.Counter, 5),
        (Indicator, FormWords.Indicator, 38),
        (Measure, FormWords.Measure, 12),
        (Plan, FormWords.Plan, 17),
        (InPeriod, FormWords.InPeriod, 13),
        (Cumulative, FormWords.Cumulative, 13),
        (Compared, FormWords.Compared, 12),
        (Note, FormWords.Note, 24),
        (Code, FormWords.IndicatorCode, 18),
    ];

    private static readonly CellStyle Label = new() { Size = 12 };
    private static readonly CellStyle Given = new() { Size = 12, Bold = true };
    private static readonly CellStyle Figure = SheetLook.Input with { Unlocked = true };
    private static readonly CellStyle Words = SheetLook.Cell with { Fill = SheetLook.Input.Fill, Unlocked = true };
    private static readonly CellStyle Closed = SheetLook.Centered with { Color = "7A828A", Fill = "F1F3F5" };
    private static readonly CellStyle Small = SheetLook.Cell with { Color = "59626B", Size = 9 };

    private readonly Sheet sheet = new(FormWords.Sheet) { Protected = true };
    private readonly List<string> figures = [];

    internal Sheet Build()
    {
        foreach (var (column, _, width) in Columns)
        {
            sheet.Widths[column] = width;
        }
        var head = Header(Letterhead());
        foreach (var (column, header, _) in Columns)
        {
            sheet.Put(head, SheetCell.OfText(column, header, SheetLook.Head));
        }
        var row = head;
        foreach (var line in form.Lines)
        {
            row++;
            Line(row, row - head, line);
        }
        sheet.Rules.Add(
            new CellRule(
                string.Join(' ', figures),
                CellRuleKind.Number,
                "Số liệu",
                "Gõ một số theo đơn vị tính đã in, ví dụ 2375,5. Chưa có số liệu thì để trống."
            )
        );
        sheet.RepeatedRows = (head, head);
        sheet.Frozen = (head, Indicator);
        Signatures(row + 2);
        return sheet;
    }

    /// <summary>Gives the next free row.</summary>
    private int Letterhead()
    {
        Across(1, Counter, Measure, form.Unit.Name.ToUpperInvariant(), SheetLook.BodyBold);
        Across(1, Plan, Code, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SheetLook.BodyBold);
        Across(2, Plan, Code, "Độc lập - Tự do - Hạnh phúc", SheetLook.BodyBold);
        Across(4, Counter, Code, FormWords.Title, SheetLook.Title);
        Across(5, Counter, Code, FormWords.Of(form.Period), SheetLook.Subtitle);
        return 7;
    }

    /// <summary>Gives the row of the table's header.</summary>
    private int Header(int row)
    {
        Pair(FormWords.UnitName, form.Unit.Name);
        Pair(FormWords.UnitCode, form.Unit.Code);
        Pair(FormWords.ReportPeriod, FormWords.Of(form.Period));
        if (form.Due is { } due)
        {
            Pair(FormWords.Due, VietnameseFormats.ShortDate(due));
        }
        if (form.Obligation is { } obligation)
        {
            Pair(FormWords.Obligation, obligation);
        }
        Pair(FormWords.Form, string.Create(CultureInfo.InvariantCulture, $"{form.Name ?? "Biểu chung"}, phiên bản {FormWords.Version}"));
        Open(FormWords.Document, "");
        Open(FormWords.Submitted, "");
        sheet.Rules.Add(
            new CellRule(
                CellAddress.Of(Measure, row - 1),
                CellRuleKind.Date,
                FormWords.Submitted,
                "Gõ ngày theo dạng ngày/tháng/năm, ví dụ 18/06/2025."
            )
        );
        Open(FormWords.Status, FormWords.Statuses[(int)form.Status]);
        sheet.Rules.Add(
            new CellRule(
                CellAddress.Of(Measure, row - 1),
                CellRuleKind.Choice,
                FormWords.Status,
                "Chọn một trong danh sách: " + string.Join(", ", FormWords.Statuses) + ".",
                FormWords.Statuses
            )
        );
        return row + 1;

        void Pair(string label, string value)
        {
            Across(row, Counter, Indicator, label + ":", Label);
            Across(row, Measure, InPeriod, value, Given);
            row++;
        }

        void Open(string label, string value)
        {
            Across(row, Counter, Indicator, label + ":", Label);
            var style = string.Equals(label, FormWords.Submitted, StringComparison.Ordinal) ? Words with { Format = "dd/mm/yyyy" } : Words;
            Across(row, Measure, InPeriod, value, style);
            row++;
        }
    }

    private void Line(int row, int number, FormLine line)
    {
        var fill = FormWords.FillOf(line.Indicator.Accumulation);
        var column = fill == FormFill.Cumulative ? Cumulative : InPeriod;
        var other = column == Cumulative ? InPeriod : Cumulative;
        sheet.Put(row, SheetCell.OfNumber(Counter, number, SheetLook.Centered));
        sheet.Put(row, SheetCell.OfText(Indicator, line.Indicator.Name, SheetLook.Cell));
        sheet.Put(row, SheetCell.OfText(Measure, line.Indicator.UnitOfMeasure, SheetLook.Centered));
        sheet.Put(
            row,
            line.PlanValue is { } plan
                ? SheetCell.OfNumber(Plan, plan, SheetLook.Number with { Format = PlanFormat(plan) })
                : SheetCell.OfText(Plan, line.Plan, SheetLook.Cell with { Alignment = CellAlignment.Right })
        );
        sheet.Put(row, SheetCell.OfNumber(column, null, Figure));
        sheet.Put(row, SheetCell.OfText(other, "x", Closed));
        figures.Add(CellAddress.Of(column, row));
        var figure = CellAddress.Of(column, row);
        var style = SheetLook.Number with { Format = SheetLook.Format(2) };
        sheet.Put(
            row,
            line.PlanValue is not (null or 0)
                ? SheetCell.OfFormula(Compared, $"IF({figure}=\"\",\"\",ROUND({figure}/{CellAddress.Of(Plan, row)}*100,2))", null, style)
                : SheetCell.OfText(Compared, "x", Closed)
        );
        sheet.Put(row, SheetCell.OfText(Note, null, Words));
        sheet.Put(row, SheetCell.OfText(Code, line.Indicator.Code, Small));
    }

    /// <summary>As many decimals as the plan has: an open format would leave a comma behind a whole number.</summary>
    private static string PlanFormat(decimal plan) =>
        SheetLook.Format((plan / 1.0000000000000000000000000000m).Scale);

    private void Signatures(int row)
    {
        Across(row, Counter, Measure, "NGƯỜI LẬP BIỂU", SheetLook.BodyBold);
        Across(row, Compared, Code, "THỦ TRƯỞNG ĐƠN VỊ", SheetLook.BodyBold);
        Across(row + 1, Counter, Measure, "(Ký, ghi rõ họ tên)", SheetLook.Subtitle);
        Across(row + 1, Compared, Code, "(Ký tên, đóng dấu)", SheetLook.Subtitle);
    }

    /// <summary>One text over several columns; the style goes on each so that the frame closes.</summary>
    private void Across(int row, int first, int last, string text, CellStyle style)
    {
        for (var column = first; column <= last; column++)
        {
            sheet.Put(row, SheetCell.OfText(column, column == first ? text : null, style));
        }
        sheet.Merges.Add($"{CellAddress.Of(first, row)}:{CellAddress.Of(last, row)}");
    }
}
