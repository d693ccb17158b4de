using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The parts of one segment (phân tích vế câu): what stands before the figure, what after it, and when.</summary>
internal sealed record ClauseReading
{
    public required Segment Segment { get; init; }

    /// <summary>The first token of the quote.</summary>
    public required int QuoteFrom { get; init; }

    /// <summary>The token after the quote's last.</summary>
    public required int QuoteTo { get; init; }

    /// <summary>The noun before the figure; empty when the figure comes first.</summary>
    public required string Before { get; init; }

    /// <summary>The token that the noun before the figure begins with.</summary>
    public required int BeforeFrom { get; init; }

    /// <summary>The noun begins with a verb of its own: "tạo việc làm mới".</summary>
    public required bool BeforeActs { get; init; }

    /// <summary>The verb right before the figure ("trồng mới"); empty when there is none.</summary>
    public required string Verb { get; init; }

    /// <summary>The words after the figure that belong to the indicator.</summary>
    public required string After { get; init; }

    /// <summary>Where the verb of the predicate stands in the words after the figure; null when there is none.</summary>
    public required int? PredicateFrom { get; init; }

    /// <summary>The token after the words of the indicator that follow the figure.</summary>
    public required int AfterTo { get; init; }

    /// <summary>"trong đó": a part of what the figure before it measures.</summary>
    public required bool IsPart { get; init; }

    public required TargetChange Change { get; init; }

    public required string? Scope { get; init; }

    public required string? Period { get; init; }

    public required int? DeadlineYear { get; init; }

    /// <summary>Period and year at the head of the segment, which hold for what follows too.</summary>
    public required string? LeadPeriod { get; init; }

    public required int? LeadYear { get; init; }

    public Measure Measure => Segment.Measure;
}
