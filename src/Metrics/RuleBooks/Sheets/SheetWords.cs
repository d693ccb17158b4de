namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>A closed set as a table writes it (danh sách từ): the word of the file and the word that people choose.</summary>
public sealed record SheetWords
{
    private readonly (string Word, string Shown)[] pairs;

    internal SheetWords(string title, params (string Word, string Shown)[] pairs)
    {
        Title = title;
        this.pairs = pairs;
    }

    /// <summary>"cách chấm": what the words say.</summary>
    public string Title { get; }

    public IEnumerable<(string Word, string Shown)> All => pairs;

    internal string Show(string word)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Word, word, StringComparison.Ordinal))
            {
                return pair.Shown;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(word), word, $"no word in a table for it ({Title})");
    }
}
