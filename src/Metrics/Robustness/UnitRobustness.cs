namespace ThiDua.Metrics.Robustness;

/// <summary>How firmly a unit holds its place (độ vững của thứ hạng).</summary>
public sealed record UnitRobustness
{
    public required string Unit { get; init; }

    /// <summary>The rank with the weights as signed, before tie-breaks.</summary>
    public required int Rank { get; init; }

    public required double Mean { get; init; }

    public required double Median { get; init; }

    /// <summary>The 5 % quantile of the ranks, type 7.</summary>
    public required double Quantile05 { get; init; }

    /// <summary>The 95 % quantile of the ranks, type 7.</summary>
    public required double Quantile95 { get; init; }

    /// <summary>Share of the draws in which it stands first, alone or not.</summary>
    public required double FirstShare { get; init; }

    /// <summary>Share of the draws in which it is among the first k.</summary>
    public required double TopShare { get; init; }

    /// <summary>The best place shown: whole, the 5 % quantile rounded towards first.</summary>
    public int RankLow => (int)Math.Floor(Quantile05);

    /// <summary>The worst place shown: whole, the 95 % quantile rounded towards last.</summary>
    public int RankHigh => (int)Math.Ceiling(Quantile95);
}
