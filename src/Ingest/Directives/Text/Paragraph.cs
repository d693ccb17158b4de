namespace ThiDua.Ingest.Directives.Text;

/// <summary>A paragraph cut into words (đoạn): what is quoted, what stands in brackets, where its list mark ends.</summary>
internal sealed class Paragraph
{
    private readonly bool[] quoted;
    private readonly bool[] bracketed;

    private Paragraph(TextRange range, List<Token> tokens)
    {
        Range = range;
        Tokens = tokens;
        quoted = Enclosed(tokens, IsOpeningQuote, IsClosingQuote);
        bracketed = Enclosed(tokens, key => key is "(", key => key is ")");
        (Level, BodyFrom) = ListMarks.Read(tokens);
    }

    public TextRange Range { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public ListLevel Level { get; }

    /// <summary>The first token after the list mark ("1.", "a)", "-").</summary>
    public int BodyFrom { get; }

    public bool EndsWithColon => Tokens.Count > 0 && Tokens[^1].Is(":");

    /// <summary>True for a title or the head of a section: short, and no end of a sentence.</summary>
    public bool IsHeading =>
        Tokens.Count is > 0 and <= 40
        && !Tokens[^1].Is(".")
        && !Tokens[^1].Is(";")
        && !Tokens[^1].Is(",")
        && (Level is ListLevel.Roman or ListLevel.Number or ListLevel.Letter || IsAllCapitals);

    public bool IsAllCapitals =>
        Tokens.Any(token => token.IsWord) && Tokens.All(token => !token.Text.Any(char.IsLower));

    public static Paragraph Of(SourceText source, TextRange range) => new(range, Tokenizer.Tokens(source.Text, range));

    public bool IsQuoted(int token) => quoted[token];

    public bool IsBracketed(int token) => bracketed[token];

    private static bool IsOpeningQuote(string key) => key is "“" or "«" or "\"" or "„";

    private static bool IsClosingQuote(string key) => key is "”" or "»" or "\"";

    private static bool[] Enclosed(List<Token> tokens, Func<string, bool> opens, Func<string, bool> closes)
    {
        var inside = new bool[tokens.Count];
        for (var open = 0; open < tokens.Count; open++)
        {
            if (!opens(tokens[open].Key))
            {
                continue;
            }
            // An opening mark that is never closed encloses nothing.
            var close = tokens.FindIndex(open + 1, token => closes(token.Key));
            if (close < 0)
            {
                break;
            }
            Array.Fill(inside, true, open, close - open + 1);
            open = close;
        }
        return inside;
    }
}
