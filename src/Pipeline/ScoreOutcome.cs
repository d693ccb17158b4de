using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>What a score run came to (kết quả chấm điểm).</summary>
/// <param name="Years">The years that were scored, earliest first.</param>
/// <param name="Blocs">Their blocs, in the order of the years.</param>
public sealed record ScoreOutcome(
    IReadOnlyList<int> Years,
    IReadOnlyList<BlocResult> Blocs,
    IReadOnlyList<Finding> Findings,
    WriteOutcome Write
)
{
    /// <summary>The years that have blocs, earliest first.</summary>
    public required IReadOnlyList<int> Known { get; init; }

    /// <summary>A year was asked for that has neither blocs nor targets: nothing was scored or stored.</summary>
    public bool IsUnknownYear { get; init; }
}
