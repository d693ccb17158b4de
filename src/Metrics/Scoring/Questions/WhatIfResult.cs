using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Who moves under a change (kết quả giả định), by the rank after it.</summary>
public sealed record WhatIfResult(BlocResult Before, BlocResult After, IReadOnlyList<RankMove> Moves, IReadOnlyList<Finding> Findings);
