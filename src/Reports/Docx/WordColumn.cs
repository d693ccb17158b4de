namespace ThiDua.Reports.Docx;

/// <summary>A column of a table.</summary>
/// <param name="Share">Its width relative to the others.</param>
internal sealed record WordColumn(string Head, int Share, ColumnAlignment Alignment);
