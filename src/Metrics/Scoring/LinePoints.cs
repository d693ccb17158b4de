using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.Scoring;

/// <summary>One unit's points in one line (điểm một dòng của một đơn vị), rounded, with what explains them.</summary>
internal sealed record LinePoints
{
    internal required CriterionState State { get; init; }

    /// <summary>Points of a points book, times 10^leafDecimals; 0 unless scored.</summary>
    internal long Scaled { get; init; }

    /// <summary>Points of an index; 0 unless scored.</summary>
    internal double Real { get; init; }

    /// <summary>True when rounding changed nothing; found out only when somebody asks.</summary>
    internal Func<bool> IsExact { get; init; } = Always;

    /// <summary>The left side of the arithmetic, written only when somebody asks.</summary>
    internal Func<Said> Steps { get; init; } = LeafOutcome.NoSteps;

    internal Said Reason { get; init; } = Said.Nothing;

    internal LeafFact? Fact { get; init; }

    internal IReadOnlyList<Assessment?> Entries { get; init; } = [];

    /// <summary>The entry that counts, where one does.</summary>
    internal Assessment? Counted { get; init; }

    private static readonly Func<bool> Always = () => true;

    internal bool IsScored => State == CriterionState.Scored;
}
