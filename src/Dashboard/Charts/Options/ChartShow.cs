namespace ThiDua.Dashboard.Charts.Options;

/// <summary>A part of an axis, there or not.</summary>
public sealed record ChartShow(bool Show, ChartLine? LineStyle = null);
