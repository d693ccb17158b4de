namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>The numbers of a picture (số liệu của hình), as its table and its download show them.</summary>
public sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureRow> Rows);
