using System.Text.Json.Nodes;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>
/// A rule book while its workbook is read (đang đọc): the file that it becomes, where each of its words stood, and
/// everything wrong so far.
/// </summary>
internal sealed class FormReading(string file)
{
    internal const string Root = "$";

    internal JsonObject Json { get; } = [];

    internal Dictionary<string, SourceLocation> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The rule's kind by its path: words of a rule are called differently from kind to kind.</summary>
    internal Dictionary<string, string> Kinds { get; } = new(StringComparer.Ordinal);

    internal List<Finding> Problems { get; } = [];

    /// <summary>Cells that look wrong only because another one could not be read.</summary>
    internal HashSet<SourceLocation> Silenced { get; } = [];

    internal SourceLocation Place(string sheet, string? cell) => new(file, sheet, cell);

    internal void Note(FindingCode code, SourceLocation place, params string[] arguments) =>
        Problems.Add(
            new Finding
            {
                Code = code,
                Place = place,
                Arguments = arguments,
            }
        );

    /// <summary>Puts a value under a word, which may stand one object deeper: "reference.document".</summary>
    internal void Set(JsonObject target, string path, string word, JsonNode? value, SourceLocation place)
    {
        if (value is null)
        {
            return;
        }
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        Places[$"{path}.{word}"] = place;
        if (dot < 0)
        {
            target[word] = value;
            return;
        }
        var above = word[..dot];
        Places.TryAdd($"{path}.{above}", place);
        if (target[above] is not JsonObject inner)
        {
            inner = [];
            target[above] = inner;
        }
        inner[word[(dot + 1)..]] = value;
    }
}
