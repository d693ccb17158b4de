namespace ThiDua.Metrics.Indicators;

/// <summary>A measured quantity (chỉ tiêu thống kê).</summary>
public sealed record Indicator
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>As people write it: "%", "‰", "tỷ đồng", "lao động".</summary>
    public required string UnitOfMeasure { get; init; }

    public required Direction Direction { get; init; }

    public required Accumulation Accumulation { get; init; }

    public required Aggregation Aggregation { get; init; }

    /// <summary>True for % and ‰: a change of it is counted in points.</summary>
    public bool IsRate => UnitOfMeasure is "%" or "‰" or "điểm %" or "điểm ‰";
}
