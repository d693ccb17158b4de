namespace ThiDua.Ingest.Directives.Text;

/// <summary>One word, figure or mark of a sentence (từ).</summary>
/// <param name="Key">The form in which words are compared, see <see cref="VietnameseKey"/>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, string Key)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(string key) => string.Equals(Key, key, StringComparison.Ordinal);

    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);
}
