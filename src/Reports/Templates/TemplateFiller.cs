using ThiDua.Reports.Content;

namespace ThiDua.Reports.Templates;

/// <summary>Puts the values of a report into a template. Values are taken as they are: none is read as markup.</summary>
internal sealed class TemplateFiller(BlocReport report, CriterionTree tree)
{
    private readonly Dictionary<string, string> fields = TemplateVocabulary.Fields.ToDictionary(
        field => field.Name,
        field => field.Value(report),
        StringComparer.Ordinal
    );

    internal CriterionTree Tree { get; } = tree;

    internal string Text(IReadOnlyList<TextPiece> pieces) => string.Concat(Fill(pieces).Select(piece => piece.Words));

    internal IReadOnlyList<FilledPiece> Fill(IReadOnlyList<TextPiece> pieces) => Fill(pieces, null, []);

    internal IEnumerable<FilledBlock> Fill(IReadOnlyList<TemplateBlock> blocks) => Fill(blocks, null, []);

    /// <summary>The items of a list, each with its fields' values in the list's order.</summary>
    internal List<IReadOnlyList<string>> Items(string list) =>
        [.. TemplateVocabulary.ListOf(list)!.Items(report, Tree)];

    private IEnumerable<FilledBlock> Fill(
        IReadOnlyList<TemplateBlock> blocks,
        TemplateList? list,
        IReadOnlyList<string> item
    )
    {
        foreach (var block in blocks)
        {
            var filled = block.Kind switch
            {
                BlockKind.Line or BlockKind.Table or BlockKind.Chart or BlockKind.NewPage =>
                [
                    new FilledBlock(block.Kind, block.Name, block.Style, Fill(block.Pieces, list, item)),
                ],
                BlockKind.Each => Items(block.Name)
                    .SelectMany(one => Fill(block.Blocks, TemplateVocabulary.ListOf(block.Name), one)),
                BlockKind.When => (Items(block.Name).Count == 0) == block.WhenEmpty
                    ? Fill(block.Blocks, list, item)
                    : [],
            };
            foreach (var one in filled)
            {
                yield return one;
            }
        }
    }

    private List<FilledPiece> Fill(IReadOnlyList<TextPiece> pieces, TemplateList? list, IReadOnlyList<string> item) =>
        [
            .. pieces.Select(piece => new FilledPiece(
                piece.Words ?? Value(piece.Field!, list, item),
                piece.Bold,
                piece.Italic
            )),
        ];

    /// <summary>The item's field before the report's: the nearer meaning is meant.</summary>
    private string Value(string field, TemplateList? list, IReadOnlyList<string> item)
    {
        for (var at = 0; list is not null && at < list.Fields.Count; at++)
        {
            if (string.Equals(list.Fields[at], field, StringComparison.Ordinal))
            {
                return item[at];
            }
        }
        return fields[field];
    }
}
