using System.Globalization;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;

namespace ThiDua.Ingest.Mapping;

/// <summary>A text with places for source columns (mẫu ghép): "{year}-{month:00}", "{unit:slug}", "tinh".</summary>
public sealed class MappingTemplate
{
    private readonly List<(string Literal, string? Column, string? Format)> parts = [];

    private MappingTemplate() { }

    /// <summary>The source columns that it names, by header.</summary>
    public IEnumerable<string> SourceColumns => parts.Where(part => part.Column is not null).Select(part => part.Column!);

    /// <summary>One source column as it stands.</summary>
    public static MappingTemplate OfColumn(string column)
    {
        var template = new MappingTemplate();
        template.parts.Add(("", column, null));
        return template;
    }

    public static MappingTemplate OfConstant(string text)
    {
        var template = new MappingTemplate();
        template.parts.Add((text, null, null));
        return template;
    }

    /// <summary>False when a brace is not closed, a place is empty or a format is not known.</summary>
    public static bool TryParse(string text, out MappingTemplate template)
    {
        template = new MappingTemplate();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                template.parts.Add((text[at..], null, null));
                return true;
            }
            var close = text.IndexOf('}', open);
            if (close < open + 2)
            {
                return false;
            }
            var place = text[(open + 1)..close];
            var colon = place.LastIndexOf(':');
            var column = colon < 0 ? place : place[..colon];
            var format = colon < 0 ? null : place[(colon + 1)..];
            if (column.Length == 0 || !(format is null or "slug" || format.All(letter => letter == '0')))
            {
                return false;
            }
            template.parts.Add((text[at..open], column, format));
            at = close + 1;
        }
        return true;
    }

    /// <summary>
    /// The row's text for it. A place whose cell is empty makes the whole text empty: half a code is no code.
    /// A column alone keeps its cell's number or date.
    /// </summary>
    internal RawCell Fill(IReadOnlyList<RawCell> row, Func<string, int> indexOf)
    {
        if (parts is [("", { } only, null)])
        {
            return Cell(row, indexOf(only));
        }
        var filled = new System.Text.StringBuilder();
        foreach (var (literal, column, format) in parts)
        {
            filled.Append(literal);
            if (column is null)
            {
                continue;
            }
            var cell = Cell(row, indexOf(column));
            if (cell.IsEmpty)
            {
                return RawCell.Nothing;
            }
            var text = cell.Kind == RawCellKind.Number ? cell.Number.ToString(CultureInfo.InvariantCulture) : TextKey.Clean(cell.Text);
            filled.Append(
                format switch
                {
                    null => text,
                    "slug" => TextKey.Slug(text),
                    // What is no whole number stays as it is; the column's own check refuses it then.
                    _ => text.All(char.IsAsciiDigit) ? text.PadLeft(format.Length, '0') : text,
                }
            );
        }
        return RawCell.Of(filled.ToString());
    }

    private static RawCell Cell(IReadOnlyList<RawCell> row, int column) =>
        column >= 0 && column < row.Count ? row[column] : RawCell.Nothing;
}
