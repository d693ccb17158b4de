using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives;

/// <summary>A measurable target that a directive sets (chỉ tiêu được giao), as its words say it.</summary>
public sealed record DirectiveTarget
{
    /// <summary>The indicator in the document's words.</summary>
    public required string Indicator { get; init; }

    public required TargetChange Change { get; init; }

    public required TargetComparator Comparator { get; init; }

    /// <summary>The figure as written: "42,5 triệu đồng" is 42.5.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required decimal? Upper { get; init; }

    /// <summary>"%", "điểm %", "triệu đồng", "lao động" ...; null where the text names none.</summary>
    public required string? Unit { get; init; }

    /// <summary>Whose figure it is: "toàn tỉnh", "cấp xã", "các xã biên giới".</summary>
    public required string? Scope { get; init; }

    /// <summary>"hàng năm", "quý III", "giai đoạn 2021-2025"; null where the text names none.</summary>
    public required string? Period { get; init; }

    /// <summary>The year by which it is to be reached, where the text says so.</summary>
    public required int? DeadlineYear { get; init; }

    /// <summary>The words of the document, runs of white space as one space.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote starts in the text, in characters.</summary>
    public required int Offset { get; init; }
}
