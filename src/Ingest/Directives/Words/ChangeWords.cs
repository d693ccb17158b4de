using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Words;

/// <summary>Words that turn a figure into a change (mức tăng, mức giảm, gấp lần) or back into a level.</summary>
internal static class ChangeWords
{
    /// <summary>Verbs and nouns of change, right before a figure or at the head of a clause.</summary>
    public static readonly PhraseTable<TargetChange> Changes = Phrases.Of(
        (
            TargetChange.DecreaseBy,
            [
                "giảm", "kéo giảm", "cắt giảm", "giảm thiểu", "hạ", "mức giảm", "giảm được", "rút ngắn", "hạ thấp", "giảm bớt", "làm giảm",
                "giảm thêm", "tỷ lệ giảm", "tốc độ giảm", "giảm mạnh", "giảm nhanh", "giảm sâu", "giảm dần", "mức hạ", "giảm bình quân",
                "mức độ giảm",
            ]
        ),
        (
            TargetChange.IncreaseBy,
            [
                "tăng", "tăng thêm", "mức tăng", "tăng được", "nâng thêm", "thêm", "có thêm", "mức tăng thêm", "làm tăng", "bổ sung thêm",
                "phát triển thêm", "công nhận thêm", "tăng bình quân",
            ]
        ),
        (TargetChange.MultiplyBy, ["gấp", "tăng gấp", "gấp hơn", "tăng lên gấp"])
    );

    /// <summary>Words before a figure that say where the indicator is to stand.</summary>
    public static readonly PhraseTable<bool> LevelMarks = Phrases.Of(
        "còn", "xuống còn", "xuống", "xuống mức", "chỉ còn", "về mức", "về còn", "lên", "lên mức", "lên đến", "lên tới", "ở mức", "mức", "đạt",
        "đạt mức", "đạt tỷ lệ", "đạt được", "là", "bằng", "chiếm", "chiếm tỷ lệ", "giữ ở mức", "tới", "phải", "được", "ở", "đạt từ", "đạt tới",
        "đạt đến", "ổn định ở mức", "đứng", "từ", "tỷ lệ", "cũng"
    );

    /// <summary>Level marks that hold even after "giảm" and "tăng": "giảm tỷ lệ hộ nghèo xuống còn 3%".</summary>
    public static readonly PhraseTable<bool> FirmLevelMarks = Phrases.Of(
        "còn", "xuống còn", "xuống", "chỉ còn", "về mức", "về còn", "lên", "lên mức", "lên đến", "lên tới", "ở mức", "xuống mức", "về"
    );

    /// <summary>Words that begin like a change but are names of quantities or of tasks.</summary>
    public static readonly PhraseTable<bool> NotChanges = Phrases.Of(
        "tăng trưởng", "tăng cường", "tăng gia", "tăng tốc", "gia tăng", "giá trị gia tăng", "giá trị tăng thêm", "giảm phát thải",
        "tăng tự nhiên", "tăng dân số", "giảm trừ", "giảm tải", "tăng gia sản xuất", "tăng ca"
    );

    /// <summary>Nouns before a change word that make the change the quantity itself: "tốc độ tăng".</summary>
    public static readonly PhraseTable<bool> RateNouns = Phrases.Of("tốc độ", "tỷ lệ", "chỉ số", "nhịp độ", "tỷ suất", "hệ số", "giá trị", "số");

    /// <summary>Words that say that an indicator is itself a rate, so that its change is in points.</summary>
    public static readonly PhraseTable<bool> RateIndicators = Phrases.Of(
        "tỷ lệ", "tỷ suất", "tỷ trọng", "hộ nghèo", "hộ cận nghèo", "giảm nghèo", "hệ số", "độ che phủ", "mức sinh", "nghèo đa chiều", "nghèo"
    );
}
