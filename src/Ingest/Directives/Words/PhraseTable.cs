using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Words;

/// <summary>Phrases (cụm từ) with a meaning each, found by the longest match at a word.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byLast = new(StringComparer.Ordinal);

    public PhraseTable(IEnumerable<(string Words, T Meaning)> phrases)
    {
        var split = phrases.Select(entry => new Phrase([.. entry.Words.Split(' ').Select(VietnameseKey.Of)], entry.Meaning));
        foreach (var phrase in split.OrderByDescending(phrase => phrase.Words.Length))
        {
            Add(byFirst, phrase.Words[0], phrase);
            Add(byLast, phrase.Words[^1], phrase);
        }
    }

    /// <summary>The longest phrase that begins at a token; length 0 when none does.</summary>
    public (int Length, T? Meaning) At(IReadOnlyList<Token> tokens, int index, int limit)
    {
        if (index < limit && byFirst.TryGetValue(tokens[index].Key, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (index + phrase.Words.Length <= limit && IsAt(tokens, index, phrase.Words))
                {
                    return (phrase.Words.Length, phrase.Meaning);
                }
            }
        }
        return (0, default);
    }

    /// <summary>The longest phrase that ends right before a token.</summary>
    public (int Length, T? Meaning) Before(IReadOnlyList<Token> tokens, int end, int floor)
    {
        if (end > floor && byLast.TryGetValue(tokens[end - 1].Key, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (end - phrase.Words.Length >= floor && IsAt(tokens, end - phrase.Words.Length, phrase.Words))
                {
                    return (phrase.Words.Length, phrase.Meaning);
                }
            }
        }
        return (0, default);
    }

    public bool IsAt(IReadOnlyList<Token> tokens, int index, int limit) => At(tokens, index, limit).Length > 0;

    /// <summary>Where the first phrase lies between two tokens; -1 when none does.</summary>
    public int IndexIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (At(tokens, index, to).Length > 0)
            {
                return index;
            }
        }
        return -1;
    }

    public bool IsIn(IReadOnlyList<Token> tokens, int from, int to) => IndexIn(tokens, from, to) >= 0;

    private static bool IsAt(IReadOnlyList<Token> tokens, int index, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (!tokens[index + word].Is(words[word]))
            {
                return false;
            }
        }
        return true;
    }

    private static void Add(Dictionary<string, List<Phrase>> table, string word, Phrase phrase)
    {
        if (!table.TryGetValue(word, out var list))
        {
            table[word] = list = [];
        }
        list.Add(phrase);
    }

    private sealed record Phrase(string[] Words, T Meaning);
}
