namespace ThiDua.Dashboard.Charts.Options;

/// <summary>One mark.</summary>
public sealed record ChartPoint
{
    /// <summary>A length on the scale, or "x, y"; null inside leaves a gap.</summary>
    public required IReadOnlyList<double?> Value { get; init; }

    /// <summary>The unit that it belongs to: choosing it marks the unit everywhere on the page.</summary>
    public string? Unit { get; init; }

    /// <summary>Lines shown when the mark is pointed at or reached by key; the first is a heading. Null: no stop.</summary>
    public IReadOnlyList<string>? Tip { get; init; }

    public ChartFill? ItemStyle { get; init; }

    public string? Symbol { get; init; }

    public ChartLabel? Label { get; init; }
}
