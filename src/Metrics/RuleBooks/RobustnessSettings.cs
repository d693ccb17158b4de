namespace ThiDua.Metrics.RuleBooks;

/// <summary>How far the weights are moved, how often, and from which seed (độ vững của xếp hạng).</summary>
/// <param name="Spread">d: weights are multiplied by U(1-d, 1+d).</param>
/// <param name="Top">The k of "probability of the top k".</param>
public sealed record RobustnessSettings(int Draws, decimal Spread, long Seed, int Top)
{
    public static RobustnessSettings Default { get; } = new(10_000, 0.25m, 1, 1);
}
