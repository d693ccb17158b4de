namespace ThiDua.Ingest.Directives.Targets;

/// <summary>What earlier words of a sentence leave for the later ones (phần nói chung): subject, verb, year.</summary>
internal sealed class ClauseState
{
    public required ListContext Context { get; init; }

    /// <summary>The year that the directive is for.</summary>
    public required int? DocumentYear { get; init; }

    /// <summary>"toàn tỉnh", where no words name a scope.</summary>
    public required string? DefaultScope { get; init; }

    /// <summary>The indicator last named in this clause.</summary>
    public string? Indicator { get; set; }

    /// <summary>The indicator last named in the sentence, for clauses that name none.</summary>
    public string? SentenceIndicator { get; init; }

    /// <summary>The verb last used for things that are counted: "trồng mới 500 ha chè, 300 ha quế".</summary>
    public string? Verb { get; set; }

    /// <summary>A count in this clause was taken as a target, so the next one is too.</summary>
    public bool CountAccepted { get; set; }

    /// <summary>A figure in this clause was a norm ("mỗi hộ được hỗ trợ 60 triệu đồng"), so the next one is too.</summary>
    public bool Norms { get; set; }

    /// <summary>The last target's words in the sentence.</summary>
    public ClauseReading? Last { get; set; }

    /// <summary>A year or period that stands at the head of the sentence.</summary>
    public int? DeadlineYear { get; set; }

    public string? Period { get; set; }

    /// <summary>The sentence speaks of results.</summary>
    public bool Reached { get; set; }

    /// <summary>The sentence speaks of what is to come.</summary>
    public bool Forward { get; set; }
}
