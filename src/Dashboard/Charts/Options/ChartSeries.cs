namespace ThiDua.Dashboard.Charts.Options;

/// <summary>Marks of one kind.</summary>
public sealed record ChartSeries
{
    /// <summary>"line", "bar" or "scatter".</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>A line that is one unit's.</summary>
    public string? Unit { get; init; }

    public required IReadOnlyList<ChartPoint> Data { get; init; }

    public string? Stack { get; init; }

    public double? BarWidth { get; init; }

    public string? Symbol { get; init; }

    public double? SymbolSize { get; init; }

    public ChartFill? ItemStyle { get; init; }

    public ChartLine? LineStyle { get; init; }

    public ChartLabel? EndLabel { get; init; }

    public bool? ConnectNulls { get; init; }

    /// <summary>No reaction to the pointer: a guide, not a figure.</summary>
    public bool? Silent { get; init; }

    public int? Z { get; init; }

    public ChartEmphasis Emphasis { get; } = new();
}
