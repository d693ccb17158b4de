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
);
