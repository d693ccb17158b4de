namespace ThiDua.Metrics.RuleBooks;

/// <summary>One bonus or penalty rule (khoản thưởng, khoản trừ).</summary>
public sealed record PointItem
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required ScoringRule Rule { get; init; }

    public string? Indicator { get; init; }

    public string? AssignedBy { get; init; }

    /// <summary>The most it gives; null: what its rule or its group allows.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The evidence without which it gives nothing.</summary>
    public string? Requires { get; init; }

    public bool Override { get; init; }

    public LegalReference? Reference { get; init; }
}
