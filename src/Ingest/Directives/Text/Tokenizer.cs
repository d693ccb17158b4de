using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Text;

/// <summary>Cuts a paragraph into words, figures and marks (tách từ).</summary>
internal static class Tokenizer
{
    public static List<Token> Tokens(string text, TextRange range)
    {
        var tokens = new List<Token>();
        for (var at = range.Start; at < range.End; )
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
                continue;
            }
            var (kind, end) =
                char.IsAsciiDigit(letter) ? Figure(text, at, range.End)
                : char.IsLetter(letter) ? Word(text, at, range.End)
                : (TokenKind.Mark, letter == '.' ? Dots(text, at, range.End) : at + 1);
            var part = text[at..end];
            tokens.Add(new Token(kind, at, end, part, kind == TokenKind.Word ? VietnameseKey.Of(part) : part.ToLowerInvariant()));
            at = end;
        }
        return tokens;
    }

    /// <summary>"1.250,5", "05"; a figure glued to letters is a code unless the letters are a unit ("10ha").</summary>
    private static (TokenKind Kind, int End) Figure(string text, int at, int limit)
    {
        var end = at;
        while (
            end < limit
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))
            )
        )
        {
            end++;
        }
        if (end < limit && char.IsLetter(text[end]))
        {
            var word = LettersEnd(text, end, limit);
            return UnitWords.IsGlued(text[end..word].ToLowerInvariant())
                ? (TokenKind.Number, end)
                : (TokenKind.Code, word);
        }
        return (TokenKind.Number, end);
    }

    private static (TokenKind Kind, int End) Word(string text, int at, int limit)
    {
        var end = LettersEnd(text, at, limit);
        if (end < limit && char.IsAsciiDigit(text[end]))
        {
            return (TokenKind.Code, LettersEnd(text, end, limit));
        }
        // "COVID-19", "A-1": no space on either side of the hyphen.
        if (end + 1 < limit && text[end] == '-' && char.IsAsciiDigit(text[end + 1]) && char.IsUpper(text[end - 1]))
        {
            return (TokenKind.Code, LettersEnd(text, end + 1, limit));
        }
        return (TokenKind.Word, end);
    }

    private static int LettersEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }
        return end;
    }

    private static int Dots(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && text[end] == '.')
        {
            end++;
        }
        return end;
    }
}
