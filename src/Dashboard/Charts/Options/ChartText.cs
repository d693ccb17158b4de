namespace ThiDua.Dashboard.Charts.Options;

/// <summary>How a text of an axis looks.</summary>
public sealed record ChartText(string Color, int FontSize, string Align);
