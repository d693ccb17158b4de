namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// How a criterion's figures become points (cách chấm). A closed set: a switch over <see cref="Kind"/> names every
/// case, so that the compiler lists the places to change when a shape is added.
/// </summary>
public abstract record ScoringRule
{
    private ScoringRule(RuleKind kind) => Kind = kind;

    public RuleKind Kind { get; }

    /// <summary>The figure it looks at; null: the criterion's own.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whether its points depend on the indicator's figures.</summary>
    /// <param name="around">The criterion's own indicator.</param>
    public bool Uses(string indicator, string? around) => RuleFacts.Indicators(this, around).Contains(indicator, StringComparer.Ordinal);

    /// <summary>The events that it counts.</summary>
    public IEnumerable<string> Events() => RuleFacts.Events(this);

    /// <summary>MS × min(cap, a), 0 below the floor (theo tỷ lệ hoàn thành).</summary>
    public sealed record Proportional(decimal? Floor, decimal Cap) : ScoringRule(RuleKind.Proportional);

    /// <summary>MS × part / whole (điểm = tỷ lệ × điểm chuẩn), part and whole being indicators.</summary>
    public sealed record Share(string Part, string Whole) : ScoringRule(RuleKind.Share);

    /// <summary>Points by the interval a figure falls in (theo khung).</summary>
    public sealed record Bands : ScoringRule
    {
        public Bands()
            : base(RuleKind.Bands) { }

        public required BandSubject Of { get; init; }

        public required BandGives Gives { get; init; }

        public required IReadOnlyList<Band> Cases { get; init; }

        /// <summary>The event that is counted; for <see cref="BandSubject.Count"/> only.</summary>
        public string? Event { get; init; }

        /// <summary>The report whose days are counted; for <see cref="BandSubject.DaysLate"/> only.</summary>
        public string? Obligation { get; init; }
    }

    /// <summary>MS if met, else 0 (đạt / không đạt).</summary>
    public sealed record PassFail() : ScoringRule(RuleKind.PassFail);

    /// <summary>min(cap, n × |points|), taken from MS where points are negative (theo số vụ việc).</summary>
    public sealed record PerCase(string Event, decimal Points, decimal? Cap) : ScoringRule(RuleKind.PerCase);

    /// <summary>Something for passing a mark, more for each whole step beyond it (bậc thang).</summary>
    public sealed record Stair : ScoringRule
    {
        public Stair()
            : base(RuleKind.Stair) { }

        public required BandSubject Of { get; init; }

        public required decimal From { get; init; }

        /// <summary>Given as soon as <see cref="From"/> is passed.</summary>
        public decimal First { get; init; }

        public required decimal Step { get; init; }

        public required decimal PerStep { get; init; }

        public decimal? Cap { get; init; }

        /// <summary>The event that is counted; for <see cref="BandSubject.Count"/> only.</summary>
        public string? Event { get; init; }

        /// <summary>The report whose days are counted; for <see cref="BandSubject.DaysLate"/> only.</summary>
        public string? Obligation { get; init; }
    }

    /// <summary>MS less perStep for each started step below 100 % (trừ theo mức hụt).</summary>
    /// <param name="Step">Percentage points of attainment.</param>
    public sealed record Shortfall(decimal Step, decimal PerStep) : ScoringRule(RuleKind.Shortfall);

    /// <summary>The most points among the rungs whose conditions all hold (một trong các trường hợp).</summary>
    public sealed record Ladder(IReadOnlyList<Rung> Rungs) : ScoringRule(RuleKind.Ladder);

    /// <summary>The rule of the unit's class (theo nhóm đơn vị).</summary>
    public sealed record ByClass(string Attribute, IReadOnlyList<ClassCase> Cases) : ScoringRule(RuleKind.ByClass);

    /// <summary>Half of MS for the target, the other half in proportion to the bloc's largest excess (dẫn đầu khối).</summary>
    public sealed record Leader() : ScoringRule(RuleKind.Leader);

    /// <summary>MS × A / the largest A among units without a target (cao nhất nhóm).</summary>
    public sealed record TopOfGroup() : ScoringRule(RuleKind.TopOfGroup);

    /// <summary>MS if no worse than the plain mean of the peers (không kém bình quân nhóm).</summary>
    public sealed record PeerMean(PeerGroup Peers) : ScoringRule(RuleKind.PeerMean);

    /// <summary>Place between two fixed ends, in [0, 1], × MS (theo mốc).</summary>
    public sealed record Goalposts(decimal Min, decimal Max, GoalpostTransform Transform) : ScoringRule(RuleKind.Goalposts);

    /// <summary>Place between the worst and the best peer × MS (chuẩn hóa min-max).</summary>
    public sealed record MinMax(PeerGroup Peers) : ScoringRule(RuleKind.MinMax);

    /// <summary>Standard score among the peers, moved to a mean and a spread (điểm chuẩn hóa z).</summary>
    public sealed record ZScore(decimal Mean, decimal Sd, PeerGroup Peers) : ScoringRule(RuleKind.ZScore);

    /// <summary>Share of the peers below × MS (hạng phần trăm).</summary>
    public sealed record PercentileRank(PeerGroup Peers) : ScoringRule(RuleKind.PercentileRank);

    /// <summary>Points of the place among the peers; ties share the mean (điểm theo hạng).</summary>
    public sealed record RankPoints(IReadOnlyList<decimal> Table, PeerGroup Peers) : ScoringRule(RuleKind.RankPoints);

    /// <summary>coefficient × base^exponent (hàm lũy thừa).</summary>
    public sealed record Power : ScoringRule
    {
        public Power()
            : base(RuleKind.Power) { }

        public required decimal Coefficient { get; init; }

        public required decimal Offset { get; init; }

        public required decimal Exponent { get; init; }

        public required PowerBase Base { get; init; }

        /// <summary>To a whole number; null: not rounded.</summary>
        public PointRounding? Round { get; init; }
    }

    /// <summary>Points given by an assessor (điểm chấm trực tiếp).</summary>
    public sealed record Entered(decimal? Min) : ScoringRule(RuleKind.Entered);
}
