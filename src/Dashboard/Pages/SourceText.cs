using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Pages;

/// <summary>Where a figure stands (nguồn số liệu): what people read and the link to it.</summary>
/// <param name="Document">"BC 45/BC-UBND"; null when the file says none.</param>
/// <param name="Cell">"ô D12, Quý 2" or "dòng"; null when only the file is known.</param>
/// <param name="Link">The page that shows the row as it was read.</param>
public sealed record SourceText(string? Document, string? Cell, string File, string Link)
{
    /// <summary>All of it in a line, for the tip over a number.</summary>
    public string Title => string.Join(", ", new[] { Document, File, Cell }.Where(part => part is { Length: > 0 }));

    /// <summary>Null where no place is known.</summary>
    public static SourceText? Of(SourceLocation? place, string? document, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (place is null)
        {
            return null;
        }
        var cell = place.Cell is { Length: > 0 } address
            ? frame.Say("ô ", "cell ") + address + (place.Sheet is { Length: > 0 } sheet ? ", " + sheet : "")
            : place.Sheet;
        return new SourceText(document, cell, place.File, LinkTo(place, frame));
    }

    /// <summary>A whole row, where the text beside it names the cell: "dòng 3", not the row's first cell.</summary>
    public static SourceText? OfRow(SourceLocation? place, PageFrame frame)
    {
        var text = Of(place, null, frame);
        return text is not null && place is { Cell: { } cell } && cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ") is { Length: > 0 } line
            ? text with
            {
                Cell = frame.Say("dòng ", "row ") + line.ToString() + (place.Sheet is { Length: > 0 } sheet ? ", " + sheet : ""),
                Link = LinkTo(place with { Cell = line.ToString() }, frame),
            }
            : text;
    }

    private static string LinkTo(SourceLocation place, PageFrame frame)
    {
        var parts = new List<(string, string)> { ("tep", place.File) };
        if (place.Sheet is { Length: > 0 } sheet)
        {
            parts.Add(("sheet", sheet));
        }
        if (place.Cell is { Length: > 0 } cell)
        {
            parts.Add(("o", cell));
        }
        return frame.Link("/nguon", [.. parts]);
    }
}
