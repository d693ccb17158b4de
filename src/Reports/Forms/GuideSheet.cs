using System.Globalization;
using ThiDua.Metrics.Forms;
using ThiDua.Reports.Xlsx;

namespace ThiDua.Reports.Forms;

/// <summary>How to fill in the form (hướng dẫn), on a page of its own.</summary>
internal static class GuideSheet
{
    internal static Sheet Build(ReportForm form)
    {
        var sheet = new Sheet(FormWords.GuideSheet) { Landscape = false, Protected = true };
        sheet.Widths[1] = 6;
        sheet.Widths[2] = 88;
        sheet.Put(1, SheetCell.OfText(1, "HƯỚNG DẪN ĐIỀN BIỂU", SheetLook.Title));
        sheet.Merges.Add("A1:B1");
        sheet.Put(2, SheetCell.OfText(1, $"{form.Unit.Name}, {FormWords.Of(form.Period)}", SheetLook.Subtitle));
        sheet.Merges.Add("A2:B2");
        var row = 4;
        foreach (var line in Lines(form))
        {
            sheet.Put(row, SheetCell.OfText(1, string.Create(CultureInfo.InvariantCulture, $"{row - 3}"), SheetLook.Centered));
            sheet.Put(row, SheetCell.OfText(2, line, SheetLook.Cell));
            row++;
        }
        return sheet;
    }

    private static IEnumerable<string> Lines(ReportForm form)
    {
        yield return $"Chỉ điền vào các ô nền vàng ở sheet “{FormWords.Sheet}”. Các ô khác đã khóa (không có mật khẩu) để khỏi sửa nhầm.";
        yield return $"“{FormWords.InPeriod}” là số của riêng kỳ báo cáo; “{FormWords.Cumulative}” là số cộng dồn từ đầu năm. Mỗi chỉ tiêu chỉ có một ô nền vàng; ô ghi “x” thì không phải điền.";
        yield return "Gõ số theo đơn vị tính đã in sẵn, không gõ đơn vị vào ô số: 2375,5 chứ không phải 2,3755 nghìn tỷ. Tỷ lệ 73,5% gõ 73,5.";
        yield return "Với chỉ tiêu giao dưới dạng “giảm ...” hoặc “tăng ...”, gõ mức đạt được của kỳ (ví dụ tỷ lệ hộ nghèo còn 9,08), không gõ phần giảm.";
        yield return "Chưa có số liệu thì để trống, không gõ 0. Số 0 nghĩa là có kết quả và kết quả bằng 0.";
        yield return $"“{FormWords.Status}”: chọn ước, sơ bộ hoặc chính thức. “{FormWords.Submitted}”: gõ ngày nộp, ví dụ 18/06/2025.";
        yield return $"“{FormWords.Compared}” tự tính. Giải thích, nguồn số liệu ghi ở cột “{FormWords.Note}”.";
        yield return "Có thể thêm dòng, thêm sheet hoặc lưu bằng LibreOffice; không đổi tên chỉ tiêu và mã chỉ tiêu.";
        if (form.Due is { } due)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Gửi tệp này (không chụp ảnh, không in ra PDF) trước hết ngày {due:dd'/'MM'/'yyyy}.");
        }
        else
        {
            yield return "Gửi chính tệp này, không chụp ảnh, không in ra PDF.";
        }
    }
}
