using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Words;

/// <summary>How a figure is meant (so sánh): "ít nhất", "dưới", "khoảng", "trở lên".</summary>
internal static class ComparatorWords
{
    public static readonly PhraseTable<TargetComparator> Before = Phrases.Of(
        (
            TargetComparator.AtLeast,
            [
                "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn", "không nhỏ hơn", "không kém", "đạt và vượt", "≥",
                "bằng hoặc cao hơn", "bằng hoặc hơn", "ít ra", "chí ít", "từ ít nhất", "thấp nhất", "bằng và vượt", "đạt hoặc vượt",
                "lớn hơn hoặc bằng",
            ]
        ),
        (
            TargetComparator.AtMost,
            [
                "không quá", "không vượt quá", "không vượt", "không cao hơn", "không lớn hơn", "không nhiều hơn", "tối đa", "nhiều nhất",
                "cao nhất", "≤", "không trên", "không hơn", "nhỏ hơn hoặc bằng",
            ]
        ),
        (TargetComparator.MoreThan, ["trên", "hơn", "lớn hơn", "cao hơn", "nhiều hơn", "vượt", "vượt quá", "vượt mức", "vượt trên", ">", "quá"]),
        (TargetComparator.LessThan, ["dưới", "thấp hơn", "nhỏ hơn", "ít hơn", "chưa đến", "chưa tới", "<"]),
        (
            TargetComparator.About,
            ["khoảng", "gần", "xấp xỉ", "chừng", "vào khoảng", "ước", "ước khoảng", "độ khoảng", "tầm", "cỡ", "trong khoảng", "~", "khoảng chừng"]
        )
    );

    public static readonly PhraseTable<TargetComparator> After = Phrases.Of(
        (TargetComparator.AtLeast, ["trở lên", "hoặc hơn", "hoặc cao hơn", "trở đi", "và cao hơn"]),
        (TargetComparator.AtMost, ["trở xuống", "trở lại", "hoặc thấp hơn", "hoặc ít hơn"])
    );
}
