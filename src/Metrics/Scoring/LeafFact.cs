using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>What one rule looks at for one unit (dữ liệu của một tiêu chí cho một đơn vị), with where it comes from.</summary>
internal sealed record LeafFact
{
    /// <summary>The rule that applies: of a byClass rule the one of the unit's class; null for entered ones without class.</summary>
    internal ScoringRule? Rule { get; init; }

    internal LeafReadiness Readiness { get; init; }

    internal Said Reason { get; init; } = Said.Nothing;

    internal Indicator? Indicator { get; init; }

    internal Figure? Figure { get; init; }

    /// <summary>The second figure of a share.</summary>
    internal Figure? Whole { get; init; }

    internal AssignedTarget? Target { get; init; }

    internal Attainment? Attainment { get; init; }

    /// <summary>The number the rule looks at where that is no attainment: value, cases, days.</summary>
    internal decimal? Number { get; init; }

    /// <summary>Where the latest of the counted cases stands.</summary>
    internal Findings.SourceLocation? CasePlace { get; init; }

    /// <summary>Of a ladder, each rung: holds, does not, or cannot be told.</summary>
    internal IReadOnlyList<bool?> Rungs { get; init; } = [];

    /// <summary>Of a ladder, a rung's conditions with the numbers put in; written only when somebody asks.</summary>
    internal Func<int, Said>? RungText { get; init; }

    /// <summary>The finding that tells of what is missing; null when nothing is.</summary>
    internal Findings.Finding? Finding { get; init; }

    /// <summary>Tells of a refused row about a figure that is used all the same; null when there is none.</summary>
    internal Findings.Finding? Beside { get; init; }
}
