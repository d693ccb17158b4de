namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// One line of a scoring table (tiêu chí): a section with lines under it, or a leaf with a rule. The rule book's root
/// is one too.
/// </summary>
public sealed record Criterion
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Maximum points (điểm chuẩn) as written; null: computed from the children or the rule.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Positive; used by means, divided by the sum of the present siblings'.</summary>
    public decimal Weight { get; init; } = 1;

    public AggregateKind Aggregate { get; init; }

    /// <summary>Empty for a leaf.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Null for a section, and for a line that has only bonuses or penalties.</summary>
    public ScoringRule? Rule { get; init; }

    public string? Indicator { get; init; }

    /// <summary>Whose target counts; null: the rule book's.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>The least a leaf gives; null: 0.</summary>
    public decimal? Min { get; init; }

    public WhenNotAssigned WhenNotAssigned { get; init; }

    public WhenMissing WhenMissing { get; init; }

    /// <summary>Whose mean stands in for a missing one; for <see cref="RuleBooks.WhenMissing.PeerMean"/>.</summary>
    public PeerGroup PeersForMissing { get; init; } = PeerGroup.Bloc;

    /// <summary>The evidence (minh chứng) without which the leaf gives 0.</summary>
    public string? Requires { get; init; }

    /// <summary>An appraisal or council entry with a note replaces computed points.</summary>
    public bool Override { get; init; }

    public PointGroup? Bonus { get; init; }

    public PointGroup? Penalty { get; init; }

    /// <summary>A section's points are stretched so that its maximum becomes this.</summary>
    public decimal? ScaleTo { get; init; }

    public decimal? Cap { get; init; }

    public decimal? Floor { get; init; }

    /// <summary>Decimals of a section's points.</summary>
    public int? Round { get; init; }

    /// <summary>Below this share of present children the section is incomplete.</summary>
    public decimal? MinimumPresent { get; init; }

    public LegalReference? Reference { get; init; }

    public string? Note { get; init; }

    public bool IsLeaf => Criteria.Count == 0;

    /// <summary>Whether its points, or those of a bonus or penalty beside it, depend on the indicator's figures.</summary>
    public bool Uses(string indicator) =>
        Rule?.Uses(indicator, Indicator) == true
        || (Bonus?.Rules ?? []).Concat(Penalty?.Rules ?? []).Any(item => item.Rule.Uses(indicator, item.Indicator ?? Indicator));
}
