namespace ThiDua.Metrics.RuleBooks;

/// <summary>A rating (xếp loại) and its conditions; the first whose conditions hold counts.</summary>
public sealed record Rating
{
    public required string Name { get; init; }

    public string? NameEnglish { get; init; }

    /// <summary>Points from which it is given; null: any.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Not given to a unit with 0 points in a criterion.</summary>
    public bool NoCriterionAtZero { get; init; }

    /// <summary>Not given to a unit with one of these events (discipline).</summary>
    public IReadOnlyList<string> UnlessEvents { get; init; } = [];
}
