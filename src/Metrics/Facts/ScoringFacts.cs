using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Facts;

/// <summary>Everything that a score run reads (dữ liệu chấm điểm), as it was known on the as-of date.</summary>
public sealed record ScoringFacts
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>What became of units; empty where none changed.</summary>
    public IReadOnlyList<UnitChange> UnitChanges { get; init; } = [];

    public required IReadOnlyList<Bloc> Blocs { get; init; }

    public required IReadOnlyList<BlocMember> Members { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    public required IReadOnlyList<Observation> Observations { get; init; }

    public required IReadOnlyList<UnitEvent> Events { get; init; }

    public required IReadOnlyList<Assessment> Assessments { get; init; }

    public required IReadOnlyList<Obligation> Obligations { get; init; }

    public required IReadOnlyList<Submission> Submissions { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Rows that were refused at import; empty where none was.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];
}
