namespace ThiDua.Metrics.Findings;

public static partial class FindingCatalogue
{
    private static FindingKind[] ApiPart() =>
        [
            new(
                FindingCode.ApiParameterUnknown,
                Severity.Error,
                "Tham số lạ",
                "Địa chỉ {1} không có tham số \"{0}\".",
                "Các tham số dùng được: {2}.",
                "Unknown parameter",
                "The address {1} takes no parameter \"{0}\".",
                "Parameters it takes: {2}."
            ),
            new(
                FindingCode.ApiValueWrong,
                Severity.Error,
                "Giá trị không dùng được",
                "Tham số {0} có giá trị \"{1}\"; cần {2}.",
                "Sửa giá trị rồi gọi lại.",
                "Value not usable",
                "The parameter {0} is \"{1}\"; it takes {2}.",
                "Correct the value and call again."
            ),
            new(
                FindingCode.ApiCodeUnknown,
                Severity.Error,
                "Mã không có",
                "Tham số {0}: bản số liệu này không có mã \"{1}\".",
                "Dùng một trong {2} mã đang có (allowed nêu tối đa 50 mã); mã phân biệt chữ hoa, chữ thường.",
                "Code unknown",
                "The parameter {0}: this snapshot has no code \"{1}\".",
                "Use one of its {2} codes (allowed names up to 50); capitals and small letters differ."
            ),
            new(
                FindingCode.ApiParameterTwice,
                Severity.Error,
                "Tham số lặp",
                "Tham số {0} chỉ được nêu một lần.",
                "Bỏ lần nêu thừa rồi gọi lại.",
                "Parameter twice",
                "The parameter {0} may be given once only.",
                "Leave one out and call again."
            ),
            new(
                FindingCode.ApiCursorWrong,
                Severity.Error,
                "Con trỏ trang không dùng được",
                "Tham số cursor không phải do địa chỉ này cấp cho đúng các tham số lọc này.",
                "Dùng nguyên địa chỉ trong next của trang trước, hoặc bỏ cursor để đọc lại từ đầu.",
                "Cursor not usable",
                "The cursor was not given out by this address for these filters.",
                "Use the address in next of the page before as it is, or leave the cursor out to begin again."
            ),
            new(
                FindingCode.ApiCursorGone,
                Severity.Error,
                "Số liệu đã thay đổi giữa chừng",
                "Con trỏ trang thuộc bản số liệu {0}; nay đang công bố bản {1}.",
                "Đọc lại từ trang đầu (bỏ cursor), để mọi dòng cùng thuộc một bản số liệu.",
                "Figures changed meanwhile",
                "The cursor belongs to the snapshot {0}; the one published now is {1}.",
                "Begin again without the cursor, so that all rows are of one snapshot."
            ),
            new(
                FindingCode.ApiAddressUnknown,
                Severity.Error,
                "Không có địa chỉ này",
                "API không có địa chỉ {0}.",
                "Xem các địa chỉ ở /api/v1, hoặc trang hướng dẫn /api.",
                "No such address",
                "The API has no address {0}.",
                "See the addresses at /api/v1, or the page /api."
            ),
            new(
                FindingCode.ApiRowUnknown,
                Severity.Error,
                "Không có dòng này",
                "Không có \"{0}\" trong {1}.",
                "id gồm: {2}. Lấy id từ danh sách {1}.",
                "No such row",
                "There is no \"{0}\" in {1}.",
                "An id is made of: {2}. Take it from the list {1}."
            ),
            new(
                FindingCode.ApiMethodUnknown,
                Severity.Error,
                "API chỉ để đọc",
                "Phương thức {0} không dùng được ở địa chỉ này.",
                "Dùng GET hoặc HEAD. Số liệu vào bằng lệnh thidua import, không qua API.",
                "The API is for reading",
                "The method {0} cannot be used at this address.",
                "Use GET or HEAD. Figures come in with thidua import, not through the API."
            ),
            new(
                FindingCode.ApiNotAcceptable,
                Severity.Error,
                "Không có định dạng này",
                "Không trả lời được theo định dạng mà Accept yêu cầu.",
                "Yêu cầu một trong: {0}.",
                "Form not available",
                "There is no answer in a form that Accept asks for.",
                "Ask for one of: {0}."
            ),
            new(
                FindingCode.ApiTooMany,
                Severity.Error,
                "Gọi quá dày",
                "Địa chỉ máy này đã gọi quá {0} lần một phút.",
                "Gọi lại sau {1} giây. Đọc cả bảng một lần (format=csv hoặc format=arrow) thay vì từng dòng; người quản trị đổi giới hạn bằng --api-rate.",
                "Too many calls",
                "This address has made more than {0} calls a minute.",
                "Call again in {1} seconds. Read a whole table at once (format=csv or format=arrow) instead of row by row; the administrator sets the limit with --api-rate."
            ),
            new(
                FindingCode.ApiFailed,
                Severity.Fatal,
                "Lỗi của chương trình",
                "Chương trình gặp lỗi khi trả lời, số tham chiếu {0}. Số liệu đã công bố không bị ảnh hưởng.",
                "Gọi lại sau ít phút; nếu vẫn lỗi, gửi số tham chiếu cho người quản trị: nhật ký ghi lỗi theo số này.",
                "Fault of the program",
                "The program failed while answering, reference number {0}. Published figures are not affected.",
                "Call again in a few minutes; if it fails again, give the reference number to the administrator: the log holds it."
            ),
            new(
                FindingCode.ApiRefused,
                Severity.Error,
                "Lời gọi không dùng được",
                "Máy chủ không hiểu lời gọi này.",
                "Xem cách gọi ở trang /api.",
                "The call cannot be used",
                "The server does not understand this call.",
                "See the page /api for how to call."
            ),
        ];
}
