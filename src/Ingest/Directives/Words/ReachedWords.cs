namespace ThiDua.Ingest.Directives.Words;

/// <summary>Words of what has been reached already (kết quả đã đạt): a result is no target.</summary>
internal static class ReachedWords
{
    /// <summary>Say it outright, wherever they stand in the clause before the figure.</summary>
    public static readonly PhraseTable<bool> Marks = Phrases.Of(
        "ước đạt", "ước thực hiện", "ước tính đạt", "hiện nay", "hiện có", "hiện tại", "hiện đang", "hiện đã", "đến nay", "cho đến nay",
        "tính đến nay", "tính đến thời điểm", "trong thời gian qua", "thời gian qua", "vừa qua", "năm qua", "những năm qua", "đã đạt",
        "kết quả là", "kết quả đạt được", "kết quả đến", "các năm qua", "ghi nhận", "năm trước đạt", "đã có", "nhiệm kỳ qua", "giai đoạn qua",
        "kết quả cho thấy", "lũy kế đến tháng", "lũy kế đến ngày", "lũy kế đến quý", "lũy kế đến thời điểm", "lũy kế từ đầu năm", "năm vừa qua", "theo báo cáo", "theo kết quả", "hiện mới", "hiện mới đạt", "hiện còn", "thực hiện được",
        "thống kê", "diện tích tự nhiên", "có dân số", "với dân số", "gây thiệt hại", "bị thiệt hại", "tháng qua", "tính từ đầu năm", "từ đầu năm đến nay", "từng đạt"
    );

    /// <summary>Words after a figure that make a result of it: "15 xã đã đạt chuẩn".</summary>
    public static readonly PhraseTable<bool> Done = Phrases.Of("đã đạt", "đã được", "đã hoàn thành", "đã có", "đã thực hiện", "đã thoát");

    /// <summary>Verbs that "đã" makes a result of.</summary>
    public static readonly PhraseTable<bool> Verbs = Phrases.Of(
        "đạt", "giảm", "tăng", "giải quyết", "thu hút", "hoàn thành", "trồng", "xóa", "xây dựng", "có", "thực hiện", "huy động", "kết nạp", "hỗ trợ",
        "tổ chức", "công nhận", "đào tạo", "tạo", "vượt", "trao", "tặng", "khen thưởng", "giúp", "vận động", "thu", "giải ngân", "thành lập", "tiếp nhận",
        "triển khai", "đón", "nâng", "duy trì", "chiếm", "lên", "làm", "đưa", "phát hiện", "cấp", "sản xuất", "bê tông", "cứng hóa", "được", "đóng góp",
        "xử lý", "cơ bản", "phát động", "bàn giao", "hiến", "góp", "đầu tư", "biểu dương", "tuyên dương", "quyên góp", "ủng hộ", "mở", "khởi công",
        "khánh thành", "tham gia", "ký", "xuất khẩu", "phục vụ", "bắt giữ", "triệt phá", "vươn", "thoát", "sửa chữa", "lắp đặt"
    );

    /// <summary>Words after "đã" that speak of the plan and not of a result.</summary>
    public static readonly PhraseTable<bool> PlanVerbs = Phrases.Of("đề ra", "được giao", "giao", "đăng ký", "xác định", "ban hành", "được phê duyệt", "được duyệt", "ký kết");

    /// <summary>Words that turn the sentence to what is to come.</summary>
    public static readonly PhraseTable<bool> Future = Phrases.Of(
        "phấn đấu", "mục tiêu", "quyết tâm", "đề ra", "sẽ", "yêu cầu", "dự kiến", "thời gian tới", "năm nay", "hướng tới", "giao chỉ tiêu", "tiếp tục", "cần", "phải"
    );

    /// <summary>Headings under which figures are results.</summary>
    public static readonly PhraseTable<bool> Headings = Phrases.Of(
        "kết quả đạt được", "kết quả thực hiện", "đánh giá kết quả", "tình hình thực hiện", "thực trạng", "đánh giá tình hình", "những kết quả",
        "kết quả nổi bật", "một số kết quả", "kết quả năm", "kết quả phong trào", "đặc điểm tình hình", "kết quả cụ thể", "khái quát tình hình", "kết quả công tác"
    );

    /// <summary>What a share of is an attainment and no target, unless the words look forward: "64% dự toán".</summary>
    public static readonly PhraseTable<bool> Plans = Phrases.Of("kế hoạch", "dự toán", "chỉ tiêu", "nghị quyết", "mục tiêu");
}
