namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] HistoryPart() =>
        [
            new(
                FindingCode.UnitSharesDoNotAddUp,
                Severity.Warning,
                "Tỷ phần không đủ 1",
                "Các tỷ phần của {0} ngày {1} cộng lại bằng {2}, đáng lẽ bằng 1: số liệu chuyển sang địa giới mới sẽ thừa hoặc thiếu.",
                "Sửa cột tỷ phần của bảng thay đổi đơn vị sao cho cộng lại bằng 1.",
                "Shares do not add up",
                "The shares of {0} on {1} add up to {2} instead of 1: figures carried over to the new map come out too large or too small.",
                "Correct the column share of the table of changes so that they add up to 1."
            ),
            new(
                FindingCode.UnitShareMissing,
                Severity.Warning,
                "Thiếu tỷ phần",
                "{0} chia tách ngày {1} mà phần chuyển sang {2} không có tỷ phần: số liệu trước đó không tách được.",
                "Thêm tỷ phần (0 đến 1) vào bảng thay đổi đơn vị, kèm căn cứ.",
                "Share missing",
                "{0} was split on {1}, and the part that went to {2} has no share: earlier figures cannot be parted.",
                "Add the share (0 to 1) to the table of changes, with its ground."
            ),
            new(
                FindingCode.UnitChangeOutsideValidity,
                Severity.Error,
                "Thay đổi sai thời điểm",
                "Bảng thay đổi đơn vị ghi {0} ngày {1}, nhưng đơn vị này chỉ tồn tại {2}.",
                "Sửa ngày hiệu lực của thay đổi, hoặc thời gian tồn tại trong bảng đơn vị.",
                "Change at a wrong time",
                "The table of changes has {0} on {1}, but that unit exists only {2}.",
                "Correct the day of the change, or the validity in the table of units."
            ),
            new(
                FindingCode.FigureOutsideValidity,
                Severity.Warning,
                "Số liệu ngoài thời gian tồn tại",
                "Số liệu {0} kỳ {1} của {2} vượt ra ngoài thời gian tồn tại của đơn vị ({3}).",
                "Ghi số liệu cho đơn vị kế tiếp, hoặc sửa kỳ báo cáo cho đúng phần thời gian đơn vị còn hoạt động.",
                "Figure outside validity",
                "The figure of {0} for {1} of {2} reaches beyond the unit's validity ({3}).",
                "Report it for the successor, or correct the period to the time in which the unit existed."
            ),
        ];
}
