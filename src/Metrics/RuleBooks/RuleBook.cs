namespace ThiDua.Metrics.RuleBooks;

/// <summary>A scoring table (bảng tiêu chí chấm điểm): one version, of one year, for one or more blocs.</summary>
public sealed record RuleBook
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required int Year { get; init; }

    public required int Version { get; init; }

    public DateOnly? Signed { get; init; }

    /// <summary>The first day on which this version may be used.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Codes of the blocs that it scores.</summary>
    public required IReadOnlyList<string> Blocs { get; init; }

    public LegalReference? Reference { get; init; }

    public ArithmeticKind Arithmetic { get; init; }

    /// <summary>Decimals to which a leaf's points are rounded once.</summary>
    public int LeafDecimals { get; init; } = 4;

    /// <summary>Decimals for people.</summary>
    public int DisplayDecimals { get; init; } = 2;

    /// <summary>Decimals of a published index; null: <see cref="DisplayDecimals"/>.</summary>
    public int? PublishedDecimals { get; init; }

    public PointRounding Rounding { get; init; }

    public RankOn RankOn { get; init; }

    public RankBy RankBy { get; init; }

    /// <summary>The most a total may be; null: no limit.</summary>
    public decimal? TotalCap { get; init; }

    /// <summary>Share of a target by which "equal", "at least" and "about" may be missed.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>Share of the path from which a target is at risk instead of missed.</summary>
    public decimal AtRisk { get; init; } = 0.9m;

    /// <summary>Totals of an index count as equal within this distance; null: only when equal.</summary>
    public decimal? EqualWithin { get; init; }

    /// <summary>Whose targets count where a criterion does not say; null: any, if they agree.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>The tree; its root carries the book's id, title, maximum and aggregate.</summary>
    public required Criterion Root { get; init; }

    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    public IReadOnlyList<Disqualification> Disqualifications { get; init; } = [];

    public RobustnessSettings Robustness { get; init; } = RobustnessSettings.Default;

    /// <summary>Levels whose weights the robustness draws move, the root being level 1 and its children level 2; empty: all.</summary>
    public IReadOnlyList<int> Perturb { get; init; } = [];

    /// <summary>Every criterion, the root first, top to bottom.</summary>
    public IEnumerable<Criterion> AllCriteria() => Below(Root);

    /// <summary>True when units of one bloc are compared with units of another, so that no bloc can be scored alone.</summary>
    public bool LooksBeyondBloc() =>
        AllCriteria()
            .Any(criterion =>
                (criterion.Rule is { } rule && RuleFacts.LooksBeyondBloc(rule))
                || (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []).Any(item => RuleFacts.LooksBeyondBloc(item.Rule))
                || (criterion.WhenMissing == WhenMissing.PeerMean && criterion.PeersForMissing != PeerGroup.Bloc)
            );

    /// <summary>Every event that it asks about: in rules, tie-breaks, ratings and grounds for disqualification.</summary>
    public IReadOnlyList<string> Events() =>
        [
            .. CountedEvents()
                .Concat(TieBreaks.Where(step => step.Kind == TieBreakKind.Event).Select(step => step.Code).OfType<string>())
                .Concat(Ratings.SelectMany(rating => rating.UnlessEvents))
                .Concat(Disqualifications.Select(ground => ground.Event).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The events that rules, bonuses and penalties count.</summary>
    internal IEnumerable<string> CountedEvents() =>
        AllCriteria()
            .SelectMany(criterion =>
                (criterion.Rule is { } rule ? RuleFacts.Events(rule) : []).Concat(
                    (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? []).SelectMany(item => RuleFacts.Events(item.Rule))
                )
            );

    /// <summary>Whether any points or tie-break depend on the indicator's figures.</summary>
    public bool UsesIndicator(string indicator) =>
        AllCriteria().Any(criterion => criterion.Uses(indicator))
        || TieBreaks.Any(step => step.Kind == TieBreakKind.Indicator && string.Equals(step.Code, indicator, StringComparison.Ordinal));

    /// <summary>Whether the criterion's weight counts: its section takes a mean.</summary>
    public bool UsesWeight(string criterion) =>
        AllCriteria().Any(section =>
            section.Aggregate is AggregateKind.WeightedMean or AggregateKind.GeometricMean or AggregateKind.HarmonicMean
            && section.Criteria.Any(child => string.Equals(child.Code, criterion, StringComparison.Ordinal))
        );

    /// <summary>Decimals shown of a total.</summary>
    public int ShownDecimals => PublishedDecimals ?? DisplayDecimals;

    /// <summary>Decimals to which totals are rounded where <see cref="RankOn.Rounded"/> ranks them.</summary>
    public int RankedDecimals => Root.Round ?? ShownDecimals;

    /// <summary>How far apart totals may lie that the ranking takes for equal: exact points and rounded totals are or are not.</summary>
    public decimal RankedEqualWithin => Arithmetic == ArithmeticKind.Index && RankOn == RankOn.Exact ? EqualWithin ?? 0 : 0;

    private static IEnumerable<Criterion> Below(Criterion criterion) =>
        new[] { criterion }.Concat(criterion.Criteria.SelectMany(Below));
}
