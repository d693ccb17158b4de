namespace ThiDua.Reports.Content;

/// <summary>
/// A rule that a workbook formula can say (quy tắc chấm điểm). Closed: a rule book's other rules have no case here,
/// and their points stand as values.
/// </summary>
public abstract record LeafRule
{
    private LeafRule(LeafRuleKind kind) => Kind = kind;

    public LeafRuleKind Kind { get; }

    /// <summary>The least points of the leaf's base.</summary>
    public decimal Minimum { get; init; }

    /// <summary>Maximum x attainment, at most <paramref name="Cap"/>, nothing below <paramref name="Floor"/>.</summary>
    /// <param name="Strict">"Trên", "dưới": the target itself is not yet reached and gives one last step less.</param>
    public sealed record Proportional(bool LowerIsBetter = false, decimal? Floor = null, decimal Cap = 1, bool Strict = false) : LeafRule(LeafRuleKind.Proportional);

    /// <summary>Points by band of the attainment, or of the figure itself.</summary>
    /// <param name="OfAttainment">False: the bands are of the figure or count itself.</param>
    /// <param name="Adjusts">The points are added to the maximum and may pass it.</param>
    public sealed record Bands(IReadOnlyList<PointBand> Steps, bool OfAttainment, bool Adjusts = false, bool LowerIsBetter = false) : LeafRule(LeafRuleKind.Bands);

    /// <summary>The maximum if the target is met, else nothing.</summary>
    /// <param name="Tolerance">A share of the target by which it may be missed.</param>
    public sealed record PassFail(bool LowerIsBetter = false, bool Strict = false, decimal Tolerance = 0) : LeafRule(LeafRuleKind.PassFail);

    /// <summary>Points for each case: taken from the maximum when negative, given from zero when positive.</summary>
    public sealed record PerCase(decimal Points, decimal Cap) : LeafRule(LeafRuleKind.PerCase);

    /// <summary>First points as soon as a threshold is passed, further ones for each whole step beyond it.</summary>
    public sealed record Stair(decimal From, decimal First, decimal Step, decimal PerStep, decimal Cap) : LeafRule(LeafRuleKind.Stair);

    /// <summary>A deduction for each started step (percentage points) that the attainment lies below 100 %.</summary>
    public sealed record Shortfall(decimal Step, decimal PerStep, bool LowerIsBetter = false) : LeafRule(LeafRuleKind.Shortfall);

    /// <summary>The latest stage's entry counts.</summary>
    public sealed record Entered() : LeafRule(LeafRuleKind.Entered);
}
