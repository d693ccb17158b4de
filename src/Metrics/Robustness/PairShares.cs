namespace ThiDua.Metrics.Robustness;

/// <summary>For each pair of units the share of draws in which one stands above the other (so từng cặp), a tie counting half.</summary>
public sealed class PairShares
{
    private readonly int[] net;
    private readonly int[] slotOfUnit;
    private readonly int draws;

    internal PairShares(int[] net, int[] slotOfUnit, int draws)
    {
        this.net = net;
        this.slotOfUnit = slotOfUnit;
        this.draws = draws;
    }

    /// <summary>Units by their place in the result.</summary>
    public double this[int above, int below] => 0.5 + Net(slotOfUnit[above], slotOfUnit[below]) / (2.0 * draws);

    private double Net(int above, int below) =>
        above == below ? 0
        : above < below ? net[above * slotOfUnit.Length + below]
        : -net[below * slotOfUnit.Length + above];
}
