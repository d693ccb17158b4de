using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>What the head of a list or section says for everything under it (ngữ cảnh của danh sách).</summary>
internal sealed record ListContext
{
    public static readonly ListContext Empty = new();

    public int? DeadlineYear { get; init; }

    public string? Period { get; init; }

    public string? Scope { get; init; }

    /// <summary>"Trồng mới:" before a list of objects.</summary>
    public string? Verb { get; init; }

    /// <summary>What the list is of, for items that are figures alone.</summary>
    public string? Label { get; init; }

    /// <summary>"Mức giảm tỷ lệ hộ nghèo:" before a figure alone; the label is without these words.</summary>
    public TargetChange? Change { get; init; }

    /// <summary>What stands under it are results.</summary>
    public bool Reached { get; init; }

    /// <summary>What stands under it are quotas, prizes and points.</summary>
    public bool Awards { get; init; }

    /// <summary>"phấn đấu", "mục tiêu": what stands under it is to come.</summary>
    public bool Forward { get; init; }

    public ListContext Under(ListContext outer) =>
        new()
        {
            DeadlineYear = DeadlineYear ?? outer.DeadlineYear,
            Period = Period ?? outer.Period,
            Scope = Scope ?? outer.Scope,
            Verb = Verb ?? outer.Verb,
            Label = Label,
            Change = Change,
            Reached = (Reached || outer.Reached) && !Forward,
            Awards = Awards || outer.Awards,
            Forward = Forward || outer.Forward,
        };
}
