using ThiDua.Ingest.Readers;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>One sheet in memory (trang tính): its rows with their numbers, blank ones left out.</summary>
internal sealed record WorkbookRows(string Sheet, IReadOnlyList<(int Number, IReadOnlyList<RawCell> Cells)> Rows);
