namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>A row of a picture's table.</summary>
/// <param name="Unit">The unit that it is about, so that choosing it in a picture marks the row; null: none.</param>
public sealed record FigureRow(string? Unit, IReadOnlyList<FigureCell> Cells);
