namespace ThiDua.Metrics.RuleBooks;

/// <summary>A closed set and the words it is written with (tập từ).</summary>
internal sealed class Words<T>
    where T : notnull
{
    private readonly (T Value, string Word)[] pairs;

    internal Words(params (T Value, string Word)[] pairs) => this.pairs = pairs;

    internal IEnumerable<string> All => pairs.Select(pair => pair.Word);

    internal bool TryRead(string word, out T value)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Word, word, StringComparison.Ordinal))
            {
                value = pair.Value;
                return true;
            }
        }
        value = pairs[0].Value;
        return false;
    }

    internal string Write(T value)
    {
        foreach (var pair in pairs)
        {
            if (EqualityComparer<T>.Default.Equals(pair.Value, value))
            {
                return pair.Word;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(value), value, "no word for it");
    }
}
