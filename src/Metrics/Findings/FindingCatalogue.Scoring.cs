namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] ScoringPart() =>
        [
            new(
                FindingCode.ScoreTargetMissing,
                Severity.Error,
                "Chưa giao chỉ tiêu",
                "Chưa giao chỉ tiêu {0} cho {1}.",
                "Nhập chỉ tiêu được giao, hoặc dòng \"không giao\" nếu đơn vị không được giao.",
                "No target",
                "No target of {0} was set for {1}.",
                "Import the target, or a row \"none\" if the unit has none."
            ),
            new(
                FindingCode.ScoreFigureMissing,
                Severity.Error,
                "Chưa có số liệu",
                "Chưa có số liệu {0} của {1}: {2}.",
                "Nhập số liệu của kỳ còn thiếu.",
                "No figure",
                "There is no figure of {0} for {1}: {2}.",
                "Import the figure of the missing period."
            ),
            new(
                FindingCode.ScoreEntryMissing,
                Severity.Error,
                "Chưa chấm điểm",
                "Tiêu chí {0} chấm trực tiếp nhưng chưa ai chấm cho {1}.",
                "Nhập điểm chấm của bước mới nhất.",
                "Not entered",
                "Criterion {0} is entered by assessors, but nobody entered it for {1}.",
                "Import the points of the latest stage."
            ),
            new(
                FindingCode.ScoreTargetsDisagree,
                Severity.Error,
                "Chỉ tiêu mâu thuẫn",
                "Chỉ tiêu {0} của {1} có hai mức cùng cấp ưu tiên nhưng khác nhau: {2} và {3}.",
                "Bỏ một dòng, hoặc ghi rõ cấp giao và ngày hiệu lực.",
                "Targets disagree",
                "Two targets of {0} for {1} rank equally and disagree: {2} and {3}.",
                "Remove one row, or state who set it and from when."
            ),
            new(
                FindingCode.ScoreEntryDiffers,
                Severity.Warning,
                "Điểm chấm khác điểm tính",
                "{0} {1}: {2} {3}; {4}; mức trần {5}.",
                "Kiểm tra lại bảng chấm; điểm tính được dùng để xếp hạng.",
                "Entry differs",
                "{0} {1}: {2} {3}; {4}; limit {5}.",
                "Check the score sheet; the computed points are ranked."
            ),
            new(
                FindingCode.ScoreEntryClamped,
                Severity.Error,
                "Vượt mức trần",
                "{0} {1}: {2} {3} nằm ngoài khoảng {4} đến {5}; tính {6}.",
                "Sửa điểm chấm cho đúng mức quy định.",
                "Limit broken",
                "{0} {1}: {2} {3} lies outside {4} to {5}; {6} counts.",
                "Correct the entry to what the table allows."
            ),
            new(
                FindingCode.ScoreEntryOverrides,
                Severity.Info,
                "Điểm sửa có lý do",
                "{0} {1}: {2} {3} thay cho điểm tính {4}; lý do: {5}.",
                "Không cần làm gì; lý do được công khai.",
                "Entry replaces points",
                "{0} {1}: {2} {3} replaces the computed {4}; reason: {5}.",
                "Nothing to do; the reason is published."
            ),
            new(
                FindingCode.ScoreEntryUnknown,
                Severity.Error,
                "Điểm chấm lạc tiêu chí",
                "Điểm chấm cho \"{0}\" không ứng với tiêu chí nào chấm được trong bảng {1}.",
                "Sửa mã tiêu chí trong bảng điểm chấm.",
                "Entry for nothing",
                "An entry for \"{0}\" fits no criterion of {1}.",
                "Correct the criterion's code in the entries."
            ),
            new(
                FindingCode.ScoreEvidenceMissing,
                Severity.Warning,
                "Thiếu minh chứng",
                "Tiêu chí {0} của {1} cần minh chứng ({2}) nhưng chưa có; tính 0 điểm.",
                "Nộp minh chứng rồi nhập lại.",
                "Evidence missing",
                "Criterion {0} of {1} requires evidence ({2}) and there is none; it gives 0.",
                "Hand in the evidence and import it."
            ),
            new(
                FindingCode.ScoreNotComputable,
                Severity.Error,
                "Không tính được",
                "Không tính được {0} của {1}: {2}.",
                "Kiểm tra kế hoạch và số liệu.",
                "Not computable",
                "{0} of {1} cannot be computed: {2}.",
                "Check the target and the figure."
            ),
            new(
                FindingCode.ScoreAttributeMissing,
                Severity.Error,
                "Thiếu phân nhóm",
                "{0} không có thuộc tính \"{1}\" để chọn cách chấm của tiêu chí {2}.",
                "Bổ sung cột \"{1}\" trong danh sách đơn vị.",
                "Class missing",
                "{0} has no attribute \"{1}\" to choose the rule of criterion {2}.",
                "Add the column \"{1}\" to the list of units."
            ),
            new(
                FindingCode.ScoreIndicatorUnknown,
                Severity.Error,
                "Chỉ tiêu lạ",
                "Tiêu chí {0} dùng chỉ tiêu \"{1}\" chưa có trong danh mục.",
                "Thêm chỉ tiêu vào danh mục chỉ tiêu.",
                "Unknown indicator",
                "Criterion {0} uses the indicator \"{1}\", which is not in the list.",
                "Add the indicator to the list."
            ),
            new(
                FindingCode.ScoreVoteNeeded,
                Severity.Warning,
                "Cần bỏ phiếu",
                "{0} bằng điểm sau mọi tiêu chí phụ: cần bỏ phiếu.",
                "Khối bỏ phiếu và ghi kết quả vào biên bản họp; bảng xếp hạng vẫn để chung hạng.",
                "Vote needed",
                "{0} are equal after every tie-break: a vote is needed.",
                "The bloc votes and writes the result into its minutes; the table keeps the shared rank."
            ),
            new(
                FindingCode.ScoreUnitDisqualified,
                Severity.Warning,
                "Không xếp loại",
                "{0} không xếp loại: {1}.",
                "Kiểm tra căn cứ; đơn vị được liệt kê riêng, không có hạng.",
                "Not ranked",
                "{0} is not ranked: {1}.",
                "Check the ground; the unit is listed apart without a rank."
            ),
            new(
                FindingCode.ScoreUnitUnknown,
                Severity.Error,
                "Đơn vị lạ trong khối",
                "Khối {0} có thành viên \"{1}\" không có trong danh sách đơn vị.",
                "Sửa mã đơn vị hoặc thêm đơn vị.",
                "Unknown member",
                "Bloc {0} has a member \"{1}\" that is not among the units.",
                "Correct the code or add the unit."
            ),
            new(
                FindingCode.ScoreUnitNotThen,
                Severity.Error,
                "Đơn vị không tồn tại",
                "{0} trong khối {1} không tồn tại trong năm {2}.",
                "Sửa thành viên khối hoặc hiệu lực của đơn vị.",
                "Unit not in existence",
                "{0} in bloc {1} did not exist in {2}.",
                "Correct the members or the unit's validity."
            ),
            new(
                FindingCode.ScoreBonusFigureMissing,
                Severity.Warning,
                "Chưa tính được thưởng",
                "Chưa có số liệu để tính điểm thưởng {0} của {1}: {2}; tính 0 điểm.",
                "Nhập số liệu nếu đơn vị đề nghị thưởng.",
                "Bonus not computed",
                "There is no figure to compute the bonus {0} of {1}: {2}; it gives 0.",
                "Import the figure if the unit claims the bonus."
            ),
            new(
                FindingCode.TargetComparatorOdd,
                Severity.Warning,
                "So sánh trái chiều",
                "Chỉ tiêu {0} ({1}) ghi \"{2}\" trong khi chiều tốt là {3}; chiều của chỉ tiêu được dùng.",
                "Kiểm tra chiều của chỉ tiêu và cách so sánh.",
                "Comparator against direction",
                "The target of {0} ({1}) says \"{2}\" while {3} is better; the indicator's direction counts.",
                "Check the indicator's direction and the comparator."
            ),
            new(
                FindingCode.ScoreBonusesCapped,
                Severity.Info,
                "Cắt theo trần chung",
                "Điểm {0} của {1} cộng lại {2}, trần chung {3}.",
                "Không cần làm gì.",
                "Cut to the common cap",
                "The points of {0} of {1} add up to {2}; the common cap is {3}.",
                "Nothing to do."
            ),
            new(
                FindingCode.ScoreBlocEmpty,
                Severity.Error,
                "Khối không có thành viên",
                "Khối {0} năm {1} không có thành viên.",
                "Nhập danh sách thành viên của khối.",
                "Bloc without members",
                "Bloc {0} has no members in {1}.",
                "Import the bloc's members."
            ),
            new(
                FindingCode.TargetIndicatorUnknown,
                Severity.Error,
                "Chỉ tiêu lạ",
                "Chỉ tiêu được giao dùng mã \"{0}\" chưa có trong danh mục.",
                "Thêm chỉ tiêu vào danh mục hoặc sửa mã.",
                "Unknown indicator",
                "A target uses the code \"{0}\", which is not in the list of indicators.",
                "Add the indicator or correct the code."
            ),
            new(
                FindingCode.ScoreEntryOnce,
                Severity.Warning,
                "Chấm hai lần",
                "{0} có hai điểm {1} khác nhau cho {2}: {3} và {4}; điểm {4} được dùng (ngày chấm muộn hơn; cùng ngày thì điểm có lý do, rồi điểm thấp hơn).",
                "Giữ lại một điểm.",
                "Entered twice",
                "{0} has two different {1} entries for {2}: {3} and {4}; {4} counts (the later day; of one day the one with a reason, then the lower).",
                "Keep one of them."
            ),
            new(
                FindingCode.ScoreRowRejected,
                Severity.Error,
                "Số liệu bị từ chối",
                "{0} của {1} không chấm được vì dòng nói về nó bị từ chối khi nhập: {2}",
                "Sửa dòng đó trong tệp, nhập lại rồi chấm lại; đơn vị chưa có hạng cho đến lúc đó.",
                "Row rejected",
                "{0} of {1} cannot be scored because the row about it was rejected at import: {2}",
                "Correct the row in its file, import it and score again; the unit has no rank until then."
            ),
            new(
                FindingCode.ScoreRowRejectedBeside,
                Severity.Warning,
                "Dòng khác cùng nội dung bị từ chối",
                "{0} của {1} đang tính bằng số {2}{3} trong khi một dòng cùng đơn vị, chỉ tiêu, kỳ bị từ chối khi nhập ({4}): {5}",
                "Sửa dòng bị từ chối cho đúng (nếu số đang dùng đã đúng thì ghi lại số ấy), nhập lại tệp đó rồi chấm lại.",
                "Another row about the same was rejected",
                "{0} of {1} is computed with {2}{3} while a row about the same unit, indicator and period was rejected at import ({4}): {5}",
                "Correct the rejected row (if the figure in use is right, write that one), import its file and score again."
            ),
            new(
                FindingCode.ScoreUnitInTwoBlocs,
                Severity.Error,
                "Đơn vị ở hai khối",
                "{0} là thành viên của cả khối {1} và khối {2} trong năm {3}; chỉ chấm ở khối {1}.",
                "Bỏ một dòng thành viên, hoặc ghi ngày rời khối cũ và ngày vào khối mới.",
                "Unit in two blocs",
                "{0} is a member of both bloc {1} and bloc {2} in {3}; it is scored in {1} only.",
                "Remove one of the rows, or state the day of leaving the one and of joining the other."
            ),
        ];
}
