namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>
/// How much of one thing takes a unit one place up (khoảng cách tới hạng trên), all else equal. Found by re-scoring:
/// one step less does not suffice.
/// </summary>
public sealed record RankStep
{
    public required string Unit { get; init; }

    public required LeverKind Kind { get; init; }

    /// <summary>The indicator, the event or the criterion.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The criteria that it moves.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    public string? UnitOfMeasure { get; init; }

    /// <summary>What stands now.</summary>
    public required decimal From { get; init; }

    /// <summary>What it would take.</summary>
    public required decimal To { get; init; }

    /// <summary>The smallest step that was looked at.</summary>
    public required decimal Step { get; init; }

    public required int RankBefore { get; init; }

    public required int RankAfter { get; init; }

    public decimal Difference => To - From;
}
