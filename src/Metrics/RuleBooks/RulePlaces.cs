using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// A place of a rule book file as people find it (chỗ trong tệp): 'tiêu chí II.3 (Giảm nghèo), mục "bands", dòng 84'.
/// </summary>
internal sealed class RulePlaces(JsonElement root, string json)
{
    private readonly Lazy<Dictionary<string, int>> lines = new(() => Lines(json));

    /// <param name="path">"$.criteria[1].rule.bands".</param>
    /// <param name="criterion">The code of the criterion that the place belongs to; null for the book's own words.</param>
    internal string Words(string path, out string? criterion)
    {
        criterion = null;
        var named = new StringBuilder();
        var element = root;
        List<string> rest = [];
        foreach (var (word, index) in Segments(path))
        {
            element = Step(element, word, index);
            rest.Add(index is { } at ? string.Create(CultureInfo.InvariantCulture, $"\"{word}\" thứ {at + 1}") : $"\"{word}\"");
            if (word is "criteria" or "rules" && index is not null && Text(element, "code") is { } code)
            {
                criterion = code;
                rest.Clear();
                named.Clear();
                _ = Text(element, "title") is { } title && !string.Equals(title, code, StringComparison.Ordinal)
                    ? named.Append(CultureInfo.InvariantCulture, $"tiêu chí {code} ({title})")
                    : named.Append(CultureInfo.InvariantCulture, $"tiêu chí {code}");
            }
        }
        // "rule" is where everything of a rule stands; the word inside says more.
        if (rest is ["\"rule\"", _, ..])
        {
            rest.RemoveAt(0);
        }
        string[] parts =
        [
            named.ToString(),
            rest.Count > 0 ? "mục " + string.Join(" › ", rest) : "",
            Line(path) is { } line ? string.Create(CultureInfo.InvariantCulture, $"dòng {line}") : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Of a word that is not there, the line of the object that it belongs into.</summary>
    private int? Line(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, Math.Max(at.LastIndexOf('.'), at.LastIndexOf('[')))])
        {
            if (lines.Value.TryGetValue(at, out var line))
            {
                return line;
            }
        }
        return null;
    }

    private static IEnumerable<(string Word, int? Index)> Segments(string path)
    {
        foreach (var part in path.Split('.').Skip(1))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            yield return bracket > 0 && int.TryParse(part.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? (part[..bracket], index)
                : (part, null);
        }
    }

    private static JsonElement Step(JsonElement element, string word, int? index)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(word, out var inner))
        {
            return default;
        }
        if (index is not { } at)
        {
            return inner;
        }
        return inner.ValueKind == JsonValueKind.Array && at < inner.GetArrayLength() ? inner[at] : default;
    }

    private static string? Text(JsonElement element, string word) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(word, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() is { Length: > 0 } text ? text : null
            : null;

    /// <summary>The line, from 1, on which each word and each item of the file starts.</summary>
    private static Dictionary<string, int> Lines(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = 256,
            }
        );
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        // What is open: its path, and in a list the index of the next item; -1 in an object.
        var open = new Stack<(string Path, int Next)>();
        var path = "$";
        var line = 1;
        long counted = 0;
        while (reader.Read())
        {
            line += bytes.AsSpan((int)counted, (int)(reader.TokenStartIndex - counted)).Count((byte)'\n');
            counted = reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _ = open.Pop();
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path = $"{open.Peek().Path}.{reader.GetString()}";
                // Of a word written twice, the second is the one that is wrong.
                found[path] = line;
                continue;
            }
            if (open.TryPeek(out var around) && around.Next >= 0)
            {
                _ = open.Pop();
                open.Push((around.Path, around.Next + 1));
                path = string.Create(CultureInfo.InvariantCulture, $"{around.Path}[{around.Next}]");
            }
            found.TryAdd(path, line);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }
        return found;
    }
}
