namespace ThiDua.Ingest.Directives.Words;

/// <summary>When a figure is to hold (kỳ, thời hạn).</summary>
internal static class TimeWords
{
    /// <summary>Yearly, quarterly ...: the meaning is the canonical wording.</summary>
    public static readonly PhraseTable<string> Recurring = Phrases.Of(
        (
            "hàng năm",
            [
                "bình quân hàng năm", "hàng năm", "mỗi năm", "bình quân mỗi năm", "trung bình mỗi năm", "trung bình hàng năm", "bình quân một năm",
                "một năm", "từng năm", "bình quân chung hàng năm",
            ]
        ),
        ("hàng quý", ["hàng quý", "mỗi quý", "bình quân hàng quý", "từng quý"]),
        ("hàng tháng", ["hàng tháng", "mỗi tháng", "bình quân hàng tháng", "bình quân mỗi tháng"]),
        ("hàng tuần", ["hàng tuần", "mỗi tuần"])
    );

    /// <summary>What a year of reaching stands after.</summary>
    public static readonly PhraseTable<bool> Deadline = Phrases.Of(
        "đến năm", "đến hết năm", "đến cuối năm", "vào năm", "trong năm", "trước năm", "tới năm", "hết năm", "cuối năm", "vào cuối năm", "năm",
        "đến trước năm", "ngay trong năm", "trong cả năm", "cả năm", "kết thúc năm", "xong trước năm", "chậm nhất năm", "chậm nhất trong năm",
        "chậm nhất đến năm", "chậm nhất là năm", "tính đến hết năm", "tính đến năm", "tính đến cuối năm", "xong trong năm", "của năm", "cho năm",
        "đến hết ngày", "vào dịp cuối năm", "từ nay đến năm", "từ nay đến hết năm", "từ nay đến cuối năm", "đến"
    );

    /// <summary>What a day of reaching stands after.</summary>
    public static readonly PhraseTable<bool> ByDay = Phrases.Of(
        "đến ngày", "trước ngày", "đến hết ngày", "chậm nhất ngày", "chậm nhất là ngày", "chậm nhất đến ngày", "xong trước ngày", "hoàn thành trước ngày", "đến", "trước", "vào ngày"
    );

    /// <summary>What a year stands after that is compared with, not reached.</summary>
    public static readonly PhraseTable<bool> Baseline = Phrases.Of(
        "so với năm", "so với", "so với cuối năm", "so với cùng kỳ năm", "cùng kỳ năm", "cùng kỳ", "so cùng kỳ", "so với thực hiện năm", "so với đầu năm",
        "so với kế hoạch năm", "so với ước thực hiện năm", "so năm", "so với số thực hiện năm", "từ năm", "kể từ năm", "từ", "so với mức năm",
        "chuẩn nghèo năm", "giá so sánh năm", "giá so sánh", "so với bình quân năm", "so với kết quả năm", "như năm", "hơn năm", "so với dự toán năm",
        "chuẩn năm", "luật", "năm học", "so với ước năm", "so với trung bình năm", "giá thực tế năm", "so với mức thực hiện năm", "so với tổng số năm", "giá năm", "lần", "gấp", "bằng"
    );

    /// <summary>Nouns that a year only describes: "chỉ tiêu chủ yếu năm 2025".</summary>
    public static readonly PhraseTable<bool> Described = Phrases.Of(
        "chỉ tiêu", "mục tiêu", "nhiệm vụ", "kế hoạch", "dự toán", "nghị quyết", "chương trình", "phong trào", "công tác", "chủ đề"
    );

    public static readonly HashSet<string> Quarters = new(StringComparer.Ordinal) { "i", "ii", "iii", "iv", "1", "2", "3", "4" };
}
