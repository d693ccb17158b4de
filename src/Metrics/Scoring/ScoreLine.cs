using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>One line of a compiled rule book (dòng chấm): a section, a leaf, a bonus or a penalty.</summary>
internal sealed record ScoreLine
{
    internal required int Position { get; init; }

    /// <summary>-1 at the root.</summary>
    internal required int Parent { get; init; }

    internal required int Depth { get; init; }

    internal required CriterionKind Kind { get; init; }

    /// <summary>The criterion; of a bonus or penalty the one that it stands beside.</summary>
    internal required Criterion Criterion { get; init; }

    /// <summary>The bonus or penalty rule; null for sections and leaves.</summary>
    internal PointItem? Item { get; init; }

    internal string Code => Item?.Code ?? Criterion.Code;

    internal string Title => Item?.Title ?? Criterion.Title;

    internal ScoringRule? Rule => Item is null ? Criterion.Rule : Item.Rule;

    internal string? Indicator => Item?.Indicator ?? Criterion.Indicator;

    internal string? AssignedBy { get; init; }

    internal string? Requires => Item is null ? Criterion.Requires : Item.Requires;

    internal bool Override => Item?.Override ?? Criterion.Override;

    internal bool IsBeside => Kind is CriterionKind.Bonus or CriterionKind.Penalty;

    /// <summary>MS of a leaf, the section's before scaleTo, the cap of a bonus or penalty (0: none).</summary>
    internal required decimal Maximum { get; init; }

    /// <summary>What the section above takes it for: after scaleTo.</summary>
    internal decimal Outer { get; init; }

    /// <summary>The common cap of the bonuses or penalties that it belongs to.</summary>
    internal decimal? GroupCap { get; init; }

    /// <summary>Of its rule; where that goes by class, <see cref="LimitsOf"/> tells those of a unit.</summary>
    internal PointLimits Limits { get; init; }

    /// <summary>Under one rule: its own, or that of a class.</summary>
    internal PointLimits LimitsOf(ScoringRule? rule) =>
        rule is null || ReferenceEquals(rule, Rule) ? Limits
        : Item is { } item ? PointLimits.Of(item, rule, GroupCap)
        : PointLimits.Of(Criterion, rule);

    /// <summary>The criteria under a section, in order.</summary>
    internal IReadOnlyList<int> Children { get; init; } = [];

    internal LegalReference? Reference => Item?.Reference ?? Criterion.Reference;
}
