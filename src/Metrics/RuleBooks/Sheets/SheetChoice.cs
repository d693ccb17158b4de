namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>Cells of one column that take a word of a list (danh sách chọn của cột).</summary>
/// <param name="Column">From 0.</param>
/// <param name="FirstRow">From 1.</param>
/// <param name="Source">The column of the sheet of words, from 0; the words start in its second row.</param>
public sealed record SheetChoice(int Column, int FirstRow, int LastRow, int Source, int WordCount);
