namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>A column of a picture's table.</summary>
public sealed record FigureColumn(string Title, bool IsNumber = false);
