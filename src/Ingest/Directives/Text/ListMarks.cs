namespace ThiDua.Ingest.Directives.Text;

/// <summary>Reads the mark that a paragraph begins with (ký hiệu đầu dòng).</summary>
internal static class ListMarks
{
    public static (ListLevel Level, int BodyFrom) Read(List<Token> tokens)
    {
        if (tokens.Count < 2)
        {
            return (ListLevel.Plain, 0);
        }
        var first = tokens[0];
        var second = tokens[1];
        var closes = second.Is(".") || second.Is(")");
        return first.Key switch
        {
            "-" => (ListLevel.Dash, 1),
            "+" => (ListLevel.Plus, 1),
            "•" or "·" or "▪" or "●" or "○" or "✓" or "►" or "o" when !first.IsWord || !closes => (ListLevel.Dot, 1),
            "(" when tokens.Count > 2 && tokens[2].Is(")") && tokens[1].Text.Length <= 2 => (ListLevel.Letter, 3),
            _ when first.IsNumber && IsOrdinal(first.Text) && closes => (Depth(first.Text), 2),
            _ when first.IsNumber && first.Text.Contains('.', StringComparison.Ordinal) && IsOrdinal(first.Text) && second.IsCapital =>
                (Depth(first.Text), 1),
            _ when first.IsWord && closes && IsRoman(first.Text) => (ListLevel.Roman, 2),
            _ when first.IsWord && closes && first.Text.Length == 1 => (ListLevel.Letter, 2),
            _ => (ListLevel.Plain, 0),
        };
    }

    private static bool IsOrdinal(string figure) => figure.Split('.').All(part => part.Length is 1 or 2);

    private static ListLevel Depth(string figure) =>
        figure.Contains('.', StringComparison.Ordinal) ? ListLevel.SubNumber : ListLevel.Number;

    private static bool IsRoman(string text) => text.All(letter => letter is 'I' or 'V' or 'X');
}
