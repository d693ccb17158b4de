using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>The comparison of names: at least half of their words are the same.</summary>
internal static class WordOverlap
{
    public static bool IsHalf(string? expected, string? found)
    {
        if (expected is null || found is null)
        {
            return expected is null;
        }
        var (wanted, given) = (Words(expected), Words(found));
        var common = wanted.Intersect(given, StringComparer.Ordinal).Count();
        return common * 2 >= wanted.Count && common * 2 >= given.Count;
    }

    public static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Words(string text) =>
        text.Split([' ', ',', ';', '(', ')', ':', '.', '/', '-', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(VietnameseKey.Of)
            .ToHashSet(StringComparer.Ordinal);
}
