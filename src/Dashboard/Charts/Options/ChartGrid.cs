namespace ThiDua.Dashboard.Charts.Options;

/// <summary>Margins around the marks, in pixels.</summary>
public sealed record ChartGrid(int Left, int Right, int Top, int Bottom);
