namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Of 630 to 634 an office's rule may set severity and remedy.</summary>
    private static FindingKind[] ValidationPart() =>
        [
            new(
                FindingCode.FigureOutOfRange,
                Severity.Warning,
                "Ngoài khoảng cho phép",
                "{place}: {1} của {2}, kỳ {3}, là {4}; quy tắc {0} cần {5}.",
                "Đối chiếu với báo cáo gốc: sai đơn vị tính hay gõ thừa chữ số thì sửa rồi nhập lại; đúng thì nói rõ vì sao.",
                "Outside its range",
                "{place}: {1} of {2} for {3} is {4}; rule {0} wants it {5}.",
                "Compare with the report: correct a wrong unit of measure or digit and import again; if it is right, say why."
            ),
            new(
                FindingCode.FigureNotItsParts,
                Severity.Warning,
                "Tổng không bằng các phần",
                "{place}: {1} của {2}, kỳ {3}, là {4}, nhưng {7} phần cộng lại bằng {5}, lệch {6} (quy tắc {0}).",
                "Tìm phần báo sai hoặc còn thiếu; sửa phần ấy hoặc sửa tổng rồi nhập lại.",
                "Total is not its parts",
                "{place}: {1} of {2} for {3} is {4}, but its {7} parts add up to {5}, a difference of {6} (rule {0}).",
                "Find the part that is wrong or missing; correct it or the total and import again."
            ),
            new(
                FindingCode.FigureBelowLast,
                Severity.Warning,
                "Thấp hơn kỳ trước",
                "{place}: {1} của {2} đến kỳ {3} là {4}, thấp hơn {5} của kỳ {6} (quy tắc {0}).",
                "Số lũy kế không thể giảm: kiểm tra xem có ghi số trong kỳ thay cho số lũy kế, hoặc kỳ trước báo thừa.",
                "Below the last period",
                "{place}: {1} of {2} up to {3} is {4}, below the {5} of {6} (rule {0}).",
                "A running total cannot fall: check whether the period's own figure was entered, or the last one was too high."
            ),
            new(
                FindingCode.FigureUnlikeLastYear,
                Severity.Warning,
                "Khác xa cùng kỳ năm trước",
                "{place}: {1} của {2}, kỳ {3}, là {4}, gấp {5} lần {6} của kỳ {7}; quy tắc {0} cần {8} lần.",
                "Đối chiếu hai kỳ: sai đơn vị tính thì sửa rồi nhập lại; tăng, giảm thật thì nêu lý do trong báo cáo.",
                "Unlike last year",
                "{place}: {1} of {2} for {3} is {4}, {5} times the {6} of {7}; rule {0} wants {8} times.",
                "Compare the two periods: correct a wrong unit of measure and import again; if the change is real, give its reason."
            ),
            new(
                FindingCode.FigureReportedTwice,
                Severity.Warning,
                "Một số, hai nơi báo khác nhau",
                "{place}: {1} của {2}, kỳ {3}, là {4} theo \"{7}\" nhưng là {5} theo \"{6}\" (quy tắc {0}).",
                "Hỏi nơi báo số nào đúng; nơi sai gửi lại số đã sửa.",
                "One figure, two reports",
                "{place}: {1} of {2} for {3} is {4} by \"{7}\" but {5} by \"{6}\" (rule {0}).",
                "Ask which of them is right; the other hands in a corrected figure."
            ),
            new(
                FindingCode.ValidationBoundsMissing,
                Severity.Error,
                "Quy tắc không có cận",
                "{place}: quy tắc {0} cần ít nhất một cận, và cận dưới không lớn hơn cận trên.",
                "Điền cột từ hoặc đến (với so cùng kỳ: tỷ lệ, ví dụ 0,5 và 2).",
                "Rule without bounds",
                "{place}: rule {0} needs at least one bound, and the lower not above the upper.",
                "Fill in lower or upper (for last year's: a ratio such as 0.5 and 2)."
            ),
            new(
                FindingCode.ValidationBoundsUnused,
                Severity.Error,
                "Cột quy tắc không dùng",
                "{place}: quy tắc {0} có \"{1}\", mà cách kiểm tra {2} không dùng đến.",
                "Để trống ô ấy, hoặc chọn cách kiểm tra khác.",
                "Column not used by the rule",
                "{place}: rule {0} has \"{1}\", which the kind {2} does not use.",
                "Leave the cell empty, or choose another kind."
            ),
            new(
                FindingCode.ValidationPartsMissing,
                Severity.Error,
                "Quy tắc không có phần",
                "{place}: quy tắc {0} so một tổng với các phần, mà không nói phần nào.",
                "Điền cột các phần: mã các chỉ tiêu, ngăn bằng dấu chấm phẩy, hoặc \"đơn vị trực thuộc\".",
                "Rule without parts",
                "{place}: rule {0} compares a total with its parts, and does not say which.",
                "Fill in parts: indicator codes with semicolons between them, or \"children\"."
            ),
            new(
                FindingCode.ValidationNotRunning,
                Severity.Error,
                "Chỉ tiêu không cộng dồn",
                "{place}: quy tắc {0} so với kỳ trước, mà chỉ tiêu {1} tính riêng từng kỳ nên được phép thấp hơn.",
                "Chọn chỉ tiêu lũy kế hoặc thời điểm, hoặc cách kiểm tra khác.",
                "Not a running figure",
                "{place}: rule {0} compares with the last period, but the indicator {1} is counted for each period alone and may fall.",
                "Choose a cumulative indicator or a level, or another kind."
            ),
        ];
}
