namespace ThiDua.Ingest.Directives.Words;

/// <summary>Words at the edges of a clause that belong to no indicator (từ dẫn).</summary>
internal static class LeadWords
{
    /// <summary>Words of effort and connection at the head of a clause, left out of quotes.</summary>
    public static readonly PhraseTable<bool> Efforts = Phrases.Of(
        "phấn đấu", "quyết tâm", "tiếp tục", "tập trung", "thi đua", "ra sức", "cố gắng", "nỗ lực", "và", "với", "để", "nhằm", "trong đó", "cụ thể",
        "cụ thể là", "như sau", "theo đó", "đồng thời", "ngoài ra", "bên cạnh đó", "bảo đảm", "đảm bảo", "hoàn thành chỉ tiêu", "hoàn thành mục tiêu",
        "chỉ tiêu", "mục tiêu", "phải", "cần", "sẽ", "đặt mục tiêu", "đặt ra mục tiêu", "yêu cầu", "hướng tới", "hướng đến", "đẩy mạnh", "mục tiêu là",
        "trước hết", "gồm", "bao gồm", "nhất là", "trọng tâm là", "thực hiện chỉ tiêu", "thực hiện mục tiêu", "sao cho", "quyết liệt", "hoặc", "mà",
        "chú trọng", "đề ra", "chỉ tiêu phấn đấu", "mục tiêu phấn đấu", "phấn đấu để", "bảo đảm cho", "chủ động", "góp phần", "thời gian tới", "cũng",
        "thì", "cùng với", "qua đó", "từ đó", "phấn đấu trong", "riêng", "trong", "còn", "nay", "như", "chỉ tiêu cụ thể", "trong năm", "hết năm", "cuối năm", "đến cuối năm", "cả năm", "đến hết năm", "đến cuối nhiệm kỳ", "cuối nhiệm kỳ", "hết nhiệm kỳ"
    );

    /// <summary>Leads that a quote keeps: an override for part of the units begins with "riêng".</summary>
    public static readonly PhraseTable<bool> Kept = Phrases.Of("riêng", "còn");

    /// <summary>Verbs that a clause can begin with and that say nothing about what is measured.</summary>
    public static readonly PhraseTable<bool> EmptyVerbs = Phrases.Of(
        "có", "đạt", "nâng", "đưa", "duy trì", "giữ", "giữ vững", "duy trì ổn định", "ổn định", "kiểm soát", "kiềm chế", "nâng cao", "bảo đảm",
        "đảm bảo", "khống chế", "hoàn thành", "đạt được", "giữ ổn định", "tăng", "giảm", "làm giảm", "kéo giảm", "hạ", "mức giảm", "mức tăng",
        "cải thiện", "phấn đấu có", "giảm thiểu", "hạ thấp", "hạn chế", "thực hiện", "cắt giảm", "giảm mạnh", "giảm dần", "giảm nhanh", "rút ngắn",
        "tỷ lệ giảm", "nâng dần", "từng bước nâng", "không để"
    );

    /// <summary>Verbs that may stand between an indicator and its figure: "tỷ lệ che phủ rừng duy trì ổn định 57%".</summary>
    public static readonly PhraseTable<bool> Keeping = Phrases.Of(
        "duy trì ổn định", "duy trì", "ổn định", "giữ ổn định", "giữ vững", "giữ", "phấn đấu", "dự kiến", "phấn đấu đạt", "được nâng", "được duy trì", "tiếp tục"
    );

    /// <summary>What a purpose or another thought begins with: the target's words end before it.</summary>
    public static readonly PhraseTable<bool> Purposes = Phrases.Of(
        "góp phần", "nhằm", "để", "tạo", "tạo điều kiện", "từng bước", "qua đó", "từ đó", "đồng thời", "nâng cao", "tăng cường", "đẩy mạnh", "phát huy",
        "không để", "đáp ứng", "phục vụ", "gắn với", "bảo đảm", "đảm bảo", "khuyến khích", "thúc đẩy", "hướng tới", "đặc biệt", "chú trọng", "quan tâm",
        "tiếp tục", "kịp thời", "chủ động", "tổ chức", "trong đó", "riêng", "cải thiện", "giữ vững", "phấn đấu", "hạn chế", "khắc phục", "thực hiện",
        "làm tốt", "triển khai", "tập trung", "xây dựng", "phòng chống", "cụ thể", "nhất là", "trước hết", "ưu tiên", "theo", "ngăn chặn", "coi trọng",
        "ngoài ra", "quyết tâm", "hoàn thành", "giúp", "so với", "vượt", "bằng", "từ nguồn", "lấy", "kết hợp", "chấm dứt", "khai thác", "đưa"
    );

    /// <summary>Words after which the sentence must go on, even over a page break.</summary>
    private static readonly HashSet<string> Hanging = new(StringComparer.Ordinal)
    {
        "của", "và", "với", "cho", "các", "những", "về", "trong", "tại", "đạt", "khoảng", "trên", "dưới", "từ", "đến", "là", "do", "theo", "bằng",
        "có", "để", "nhằm", "một", "mỗi", "hoặc", "hơn", "gần", "ít", "tối", "được", "bị", "ở", "vào", "tháng", "năm", "ngày", "tăng", "giảm", "tỷ",
        "triệu", "nghìn",
    };

    public static bool IsHanging(string key) => Hanging.Contains(key);
}
