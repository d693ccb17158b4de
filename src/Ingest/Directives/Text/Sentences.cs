namespace ThiDua.Ingest.Directives.Text;

/// <summary>Cuts a paragraph into sentences and a sentence into the parts of its list (tách câu).</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "tp", "tx", "tt", "h", "q", "p", "x", "t", "ths", "ts", "pgs", "gs", "bs", "tr", "v", "st", "no", "đ", "c", "kt", "tm",
    };

    /// <summary>Token ranges of the sentences, without their end marks.</summary>
    public static IEnumerable<(int From, int To)> Of(Paragraph paragraph)
    {
        var tokens = paragraph.Tokens;
        var from = paragraph.BodyFrom;
        for (var index = from; index < tokens.Count; index++)
        {
            if (Ends(paragraph, index))
            {
                if (index > from)
                {
                    yield return (from, index);
                }
                from = index + 1;
            }
        }
        if (tokens.Count > from)
        {
            yield return (from, tokens.Count);
        }
    }

    /// <summary>Token ranges between the semicolons, outside quotation marks and brackets.</summary>
    public static IEnumerable<(int From, int To)> Clauses(Paragraph paragraph, int from, int to)
    {
        var start = from;
        for (var index = from; index < to; index++)
        {
            if (paragraph.Tokens[index].Is(";") && !paragraph.IsQuoted(index) && !paragraph.IsBracketed(index))
            {
                if (index > start)
                {
                    yield return (start, index);
                }
                start = index + 1;
            }
        }
        if (to > start)
        {
            yield return (start, to);
        }
    }

    private static bool Ends(Paragraph paragraph, int index)
    {
        var tokens = paragraph.Tokens;
        if (tokens[index].Kind != TokenKind.Mark || paragraph.IsQuoted(index) || paragraph.IsBracketed(index))
        {
            return false;
        }
        var next = index + 1 < tokens.Count ? tokens[index + 1] : default;
        var nextBegins = next.Text is null || char.IsUpper(next.Text[0]) || char.IsAsciiDigit(next.Text[0]) || next.Is("“") || next.Is("\"") || next.Is("-");
        return tokens[index].Key switch
        {
            "!" or "?" => true,
            "…" or "..." or ".." => nextBegins,
            "." => nextBegins
                && !(
                    index > 0
                    && tokens[index - 1].IsWord
                    && tokens[index - 1].End == tokens[index].Start
                    && Abbreviations.Contains(tokens[index - 1].Key)
                    && tokens[index - 1].IsCapital
                ),
            _ => false,
        };
    }
}
