namespace ThiDua.Metrics.Robustness;

/// <summary>How the weights are varied (thiết lập kiểm tra độ vững): the rule book's `robustness`, or the command line's.</summary>
public sealed record RobustnessOptions
{
    /// <summary>How many times the weights are drawn.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>Each weight moves by up to this share of itself, up or down.</summary>
    public double Spread { get; init; } = 0.25;

    /// <summary>Names the random stream: the same seed gives the same result on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The k of the probability of standing among the first k.</summary>
    public int Top { get; init; } = 1;

    /// <summary>
    /// Totals that lie no further than this below the best of those that share a rank share it. Above the noise of binary
    /// numbers, far below a ten-thousandth of a point.
    /// </summary>
    public double EqualWithin { get; init; } = 1e-9;

    /// <summary>Also count for each pair who stands above whom.</summary>
    public bool Pairs { get; init; } = true;

    /// <summary>Also leave out each criterion in turn.</summary>
    public bool LeaveOneOut { get; init; } = true;
}
