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
            new(
                FindingCode.ReviewIndicatorOpen,
                Severity.Error,
                "Chưa chọn mã chỉ tiêu",
                "{place}: văn bản viết \"{0}\", chưa có mã chỉ tiêu.",
                "Điền mã của danh mục chỉ tiêu. Gần giống: {1}.",
                "Indicator not chosen",
                "{place}: the document says \"{0}\", and no indicator code is given.",
                "Enter a code of the catalogue. Alike: {1}."
            ),
            new(
                FindingCode.ReviewScopeOpen,
                Severity.Error,
                "Chưa chọn phạm vi",
                "{place}: văn bản viết \"{0}\", chưa có phạm vi.",
                "Điền mã đơn vị, kind=loại hoặc thuộc tính=giá trị. Gần giống: {1}.",
                "Scope not chosen",
                "{place}: the document says \"{0}\", and no scope is given.",
                "Enter a unit code, kind=value or attribute=value. Alike: {1}."
            ),
            new(
                FindingCode.ReviewAppliesOpen,
                Severity.Error,
                "Chưa rõ riêng hay chung",
                "{place}: phạm vi {0} là nhiều đơn vị, chưa nói chỉ tiêu của từng đơn vị hay chung cả phạm vi.",
                "Điền \"từng đơn vị\" hoặc \"chung\".",
                "Each or together",
                "{place}: the scope {0} is several units, and it is not said whether each owes the target or all together.",
                "Enter \"each\" or \"together\"."
            ),
            new(
                FindingCode.ReviewCampaignOpen,
                Severity.Error,
                "Chưa có mã phong trào",
                "{place}: dòng {0} cần mã phong trào.",
                "Điền mã của phong trào đã có, hoặc nhận dòng phong trào của văn bản này và dùng mã ở đó.",
                "Campaign not given",
                "{place}: row {0} needs a campaign code.",
                "Enter the code of a known campaign, or accept this document's campaign row and use its code."
            ),
            new(
                FindingCode.ReviewAnswerUnclear,
                Severity.Error,
                "Chưa rõ nhận hay không",
                "{place}: \"{0}\" không phải có hay không.",
                "Ghi \"có\" hoặc \"không\"; để trống là không nhận.",
                "Answer unclear",
                "{place}: \"{0}\" is neither yes nor no.",
                "Write \"có\" (yes) or \"không\" (no); empty is no."
            ),
            new(
                FindingCode.ReviewRowUnknown,
                Severity.Error,
                "Dòng không có trong văn bản",
                "{place}: văn bản {1} không có dòng {0} loại ấy.",
                "Đừng thêm dòng hay sửa mã dòng; chỉ tiêu ngoài văn bản thì nhập bằng bảng chỉ tiêu được giao.",
                "Row not in the document",
                "{place}: the document {1} has no row {0} of that kind.",
                "Do not add rows or change their ids; targets from elsewhere come in by the table of targets."
            ),
            new(
                FindingCode.ReviewOfOtherText,
                Severity.Error,
                "Phiếu của văn bản khác",
                "{place}: dòng {0} được lập từ một văn bản khác với {1}, hoặc văn bản đã sửa sau đó.",
                "Lập lại phiếu duyệt từ đúng văn bản này (thidua extract --review).",
                "Review of another text",
                "{place}: row {0} was made from another text than {1}, or the text was changed since.",
                "Make the review again from this text (thidua extract --review)."
            ),
            new(
                FindingCode.ReviewColumnsMissing,
                Severity.Fatal,
                "Không phải phiếu duyệt",
                "{place} không có đủ các cột của phiếu duyệt: {0}.",
                "Dùng tệp do thidua extract --review ghi ra; đừng xóa hay đổi tên cột.",
                "Not a review sheet",
                "{place} lacks columns of a review sheet: {0}.",
                "Use the file that thidua extract --review wrote; do not remove or rename columns."
            ),
            new(
                FindingCode.ProgressWithoutCommitment,
                Severity.Error,
                "Tiến độ không có cam kết",
                "{place}: phong trào {0} không có cam kết \"{1}\".",
                "Ghi nội dung đúng như bảng cam kết, hoặc thêm cam kết ấy.",
                "Progress without commitment",
                "{place}: campaign {0} has no commitment \"{1}\".",
                "Write the work as the table of commitments says it, or add that commitment."
            ),
            new(
                FindingCode.ReviewScopesSeveral,
                Severity.Error,
                "Nhiều phạm vi trong một ô",
                "{place}: một ô ghi nhiều phạm vi: {0}; mỗi dòng chỉ có một phạm vi.",
                "Chép dòng này thành nhiều dòng, giữ nguyên mã dòng, mỗi dòng một phạm vi: {1}. Với cam kết, cột Ai cũng ghi riêng cho từng dòng.",
                "Several scopes in one cell",
                "{place}: one cell names several scopes: {0}; a row has one.",
                "Copy the row, keep its code, and give each copy one scope: {1}. Of a commitment also write who owes it (column Ai) for each copy."
            ),
        ];
}
