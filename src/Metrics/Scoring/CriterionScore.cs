using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Metrics.Scoring;

/// <summary>One unit's points in one node of the rule book, leaf or not, with everything that explains them (điểm tiêu chí).</summary>
public sealed record CriterionScore
{
    public required string Unit { get; init; }

    /// <summary>The criterion's code; bonus and penalty rules have rows of their own.</summary>
    public required string Criterion { get; init; }

    public string? Parent { get; init; }

    /// <summary>Place in the rule book, top to bottom, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>0 at the root.</summary>
    public required int Depth { get; init; }

    public required string Title { get; init; }

    public required CriterionKind Kind { get; init; }

    /// <summary>Maximum points (điểm chuẩn); for a bonus or penalty rule its cap.</summary>
    public required decimal Maximum { get; init; }

    public required CriterionState State { get; init; }

    /// <summary>Points that count: base of a leaf or node, or the bonus or penalty given (both positive). Null unless Scored.</summary>
    public decimal? Points { get; init; }

    /// <summary>The figure used (thực hiện), in the indicator's unit of measure; a count for events.</summary>
    public decimal? Actual { get; init; }

    public decimal? Target { get; init; }

    /// <summary>Attainment as a ratio, 1 = reached; for people only: points are never computed from it.</summary>
    public double? Attainment { get; init; }

    public AttainmentState? AttainmentState { get; init; }

    public string? UnitOfMeasure { get; init; }

    /// <summary>Entries of the four stages, in points.</summary>
    public decimal? SelfPoints { get; init; }

    public decimal? BlocPoints { get; init; }

    public decimal? AppraisalPoints { get; init; }

    public decimal? CouncilPoints { get; init; }

    /// <summary>The rule in words, and the arithmetic with the numbers put in, in both languages.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Where the figure stands.</summary>
    public SourceLocation? Place { get; init; }

    /// <summary>The document that the figure is from.</summary>
    public string? Document { get; init; }

    public SourceLocation? TargetPlace { get; init; }
}
