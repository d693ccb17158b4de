namespace ThiDua.Dashboard.Charts.Options;

/// <summary>
/// What the drawing library (ECharts) is told, and nothing that it is not: property names are the library's own.
/// Colours are names of the style sheet ("var(--s1)"), so that one drawing is right in light, in the dark and on paper.
/// </summary>
public sealed record ChartOption
{
    /// <summary>Nothing moves: a figure is there at once, also on paper.</summary>
    public bool Animation { get; init; }

    public required ChartGrid Grid { get; init; }

    public required ChartAxis XAxis { get; init; }

    public required ChartAxis YAxis { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }
}
