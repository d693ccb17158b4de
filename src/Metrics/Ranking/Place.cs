using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Ranking;

/// <summary>A contender's rank and what decided it (hạng và tiêu chí quyết định).</summary>
/// <param name="Rank">1 = best; equal ones share it and the next ranks are left out ("1224").</param>
/// <param name="DecidedBy">Empty where no tie was broken.</param>
/// <param name="NeedsVote">Still equal where the rule book asks for a vote.</param>
internal sealed record Place(Contender Contender, int Rank, Said DecidedBy, bool NeedsVote);
