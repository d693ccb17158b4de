namespace ThiDua.Metrics.Robustness;

/// <summary>The ranks without one criterion (bỏ một tiêu chí): units in the result's order.</summary>
public sealed record CriterionLeftOut(string Criterion, IReadOnlyList<int> Ranks)
{
    /// <summary>How many units then hold another rank.</summary>
    public int Moved(RobustnessResult result) => Ranks.Where((rank, unit) => rank != result.Units[unit].Rank).Count();
}
