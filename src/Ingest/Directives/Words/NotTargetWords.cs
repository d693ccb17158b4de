namespace ThiDua.Ingest.Directives.Words;

/// <summary>Words around figures that are no targets (không phải chỉ tiêu).</summary>
internal static class NotTargetWords
{
    /// <summary>What a figure is the name or number of: "Điều 5", "khóa 13", "Chương trình 135", "mức độ 2".</summary>
    public static readonly PhraseTable<bool> Named = Phrases.Of(
        "số", "điều", "khoản", "mục", "điểm", "chương", "phần", "phụ lục", "mẫu", "mẫu số", "biểu", "biểu số", "khóa", "thứ", "lần thứ", "quý", "tháng",
        "ngày", "tuần", "kỳ", "quốc lộ", "tỉnh lộ", "đường tỉnh", "cấp độ", "mức độ", "loại", "bảng", "hình", "trang", "tập", "nghị quyết",
        "chỉ thị", "kết luận", "quyết định", "nghị định", "thông tư", "luật", "chương trình", "đề án", "kế hoạch", "công văn", "khu vực",
        "vùng", "giai đoạn", "khối", "cụm", "tầng", "năm", "nhiệm kỳ", "hướng dẫn", "thông báo", "kỷ niệm", "tết", "bước", "covid", "công điện",
        "mùng", "mồng", "nhóm", "rằm tháng", "trung đoàn", "sư đoàn", "tiểu đoàn", "đại đội", "kỳ họp thứ", "phiên họp thứ", "điện thoại", "iso", "fax", "dự án", "lớp", "hạng"
    );

    /// <summary>Sums of money and counts that are norms, prizes and costs.</summary>
    public static readonly PhraseTable<bool> Norms = Phrases.Of(
        "phạt tiền", "xử phạt", "mức phạt", "bị phạt", "mức thưởng", "tiền thưởng", "trị giá", "mức hỗ trợ", "định mức", "mức chi", "kinh phí thực hiện",
        "tổng kinh phí", "kinh phí dự kiến", "lương cơ sở", "mức lương", "mức đóng", "lệ phí", "phụ cấp", "giải thưởng", "mức vay", "giải nhất",
        "giải nhì", "giải ba", "giải khuyến khích", "kèm theo tiền", "hệ số lương", "mức khoán", "mức bồi dưỡng", "trợ cấp", "vốn đối ứng",
        "được thưởng", "thưởng", "nguồn kinh phí", "dự kiến kinh phí", "tổng mức đầu tư", "theo quyết định", "quỹ thi đua"
    );

    /// <summary>What an award quota speaks of.</summary>
    public static readonly PhraseTable<bool> Awards = Phrases.Of(
        "khen thưởng", "bằng khen", "giấy khen", "tặng thưởng", "xét tặng", "biểu dương", "tuyên dương", "xét khen", "đề nghị khen", "đề nghị tặng",
        "cờ thi đua", "huân chương", "tôn vinh", "hình thức khen", "được khen", "xét thi đua", "suy tôn", "bình xét", "bình bầu", "bình chọn", "tặng cờ", "xét chọn", "được tặng", "đề nghị xét", "đề nghị ubnd"
    );

    /// <summary>Titles and grades: a cap on their share is a quota, a least share is a target.</summary>
    public static readonly PhraseTable<bool> Titles = Phrases.Of(
        "chiến sĩ thi đua", "lao động tiên tiến", "hoàn thành xuất sắc nhiệm vụ", "tập thể lao động xuất sắc", "đơn vị quyết thắng", "danh hiệu"
    );

    /// <summary>What is awarded or rewarded.</summary>
    public static readonly PhraseTable<bool> Awarded = Phrases.Of("tập thể", "cá nhân", "cờ", "bằng khen", "giấy khen", "giải", "hộ gia đình", "gương", "gia đình");

    /// <summary>Headings under which figures are quotas, prizes, points and money.</summary>
    public static readonly PhraseTable<bool> Headings = Phrases.Of(
        "khen thưởng", "hình thức khen", "số lượng khen", "tiêu chuẩn", "cơ cấu giải", "giải thưởng", "kinh phí", "thang điểm", "chấm điểm",
        "điểm thưởng", "cách tính điểm", "mức thưởng", "bảng điểm", "hồ sơ đề nghị", "xếp loại", "bình xét", "cơ cấu điểm"
    );

    /// <summary>What tells a vote or an event, whose figures nobody is to reach.</summary>
    public static readonly PhraseTable<bool> Procedures = Phrases.Of(
        "tán thành", "biểu quyết", "số phiếu", "phiếu bầu", "thông qua khi", "thành viên hội đồng", "bỏ phiếu", "cuộc thi", "hội thi", "đại hội", "liên hoan",
        "hội thao", "giải đấu", "lễ hội", "cuộc họp gồm", "trao giải", "dự thi", "thí sinh", "bài dự thi", "chương trình nghệ thuật", "truyền hình trực tiếp"
    );

    /// <summary>A payment to each of them is a norm: "mỗi hộ được hỗ trợ 60 triệu đồng".</summary>
    public static readonly PhraseTable<bool> Payees = Phrases.Of(
        "mỗi hộ", "mỗi người", "mỗi căn", "mỗi nhà", "mỗi suất", "mỗi tập thể", "mỗi cá nhân", "mỗi gia đình", "mỗi giải", "mỗi công trình"
    );

    /// <summary>What follows the years of an anniversary: "75 năm ngày thành lập".</summary>
    public static readonly PhraseTable<bool> Founded = Phrases.Of(
        "ngày", "thành lập", "giải phóng", "chiến thắng", "chia tách", "tái lập", "xây dựng và phát triển", "quốc khánh", "cách mạng", "thống nhất",
        "truyền thống", "khởi nghĩa", "hình thành", "ra đời", "bác hồ", "đổi mới", "xây dựng"
    );

    /// <summary>Works that a unit promises by number rather than by level.</summary>
    public static readonly PhraseTable<bool> Works = Phrases.Of(
        "công trình", "phần việc", "mô hình", "việc làm", "điển hình", "hoạt động", "tuyến đường", "nhà", "căn nhà", "ngôi nhà", "tuyến", "sáng kiến",
        "gương", "gương điển hình", "đoạn đường", "vườn", "sản phẩm", "dự án", "cuộc", "buổi", "công việc", "việc", "đợt", "nhiệm vụ", "nội dung", "hộ",
        "hộ nghèo", "câu lạc bộ", "phong trào", "cách làm", "nhân tố", "khâu", "hội nghị", "hội thảo", "điểm", "khu", "bài", "tin bài",
        "nhà văn hóa", "nhân tố mới", "gian hàng", "ý tưởng", "tiết mục", "chuyên đề", "giải pháp", "suất quà", "gia đình", "học sinh", "địa chỉ", "sân chơi", "tủ sách"
    );
}
