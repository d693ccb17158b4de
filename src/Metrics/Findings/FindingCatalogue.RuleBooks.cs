namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] RuleBooksPart() =>
        [
            new(
                FindingCode.RuleBookNotJson,
                Severity.Fatal,
                "Không phải JSON",
                "Tệp bảng tiêu chí không đọc được ở dòng {0}, cột {1}: {2}.",
                "Sửa chỗ đó (thường là thiếu dấu phẩy, dấu ngoặc hay dấu nháy) rồi nhập lại.",
                "Not JSON",
                "The rule book file cannot be read at line {0}, column {1}: {2}.",
                "Repair that place (often a missing comma, bracket or quote) and import again."
            ),
            new(
                FindingCode.RuleBookWrongType,
                Severity.Error,
                "Sai kiểu",
                "Ở đây có {0}; cần {1}.",
                "Sửa theo mẫu rồi nhập lại.",
                "Wrong type",
                "Here stands {0}; expected {1}.",
                "Correct it after the pattern and import again."
            ),
            new(
                FindingCode.RuleBookUnknownWord,
                Severity.Error,
                "Từ lạ",
                "Không hiểu từ \"{0}\" ở đây. Các từ dùng được: {1}.",
                "Sửa chính tả hoặc bỏ từ này.",
                "Unknown word",
                "The word \"{0}\" is not known here. Words that are: {1}.",
                "Correct the spelling or remove the word."
            ),
            new(
                FindingCode.RuleBookWordTwice,
                Severity.Error,
                "Viết hai lần",
                "Từ \"{0}\" được viết hai lần trong cùng một chỗ.",
                "Giữ lại một lần.",
                "Written twice",
                "The word \"{0}\" is written twice in one place.",
                "Keep one of them."
            ),
            new(
                FindingCode.RuleBookWordMissing,
                Severity.Error,
                "Thiếu từ",
                "Thiếu từ \"{0}\".",
                "Bổ sung giá trị cho từ này.",
                "Word missing",
                "The word \"{0}\" is missing.",
                "Add it with its value."
            ),
            new(
                FindingCode.RuleBookUnknownValue,
                Severity.Error,
                "Giá trị lạ",
                "\"{0}\" không phải giá trị dùng được. Cần một trong: {1}.",
                "Chọn một giá trị trong danh sách.",
                "Unknown value",
                "\"{0}\" is not a value known here. One of: {1}.",
                "Choose a value from the list."
            ),
            new(
                FindingCode.RuleBookOutOfRange,
                Severity.Error,
                "Ngoài phạm vi",
                "{0} nằm ngoài phạm vi {1}.",
                "Sửa lại số này.",
                "Out of range",
                "{0} is outside the range {1}.",
                "Correct the number."
            ),
            new(
                FindingCode.RuleBookMaximumMismatch,
                Severity.Error,
                "Điểm chuẩn không khớp",
                "Mục {0} có điểm chuẩn {1} nhưng các tiêu chí con cộng lại được {2}.",
                "Sửa điểm chuẩn của mục hoặc của các tiêu chí con.",
                "Maxima do not add up",
                "Section {0} has a maximum of {1} but its criteria add up to {2}.",
                "Correct the section's maximum or its criteria's."
            ),
            new(
                FindingCode.RuleBookBandsOverlap,
                Severity.Error,
                "Khung chồng nhau",
                "Hai khung cùng nhận {0}.",
                "Quy định rõ điểm đầu và điểm cuối của từng khung (fromIncluded, toIncluded).",
                "Bands overlap",
                "Two bands both take {0}.",
                "Say which band each end belongs to (fromIncluded, toIncluded)."
            ),
            new(
                FindingCode.RuleBookBandsGap,
                Severity.Error,
                "Khung bị hở",
                "Không khung nào nhận {0}.",
                "Quy định phần này thuộc khung nào; hệ thống không tự đoán.",
                "Bands leave a gap",
                "No band takes {0}.",
                "Say which band it belongs to; nothing is guessed."
            ),
            new(
                FindingCode.RuleBookCapBelowSingle,
                Severity.Error,
                "Trần thấp hơn một lần",
                "Mức trần {0} thấp hơn điểm của một lần ({1}).",
                "Sửa mức trần hoặc điểm mỗi lần.",
                "Cap below a single case",
                "The cap {0} is below the points of a single case ({1}).",
                "Correct the cap or the points of a case."
            ),
            new(
                FindingCode.RuleBookDuplicateCode,
                Severity.Error,
                "Trùng mã",
                "Mã \"{0}\" đã dùng cho {1}.",
                "Đặt mã khác cho một trong hai tiêu chí.",
                "Code used twice",
                "The code \"{0}\" is already used at {1}.",
                "Give one of the two another code."
            ),
            new(
                FindingCode.RuleBookCycle,
                Severity.Error,
                "Vòng lặp",
                "Tiêu chí nằm trong chính nó: {0}.",
                "Sửa \"parent\" của một trong các tiêu chí này.",
                "Cycle",
                "A criterion lies inside itself: {0}.",
                "Correct the \"parent\" of one of them."
            ),
            new(
                FindingCode.RuleBookWeightNotPositive,
                Severity.Error,
                "Trọng số không dương",
                "Trọng số {0} không dương.",
                "Đặt trọng số lớn hơn 0, hoặc bỏ tiêu chí.",
                "Weight not positive",
                "The weight {0} is not positive.",
                "Give a weight above 0, or remove the criterion."
            ),
            new(
                FindingCode.RuleBookUnknownIndicator,
                Severity.Error,
                "Chỉ tiêu lạ",
                "Chưa có chỉ tiêu \"{0}\" trong danh mục.",
                "Sửa mã hoặc thêm chỉ tiêu vào danh mục chỉ tiêu.",
                "Unknown indicator",
                "There is no indicator \"{0}\".",
                "Correct the code or add the indicator."
            ),
            new(
                FindingCode.RuleBookUnknownCriterion,
                Severity.Error,
                "Tiêu chí lạ",
                "Không có tiêu chí \"{0}\" trong bảng.",
                "Sửa mã tiêu chí.",
                "Unknown criterion",
                "There is no criterion \"{0}\" in the book.",
                "Correct the criterion's code."
            ),
            new(
                FindingCode.RuleBookLeafWithoutRule,
                Severity.Error,
                "Thiếu cách chấm",
                "Tiêu chí {0} có điểm chuẩn {1} nhưng không có cách chấm, điểm thưởng hay điểm trừ.",
                "Thêm \"rule\" hoặc các tiêu chí con.",
                "No rule",
                "Criterion {0} has a maximum of {1} but no rule, bonus or penalty.",
                "Add a \"rule\" or criteria under it."
            ),
            new(
                FindingCode.RuleBookSectionWithRule,
                Severity.Error,
                "Mục có cách chấm",
                "Mục {0} vừa có tiêu chí con vừa có cách chấm.",
                "Chuyển cách chấm xuống một tiêu chí con.",
                "Section with a rule",
                "Section {0} has both criteria under it and a rule.",
                "Move the rule to a criterion under it."
            ),
            new(
                FindingCode.RuleBookIndicatorMissing,
                Severity.Error,
                "Thiếu chỉ tiêu",
                "Cách chấm \"{0}\" cần một chỉ tiêu (\"indicator\").",
                "Ghi mã chỉ tiêu vào tiêu chí hoặc vào cách chấm.",
                "Indicator missing",
                "The rule \"{0}\" needs an indicator.",
                "Name the indicator in the criterion or in the rule."
            ),
            new(
                FindingCode.RuleBookMaximumMissing,
                Severity.Error,
                "Thiếu điểm chuẩn",
                "Tiêu chí {0} không có điểm chuẩn (\"maximum\").",
                "Ghi điểm chuẩn của tiêu chí.",
                "Maximum missing",
                "Criterion {0} has no maximum.",
                "Give the criterion's maximum."
            ),
            new(
                FindingCode.RuleBookRangeEmpty,
                Severity.Error,
                "Khoảng rỗng",
                "Khoảng {0} không chứa số nào.",
                "Sửa điểm đầu hoặc điểm cuối.",
                "Empty range",
                "No number lies in {0}.",
                "Correct one of the ends."
            ),
            new(
                FindingCode.RuleBookRatingUnreachable,
                Severity.Error,
                "Xếp loại không bao giờ đạt",
                "Xếp loại \"{0}\" không bao giờ đạt được vì \"{1}\" đứng trước và dễ đạt hơn.",
                "Xếp các loại từ cao xuống thấp.",
                "Rating never reached",
                "The rating \"{0}\" can never be reached: \"{1}\" stands before it and is easier.",
                "Order the ratings from high to low."
            ),
            new(
                FindingCode.RuleBookCapWithoutEffect,
                Severity.Warning,
                "Trần không có tác dụng",
                "Trần {0} lớn hơn 1 không có tác dụng: điểm của tiêu chí không vượt điểm chuẩn.",
                "Muốn cho điểm vượt thì dùng điểm thưởng, hoặc bỏ trần.",
                "Cap without effect",
                "A cap of {0}, above 1, has no effect: the points of a criterion do not pass its maximum.",
                "Use a bonus to reward more, or remove the cap."
            ),
            new(
                FindingCode.RuleBookChooseOne,
                Severity.Error,
                "Chọn một",
                "Ở đây cần đúng một trong các từ: {0}.",
                "Giữ lại một từ.",
                "Choose one",
                "Exactly one of these words is needed here: {0}.",
                "Keep one of them."
            ),
            new(
                FindingCode.RuleBookEmptyList,
                Severity.Error,
                "Danh sách trống",
                "\"{0}\" không có phần tử nào.",
                "Thêm ít nhất một phần tử.",
                "Empty list",
                "\"{0}\" has no items.",
                "Add at least one."
            ),
            new(
                FindingCode.RuleBookTieBreakAfterLast,
                Severity.Error,
                "Tiêu chí phụ thừa",
                "Sau \"{0}\" không còn tiêu chí phụ nào được xét.",
                "Đưa bỏ phiếu hoặc đồng hạng xuống cuối.",
                "Tie-break never used",
                "Nothing after \"{0}\" is looked at.",
                "Move vote or share to the end."
            ),
            new(
                FindingCode.RuleBookGoalpostsEqual,
                Severity.Error,
                "Hai mốc bằng nhau",
                "Hai mốc cùng bằng {0}: không tính được.",
                "Sửa một trong hai mốc.",
                "Goalposts equal",
                "Both goalposts are {0}: nothing can be computed.",
                "Correct one of them."
            ),
            new(
                FindingCode.RuleBookTooDeep,
                Severity.Fatal,
                "Quá nhiều cấp",
                "Bảng tiêu chí có hơn {0} cấp hoặc hơn {1} tiêu chí.",
                "Chia bảng tiêu chí thành các bảng nhỏ hơn.",
                "Too large",
                "The rule book has more than {0} levels or more than {1} criteria.",
                "Split the rule book."
            ),
            new(
                FindingCode.RuleBookNoneInForce,
                Severity.Error,
                "Chưa có bảng tiêu chí",
                "Khối {0} năm {1} không có bảng tiêu chí nào hiệu lực đến ngày {2}.",
                "Nhập bảng tiêu chí của năm, hoặc kiểm tra ngày hiệu lực và mã khối.",
                "No rule book in force",
                "Bloc {0} has no rule book in force in {1} by {2}.",
                "Import the year's rule book, or check its effective day and its blocs."
            ),
            new(
                FindingCode.RuleBookTwoInForce,
                Severity.Error,
                "Hai bảng tiêu chí",
                "Khối {0} năm {1} có hai bảng tiêu chí cùng hiệu lực: {2} và {3}.",
                "Bỏ khối khỏi một trong hai bảng, hoặc tăng số phiên bản của bảng thay thế.",
                "Two rule books in force",
                "Bloc {0} has two rule books in force in {1}: {2} and {3}.",
                "Remove the bloc from one of them, or raise the version of the one that replaces the other."
            ),
            new(
                FindingCode.RuleBookCellUnknownWord,
                Severity.Error,
                "Từ không có trong danh sách",
                "{place}: \"{0}\" không phải {1} dùng được. Cần một trong: {2}.",
                "Chọn một từ trong danh sách của ô rồi nhập lại.",
                "Word not in the list",
                "{place}: \"{0}\" is not a usable word for \"{1}\". Use one of: {2}.",
                "Choose a word from the cell's list and import again."
            ),
            new(
                FindingCode.RuleBookCellNotNumber,
                Severity.Error,
                "Không phải số",
                "{place}: \"{0}\" không phải số cho \"{1}\". Cần một số như 2,5.",
                "Sửa ô này rồi nhập lại.",
                "Not a number",
                "{place}: \"{0}\" is not a number for \"{1}\". A number such as 2,5 is expected.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.RuleBookCellNotPercent,
                Severity.Error,
                "Không phải tỷ lệ",
                "{place}: \"{0}\" không phải tỷ lệ cho \"{1}\". Cần số có dấu % như 95 %.",
                "Thêm dấu % hoặc sửa số rồi nhập lại.",
                "Not a percentage",
                "{place}: \"{0}\" is not a percentage for \"{1}\". A number with its sign such as 95 % is expected.",
                "Add the sign or correct the number and import again."
            ),
            new(
                FindingCode.RuleBookCellNotDate,
                Severity.Error,
                "Không phải ngày",
                "{place}: \"{0}\" không phải ngày cho \"{1}\". Cần ngày như 28/01/2025.",
                "Sửa ô này rồi nhập lại.",
                "Not a date",
                "{place}: \"{0}\" is not a date for \"{1}\". A date such as 28/01/2025 is expected.",
                "Correct the cell and import again."
            ),
            new(
                FindingCode.RuleBookCellNotRange,
                Severity.Error,
                "Không phải khoảng",
                "{place}: \"{0}\" không phải một khoảng. Cần như: {1}.",
                "Viết lại khoảng rồi nhập lại.",
                "Not an interval",
                "{place}: \"{0}\" is not an interval. Expected something like: {1}.",
                "Write the interval again and import."
            ),
            new(
                FindingCode.RuleBookLineUnknown,
                Severity.Error,
                "Dòng không hiểu",
                "{place}: không hiểu dòng \"{0}\" của \"{1}\". Các dòng dùng được: {2}.",
                "Sửa hoặc bỏ dòng này rồi nhập lại.",
                "Line not understood",
                "{place}: the line \"{0}\" of \"{1}\" is not understood. Lines that are: {2}.",
                "Correct or remove the line and import again."
            ),
            new(
                FindingCode.RuleBookLineTwice,
                Severity.Error,
                "Dòng viết hai lần",
                "{place}: \"{0}\" được viết hai lần trong cùng một ô.",
                "Giữ lại một dòng.",
                "Line twice",
                "{place}: \"{0}\" is written twice in one cell.",
                "Keep one of the lines."
            ),
            new(
                FindingCode.RuleBookLabelMissing,
                Severity.Error,
                "Thiếu dòng đầu bảng",
                "{place}: thiếu \"{0}\" hoặc giá trị của nó.",
                "Thêm dòng này ở phần trên bảng (tên ở một ô, giá trị ở ô bên phải) rồi nhập lại.",
                "Heading line missing",
                "{place}: \"{0}\" or its value is missing.",
                "Add the line above the table (the label in one cell, the value right of it) and import again."
            ),
            new(
                FindingCode.RuleBookRowNumber,
                Severity.Error,
                "Số thứ tự không nối được",
                "{place}: số thứ tự \"{0}\" không cho biết dòng thuộc mục nào; dòng trước là {1}.",
                "Ghi số như I, 1, a hoặc I.1 theo mục đứng trên rồi nhập lại.",
                "Number does not fit",
                "{place}: the number \"{0}\" does not say which section the row belongs to; the row before is {1}.",
                "Write a number such as I, 1, a or I.1 after the section above and import again."
            ),
            new(
                FindingCode.RuleBookRowAlone,
                Severity.Error,
                "Dòng không thuộc tiêu chí nào",
                "{place}: dòng \"{0}\" không đứng dưới tiêu chí mà nó thuộc về.",
                "Đặt dòng thưởng, trừ dưới tiêu chí; dòng nhóm đơn vị dưới dòng có cách chấm \"Theo nhóm đơn vị\".",
                "Row without a criterion",
                "{place}: the row \"{0}\" does not stand under the criterion that it belongs to.",
                "Put bonus and penalty rows under their criterion, class rows under a row with the rule by class."
            ),
            new(
                FindingCode.RuleBookRowEntered,
                Severity.Warning,
                "Không ghi cách chấm",
                "{place}: tiêu chí {0} không ghi cách chấm; đọc là chấm trực tiếp.",
                "Nếu điểm tính được từ số liệu, chọn cách chấm ở ô này rồi nhập lại.",
                "No rule written",
                "{place}: criterion {0} names no rule; read as entered by assessors.",
                "If points follow from figures, choose a rule in the cell and import again."
            ),
            new(
                FindingCode.RuleBookBesideEntered,
                Severity.Info,
                "Điểm thưởng, trừ chấm trực tiếp",
                "{place}: điểm thưởng hoặc trừ của tiêu chí {0} không có dòng riêng; đọc là chấm trực tiếp, mã {1}.",
                "Muốn tính từ vụ việc thì thêm dòng thưởng hoặc trừ ngay dưới tiêu chí.",
                "Bonus or penalty entered",
                "{place}: the bonus or penalty of criterion {0} has no row of its own; read as entered by assessors, code {1}.",
                "To compute it from events, add a bonus or penalty row right below the criterion."
            ),
            new(
                FindingCode.RuleBookSheetNotRead,
                Severity.Info,
                "Trang tính không đọc",
                "{place}: trang tính \"{0}\" không thuộc mẫu bảng tiêu chí nên không đọc. Các trang được đọc: {1}.",
                "Không cần làm gì; nếu là quy định của bảng, đặt tên trang theo mẫu.",
                "Sheet not read",
                "{place}: the sheet \"{0}\" is not part of the form and was not read. Sheets that are: {1}.",
                "Nothing to do; if it holds rules of the book, name it as the form does."
            ),
            new(
                FindingCode.RuleBookNotWritable,
                Severity.Fatal,
                "Không ghi được thành Excel",
                "Bảng tiêu chí {0} không ghi được thành Excel mà không mất gì; chỗ khác đầu tiên: {1}.",
                "Ghi thành tệp .json, hoặc sửa chỗ đó trong bảng tiêu chí rồi ghi lại.",
                "Not writable as a workbook",
                "Rule book {0} cannot be written as a workbook without loss; the first difference: {1}.",
                "Write it as .json, or change that place of the rule book and write again."
            ),
            new(
                FindingCode.RuleBookVersionSealed,
                Severity.Error,
                "Bản đã niêm phong",
                "{place}: bảng tiêu chí {0} bản {1} đã dùng trong kết quả niêm phong {2}; tệp này khác bản đó ở: {3}. Bản đã niêm phong giữ nguyên.",
                "Ghi \"version\": {4} cùng ngày hiệu lực của bản mới rồi nhập lại.",
                "Version is sealed",
                "{place}: version {1} of rule book {0} stands behind the sealed results {2}; this file differs from it in: {3}. The sealed version stays.",
                "Write \"version\": {4} and the day from which it holds, and import again."
            ),
            new(
                FindingCode.RuleBookVersionReplaced,
                Severity.Warning,
                "Thay bản cùng số",
                "{place}: bảng tiêu chí {0} bản {1} đã có; tệp này khác bản đó ở: {2}, và thay bản đó.",
                "Nếu bản trước đã ký thì nhập lại bản trước, rồi ghi \"version\": {3} cho bản mới.",
                "Version replaced",
                "{place}: version {1} of rule book {0} was there; this file differs from it in: {2}, and takes its place.",
                "If the earlier one is signed, import it again and write \"version\": {3} for the new one."
            ),
        ];
}
