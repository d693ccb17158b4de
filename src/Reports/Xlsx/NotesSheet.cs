using ThiDua.Metrics.Findings;
using ThiDua.Reports.Content;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Xlsx;

/// <summary>The sheet that says where the numbers come from, how the workbook computes, and what is to be settled (ghi chú).</summary>
internal static class NotesSheet
{
    internal const string Name = "Ghi chú";

    internal static Sheet Build(BlocReport report, CriterionTree tree, bool ranksAreLive)
    {
        var sheet = new Sheet(Name) { Landscape = false };
        sheet.Widths[1] = 26;
        sheet.Widths[2] = 74;
        var row = 1;
        Line("Nguồn", Words.Provenance(report));
        Line("Niêm phong", Words.Seal(report));
        Line("Bảng tiêu chí", Words.OfRuleBook(report.RuleBook));
        Line("Điểm chuẩn", VietnameseFormats.Number(tree.Maximum));
        Line(
            "Làm tròn",
            $"Mỗi tiêu chí làm tròn một lần, đến {VietnameseFormats.Number(report.RuleBook.LeafDecimals)} chữ số thập phân; tổng là tổng của các điểm đã làm tròn."
        );
        Line(
            "Công thức",
            "Sửa ô nền vàng ở sheet “Số liệu”, điểm, tổng và hạng tính lại ngay trong tệp này. Số đã công bố không đổi."
        );
        Line(
            "Xếp hạng",
            ranksAreLive
                ? "Theo tổng điểm; bằng điểm thì lần lượt theo các tiêu chí phụ; vẫn bằng thì cùng hạng."
                : "Hạng là giá trị đã công bố: cách xếp hạng này không viết được thành công thức."
        );
        if (report.SampleNotice is { Length: > 0 } notice)
        {
            Line("Lưu ý", notice);
        }
        row++;
        sheet.Put(row, SheetCell.OfText(1, "Phát hiện cần xem", SheetLook.Head));
        sheet.Put(row, SheetCell.OfText(2, "Nội dung và cách xử lý", SheetLook.Head));
        row++;
        foreach (var finding in report.Findings)
        {
            var place = finding.Place?.ToString();
            Line(
                Severity(finding.Severity),
                string.Join(
                    ' ',
                    new[] { finding.Message, finding.Remedy, place }.Where(part => part is { Length: > 0 })
                )
            );
        }
        if (report.Findings.Count == 0)
        {
            Line(Words.None, "Không có.");
        }
        return sheet;

        void Line(string label, string text)
        {
            sheet.Put(row, SheetCell.OfText(1, label, SheetLook.Cell with { Bold = true }));
            sheet.Put(row, SheetCell.OfText(2, text, SheetLook.Cell));
            row++;
        }
    }

    private static string Severity(Severity severity) =>
        severity switch
        {
            Metrics.Findings.Severity.Info => "Thông tin",
            Metrics.Findings.Severity.Warning => "Cần xem",
            Metrics.Findings.Severity.Error => "Phải xử lý",
            Metrics.Findings.Severity.Fatal => "Không dùng được",
        };
}
