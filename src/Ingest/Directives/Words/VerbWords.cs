namespace ThiDua.Ingest.Directives.Words;

/// <summary>Verbs that promise or carry a figure (động từ chỉ việc).</summary>
internal static class VerbWords
{
    /// <summary>What is done and counted: the verb belongs to the indicator ("trồng mới rừng").</summary>
    public static readonly PhraseTable<bool> Actions = Phrases.Of(
        "giải quyết việc làm", "tạo việc làm", "giải quyết", "thu hút", "trồng mới", "trồng", "trồng rừng", "xây dựng", "xây mới", "xây dựng mới",
        "thành lập", "thành lập mới", "kết nạp", "đào tạo", "đào tạo nghề", "dạy nghề", "bồi dưỡng", "tập huấn", "xóa", "xóa bỏ", "hỗ trợ", "huy động",
        "vận động", "đón", "phục vụ", "giải ngân", "tiết kiệm", "sửa chữa", "nâng cấp", "cải tạo", "làm mới", "kiên cố hóa", "bê tông hóa", "cứng hóa",
        "công nhận", "phát triển", "phát triển mới", "mở mới", "mở", "tổ chức", "triển khai", "thực hiện", "đưa", "xuất khẩu", "sản xuất", "khai thác",
        "nuôi", "chuyển đổi", "chăm sóc", "khoanh nuôi", "bảo vệ", "cấp", "cấp mới", "tiêm", "khám", "tư vấn", "giới thiệu", "cho vay", "thu", "chi",
        "tiếp nhận", "hiến", "hiến máu", "trao", "tặng", "trao tặng", "giúp đỡ", "nhận đỡ đầu", "đỡ đầu", "phát hiện", "triệt phá", "điều tra", "xử lý",
        "hòa giải", "tuyên truyền", "lắp đặt", "mắc mới", "đầu tư", "khởi công", "hoàn thành", "đăng ký", "lựa chọn", "nhân rộng", "số hóa", "tuyển",
        "tuyển sinh", "tuyển quân", "giao quân", "cung ứng", "gieo trồng", "trồng lại", "thả", "xúc tiến", "ký kết", "giúp", "tuyển chọn", "cử",
        "tiêu thụ", "kết nối", "bố trí", "di dời", "khoan", "gieo cấy", "cấp giấy", "rà soát", "kiểm tra", "thanh tra", "giám sát", "thoát nghèo",
        "mở rộng", "quyên góp", "ủng hộ", "cắt giảm", "thu mua", "bảo tồn", "phục dựng", "trùng tu", "chế biến", "kêu gọi", "hướng dẫn", "tham gia",
        "nạo vét", "thu gom", "ra mắt", "nhận giúp đỡ", "duy trì", "bê tông", "cấy", "ươm", "phát sinh", "đóng góp", "xử lý dứt điểm", "xuất bán", "vay vốn", "trang bị",
        "cắm mốc", "đo đạc", "khánh thành", "nghiệm thu", "bàn giao", "giải phóng mặt bằng", "thẩm định", "phê duyệt", "cập nhật", "kết nạp mới", "chuyển giao",
        "phát hành", "phủ sóng", "nhựa hóa", "xóa mù chữ", "tiêm phòng", "gắn biển", "mua sắm", "thay thế", "tu bổ", "sưu tầm", "biên soạn", "xuất bản", "ghép", "cải tạo, nâng cấp"
    );

    /// <summary>The verb of a predicate after a counted noun: "được xử lý", "đạt chuẩn", "tham gia".</summary>
    public static readonly PhraseTable<bool> Predicates = Phrases.Of(
        "được", "đạt", "có", "tham gia", "thực hiện", "hoàn thành", "sử dụng", "áp dụng", "xử lý", "là", "bị", "biết", "đăng ký", "triển khai",
        "tiếp cận", "ký", "chấp hành", "giữ", "giữ vững", "trở thành", "không", "nộp", "mắc", "tốt nghiệp", "hài lòng", "kết nối", "cung cấp",
        "ứng dụng", "tổ chức", "duy trì", "đảm bảo", "bảo đảm", "thoát", "đi học", "vận hành", "hưởng", "đáp ứng", "sinh hoạt", "xếp loại",
        "thanh toán", "mua", "cài đặt", "phủ", "ban hành", "hưởng ứng", "kê khai", "nhận", "đến trường", "hoạt động", "tiêm", "xây dựng", "ra lớp", "học tập", "quán triệt", "cam kết", "phấn đấu", "lập", "vay", "dùng"
    );

    /// <summary>Words that an indicator or a clause of its own begins with; a comma before one ends the last.</summary>
    public static readonly PhraseTable<bool> ClauseHeads = Phrases.Of(
        "tỷ lệ", "tỷ suất", "tỷ trọng", "tốc độ", "tổng", "số", "thu ngân sách", "thu", "chi", "giá trị", "sản lượng", "diện tích", "năng suất",
        "thu nhập", "grdp", "gdp", "kim ngạch", "doanh thu", "chỉ số", "mức", "quy mô", "dân số", "lượng", "mật độ", "vốn", "công suất", "tuổi thọ",
        "cơ cấu", "hệ số", "thời gian", "bình quân", "độ che phủ", "lương thực", "tổng sản lượng", "tổng đàn", "đàn", "tổng thu", "trồng", "trồng mới",
        "giải quyết", "thu hút", "đào tạo", "xây dựng", "giảm", "tăng", "kéo giảm", "mức giảm", "mức tăng", "riêng", "trong đó", "phấn đấu", "nâng",
        "xóa", "kết nạp", "huy động", "công nhận", "có", "hỗ trợ", "lượt khách", "khách", "duy trì", "giải ngân", "cắt giảm", "tiết kiệm",
        "tăng trưởng", "hộ nghèo", "ngành", "khu vực", "số lượng", "phát triển", "tạo việc làm", "tai nạn", "tỷ số", "vận động", "thành lập", "đưa",
        "đón", "gấp", "rút ngắn", "bảo đảm", "đảm bảo", "các huyện", "các xã", "vùng", "cấp huyện", "cấp xã", "cấp tỉnh", "phạm pháp hình sự", "lao động",
        "học sinh", "trẻ em", "mở", "tổ chức", "tiếp nhận", "sửa chữa", "nâng cấp", "chỉ tiêu", "mỗi", "giá trị sản xuất", "sản xuất", "xuất khẩu"
    );

    /// <summary>Nouns whose measure is a time.</summary>
    public static readonly PhraseTable<bool> TimeHeads = Phrases.Of(
        "thời gian", "tuổi thọ", "số ngày", "số năm", "số giờ", "thời lượng", "thời hạn giải quyết", "số ngày công", "số tháng", "rút ngắn"
    );

    /// <summary>Nouns whose measure is a number of criteria.</summary>
    public static readonly PhraseTable<bool> CriteriaHeads = Phrases.Of("bình quân", "số tiêu chí", "trung bình");

    /// <summary>Words between a verb and its figure that say how it is done.</summary>
    public static readonly PhraseTable<bool> Adverbs = Phrases.Of(
        "tốt", "hiệu quả", "được", "kịp thời", "có hiệu quả", "ổn định", "thành công", "thường xuyên", "xong", "dứt điểm", "thêm", "mới", "cho", "ra", "lại", "đủ"
    );

    /// <summary>Nouns that name a measured quantity.</summary>
    public static readonly PhraseTable<bool> IndicatorHeads = Phrases.Of(
        "tỷ lệ", "tỷ suất", "tỷ trọng", "tốc độ tăng", "tốc độ", "tổng", "số", "thu ngân sách", "giá trị", "sản lượng", "diện tích", "năng suất", "thu nhập",
        "grdp", "gdp", "kim ngạch", "doanh thu", "chỉ số", "mức", "quy mô", "dân số", "mật độ", "tuổi thọ", "cơ cấu", "hệ số", "thời gian", "độ che phủ",
        "tổng đàn", "tổng thu", "thu thuế", "thu nội địa", "thu phí", "thu tiền sử dụng đất", "thu cân đối", "thu xuất nhập khẩu", "chi thường xuyên",
        "chi đầu tư", "giải ngân", "tăng trưởng", "hộ nghèo", "tai nạn giao thông", "lượng", "vốn", "bình quân", "lượt khách", "tổng lượt khách", "đàn"
    );
}
