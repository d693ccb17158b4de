namespace ThiDua.Dashboard.Charts.Options;

/// <summary>A line's colour and stroke.</summary>
public sealed record ChartLine
{
    public required string Color { get; init; }

    public double? Width { get; init; }

    /// <summary>"dashed", "dotted"; null: solid.</summary>
    public string? Type { get; init; }
}
