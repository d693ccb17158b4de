namespace ThiDua.Dashboard.Charts.Options;

/// <summary>A mark's fill and edge.</summary>
public sealed record ChartFill
{
    public required string Color { get; init; }

    /// <summary>Whole: the library draws some marks half clear.</summary>
    public double Opacity { get; } = 1;

    public string? BorderColor { get; init; }

    public double? BorderWidth { get; init; }

    public string? BorderType { get; init; }

    public double? BorderRadius { get; init; }
}
