namespace ThiDua.Metrics.Robustness;

/// <summary>How far the order depends on the weights (kết quả kiểm tra độ vững).</summary>
public sealed record RobustnessResult
{
    /// <summary>In the order of the input.</summary>
    public required IReadOnlyList<UnitRobustness> Units { get; init; }

    /// <summary>Draws, or weight sets.</summary>
    public required int Draws { get; init; }

    /// <summary>Null where weight sets were given.</summary>
    public required double? Spread { get; init; }

    public required ulong Seed { get; init; }

    public required int Top { get; init; }

    /// <summary>Null unless asked for.</summary>
    public required PairShares? Pairs { get; init; }

    /// <summary>Empty unless asked for.</summary>
    public required IReadOnlyList<CriterionLeftOut> LeaveOneOut { get; init; }
}
