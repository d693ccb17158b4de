namespace ThiDua.Reports.Templates;

/// <summary>One block of a template's body.</summary>
/// <param name="Name">Of the table, chart or list; empty for a line and a new page.</param>
internal sealed record TemplateBlock(BlockKind Kind, string Name)
{
    internal LineStyle Style { get; init; }

    internal IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    internal IReadOnlyList<TemplateBlock> Blocks { get; init; } = [];

    /// <summary>"@nếu không có".</summary>
    internal bool WhenEmpty { get; init; }
}
