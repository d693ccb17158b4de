using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Scoring;

/// <summary>What a score run gave (kết quả lần chấm): each bloc's points and ranks, and what someone should settle.</summary>
public sealed record ScoreRunResult(IReadOnlyList<BlocResult> Blocs, IReadOnlyList<Finding> Findings);
