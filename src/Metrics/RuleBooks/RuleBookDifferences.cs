using System.Text.Json;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Where two rule books say something else (chỗ khác giữa hai bảng tiêu chí), by the words that the writer would write.</summary>
public static class RuleBookDifferences
{
    private const string Children = "criteria";

    /// <summary>Codes of criteria that differ, are new or are gone, then the book's own words ("tieBreak"); empty: they say the same.</summary>
    public static IReadOnlyList<string> Between(RuleBook before, RuleBook after)
    {
        using var first = JsonDocument.Parse(RuleBookWriter.Write(before));
        using var second = JsonDocument.Parse(RuleBookWriter.Write(after));
        return
        [
            .. Other(Criteria(first.RootElement), Criteria(second.RootElement)),
            .. Other(Lines(first.RootElement), Lines(second.RootElement)),
        ];
    }

    private static IEnumerable<string> Other(Dictionary<string, string> before, Dictionary<string, string> after) =>
        before
            .Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(name => !string.Equals(before.GetValueOrDefault(name), after.GetValueOrDefault(name), StringComparison.Ordinal));

    /// <summary>What a book or a criterion says itself, by word.</summary>
    private static Dictionary<string, string> Lines(JsonElement element) =>
        element
            .EnumerateObject()
            .Where(word => !word.NameEquals(Children))
            .ToDictionary(word => word.Name, word => word.Value.GetRawText(), StringComparer.Ordinal);

    private static Dictionary<string, string> Criteria(JsonElement book)
    {
        Dictionary<string, string> criteria = new(StringComparer.Ordinal);
        Add(book);
        return criteria;

        void Add(JsonElement parent)
        {
            if (!parent.TryGetProperty(Children, out var children))
            {
                return;
            }
            foreach (var child in children.EnumerateArray())
            {
                criteria[child.GetProperty("code").GetString()!] = string.Join('\n', Lines(child).Select(word => $"{word.Key}: {word.Value}"));
                Add(child);
            }
        }
    }
}
