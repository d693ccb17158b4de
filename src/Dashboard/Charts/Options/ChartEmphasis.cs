namespace ThiDua.Dashboard.Charts.Options;

/// <summary>A mark pointed at keeps its colour: the library cannot lighten the name of a colour.</summary>
public sealed record ChartEmphasis
{
    public ChartFill ItemStyle { get; } = new() { Color = "inherit" };
}
