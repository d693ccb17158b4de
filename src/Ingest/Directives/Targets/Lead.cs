using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The words right before a figure (từ đứng trước số).</summary>
/// <param name="From">Their first token.</param>
/// <param name="IsFrom">"từ" stands there: a lower end.</param>
/// <param name="Period">"mỗi năm" and the like.</param>
internal sealed record Lead(
    int From,
    TargetComparator? Comparator,
    TargetChange? Change,
    bool FirmLevel,
    bool HasVerb,
    bool IsFrom,
    string? Period
);
