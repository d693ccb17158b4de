using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>A unit in a run (đơn vị được chấm): with its bloc, and whether it is out of the ranking.</summary>
internal sealed record ScoredUnit
{
    internal required Unit Unit { get; init; }

    internal required Bloc Bloc { get; init; }

    /// <summary>Why it is not ranked; empty for the others.</summary>
    internal Said Disqualified { get; init; } = Said.Nothing;

    /// <summary>Disqualified units are nobody's peers.</summary>
    internal bool IsPeer => Disqualified.IsEmpty;
}
