namespace ThiDua.Reports.Docx;

/// <summary>A table of a document, as text.</summary>
/// <param name="FontSize">In points.</param>
internal sealed record WordTable(
    IReadOnlyList<WordColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    int FontSize
);
