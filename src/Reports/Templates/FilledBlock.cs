namespace ThiDua.Reports.Templates;

/// <summary>A block with its values: a line, or the name of a table or chart. Lists and conditions are gone.</summary>
internal sealed record FilledBlock(BlockKind Kind, string Name, LineStyle Style, IReadOnlyList<FilledPiece> Pieces);
