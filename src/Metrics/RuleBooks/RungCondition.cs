namespace ThiDua.Metrics.RuleBooks;

/// <summary>One condition (điều kiện): a figure or a number of cases against bounds.</summary>
public sealed record RungCondition
{
    /// <summary>The figure looked at; exactly one of indicator and event is given.</summary>
    public string? Indicator { get; init; }

    public string? Event { get; init; }

    /// <summary>Value or attainment of the indicator; Count for an event.</summary>
    public required BandSubject Of { get; init; }

    public required NumberRange Range { get; init; }
}
