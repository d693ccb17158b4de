namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>One row of a rule book's workbook (dòng).</summary>
public sealed record SheetLine(SheetLook Look, IReadOnlyList<SheetCell> Cells);
