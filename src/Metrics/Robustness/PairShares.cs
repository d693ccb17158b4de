namespace ThiDua.Metrics.Robustness;

/// <summary>For each pair of units the share of draws in which one stands above the other (so từng cặp), a tie counting half.</summary>
public sealed class PairShares
{
    private readonly int[] net;
    private readonly int units;
    private readonly int draws;

    internal PairShares(int[] net, int units, int draws)
    {
        this.net = net;
        this.units = units;
        this.draws = draws;
    }

    /// <summary>Units by their place in the result.</summary>
    public double this[int above, int below] =>
        above == below ? 0.5
        : above < below ? (draws + (double)net[above * units + below]) / (2.0 * draws)
        : (draws - (double)net[below * units + above]) / (2.0 * draws);
}
