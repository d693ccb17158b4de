namespace ThiDua.Ingest.Directives.Words;

/// <summary>Builds phrase tables (bảng cụm từ) from plain lists of words.</summary>
internal static class Phrases
{
    /// <summary>Phrases without a meaning of their own.</summary>
    public static PhraseTable<bool> Of(params string[] phrases) => new(phrases.Select(phrase => (phrase, true)));

    public static PhraseTable<T> Of<T>(params (T Meaning, string[] Phrases)[] groups) =>
        new(groups.SelectMany(group => group.Phrases.Select(phrase => (phrase, group.Meaning))));
}
