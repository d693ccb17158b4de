namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>What a change does to one unit (thay đổi hạng): total and rank before and after.</summary>
public sealed record RankMove(string Unit, int? RankBefore, int? RankAfter, decimal? TotalBefore, decimal? TotalAfter)
{
    public decimal? Gain => TotalAfter - TotalBefore;
}
