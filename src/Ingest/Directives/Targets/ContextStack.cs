using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The heads of the lists and sections that a paragraph stands under (các lời dẫn đang mở).</summary>
internal sealed class ContextStack
{
    private readonly Stack<(ListLevel Level, ListContext Context)> open = new();

    /// <summary>Closes what the paragraph does not stand under and gives what is left.</summary>
    public ListContext Enter(Paragraph paragraph)
    {
        var level = LevelOf(paragraph);
        while (open.Count > 0 && open.Peek().Level >= level)
        {
            open.Pop();
        }
        return open.Count > 0 ? open.Peek().Context : ListContext.Empty;
    }

    /// <summary>Opens the paragraph's own head, if it is one.</summary>
    public void Leave(Paragraph paragraph)
    {
        if (!paragraph.EndsWithColon && !paragraph.IsHeading)
        {
            return;
        }
        var outer = open.Count > 0 ? open.Peek().Context : ListContext.Empty;
        var (from, to) = Sentences.Of(paragraph).LastOrDefault((paragraph.BodyFrom, paragraph.Tokens.Count));
        var end = paragraph.EndsWithColon ? to - 1 : to;
        if (end > from)
        {
            open.Push((LevelOf(paragraph), ContextReader.Read(paragraph, from, end, labels: paragraph.EndsWithColon).Under(outer)));
        }
    }

    private static ListLevel LevelOf(Paragraph paragraph) =>
        paragraph.Level == ListLevel.Plain && paragraph.IsAllCapitals ? ListLevel.Roman : paragraph.Level;
}
