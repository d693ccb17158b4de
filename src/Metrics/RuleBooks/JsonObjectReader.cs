using System.Globalization;
using System.Text.Json;
using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// Reads the words of one JSON object and notes everything that is wrong with them, each with its path; a wrong word
/// never stops the reading of the others (đọc một đối tượng JSON).
/// </summary>
internal sealed class JsonObjectReader
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly string file;
    private readonly List<Finding> findings;

    private JsonObjectReader(string file, string path, List<Finding> findings)
    {
        this.file = file;
        Path = path;
        this.findings = findings;
    }

    /// <summary>Where the object stands: "$.criteria[0].rule".</summary>
    internal string Path { get; }

    /// <summary>The object's words must be among <paramref name="words"/>; anything else than an object gives null.</summary>
    internal static JsonObjectReader? Open(JsonElement element, string path, IReadOnlyList<string>? words, string file, List<Finding> findings)
    {
        var reader = new JsonObjectReader(file, path, findings);
        if (element.ValueKind != JsonValueKind.Object)
        {
            reader.NoteAt(path, FindingCode.RuleBookWrongType, Shown(element), "{ ... }");
            return null;
        }
        foreach (var member in element.EnumerateObject())
        {
            if (words is not null && !words.Contains(member.Name, StringComparer.Ordinal))
            {
                reader.NoteAt(path + "." + member.Name, FindingCode.RuleBookUnknownWord, member.Name, string.Join(", ", words));
            }
            else if (!reader.members.TryAdd(member.Name, member.Value))
            {
                reader.NoteAt(path + "." + member.Name, FindingCode.RuleBookWordTwice, member.Name);
            }
        }
        return reader;
    }

    internal bool Has(string word) => members.TryGetValue(word, out var element) && element.ValueKind != JsonValueKind.Null;

    /// <summary>For an object whose words depend on one of them.</summary>
    internal void AllowOnly(IReadOnlyList<string> words)
    {
        foreach (var word in members.Keys.Where(word => !words.Contains(word, StringComparer.Ordinal)))
        {
            NoteAt(word, FindingCode.RuleBookUnknownWord, word, string.Join(", ", words));
        }
    }

    internal void Note(FindingCode code, params string[] arguments) => NoteAt(Path, code, arguments);

    internal void NoteAt(string word, FindingCode code, params string[] arguments) =>
        findings.Add(
            new Finding
            {
                Code = code,
                Place = new SourceLocation(file, null, word.StartsWith('$') ? word : $"{Path}.{word}"),
                Arguments = arguments,
            }
        );

    internal string? Text(string word, bool required = false)
    {
        if (!Take(word, required, out var element))
        {
            return null;
        }
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text)
        {
            return text;
        }
        Wrong(word, element, "\"...\"");
        return null;
    }

    internal decimal? Number(string word, bool required = false)
    {
        if (!Take(word, required, out var element))
        {
            return null;
        }
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number))
        {
            // Decimal keeps trailing zeros of the text; 15 decimals are what the tables hold.
            if (Math.Abs(number) <= Limit && number == Math.Round(number, 15, MidpointRounding.ToZero))
            {
                return number;
            }
            NoteAt(word, FindingCode.RuleBookOutOfRange, Shown(element), "±1000000000000, 15");
            return null;
        }
        Wrong(word, element, "0.5");
        return null;
    }

    /// <summary>A number within bounds, both included.</summary>
    internal decimal? Number(string word, decimal least, decimal most, bool required = false)
    {
        if (Number(word, required) is not { } number)
        {
            return null;
        }
        if (number >= least && number <= most)
        {
            return number;
        }
        NoteAt(word, FindingCode.RuleBookOutOfRange, Plain(number), $"{Plain(least)} ... {Plain(most)}");
        return null;
    }

    /// <summary>A number from the first bound to below the second.</summary>
    internal decimal? NumberBelow(string word, decimal least, decimal below)
    {
        if (Number(word) is not { } number)
        {
            return null;
        }
        if (number >= least && number < below)
        {
            return number;
        }
        NoteAt(word, FindingCode.RuleBookOutOfRange, Plain(number), $"{Plain(least)} ... < {Plain(below)}");
        return null;
    }

    internal long? Whole(string word, long least, long most, bool required = false)
    {
        if (Number(word, least, most, required) is not { } number)
        {
            return null;
        }
        if (decimal.IsInteger(number))
        {
            return (long)number;
        }
        NoteAt(word, FindingCode.RuleBookOutOfRange, Plain(number), $"{Plain(least)} ... {Plain(most)}");
        return null;
    }

    internal bool Flag(string word)
    {
        if (!Take(word, required: false, out var element))
        {
            return false;
        }
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }
        Wrong(word, element, "true, false");
        return false;
    }

    internal DateOnly? Day(string word, bool required = false)
    {
        if (!Take(word, required, out var element))
        {
            return null;
        }
        if (
            element.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
        {
            return day;
        }
        Wrong(word, element, "\"2025-01-28\"");
        return null;
    }

    internal T OneOf<T>(string word, Words<T> words, T otherwise, bool required = false)
        where T : notnull => OneOfOrNone(word, words, required, out var value) ? value : otherwise;

    /// <summary>False when the word is absent or wrong.</summary>
    internal bool OneOfOrNone<T>(string word, Words<T> words, bool required, out T value)
        where T : notnull
    {
        value = default!;
        if (!Take(word, required, out var element))
        {
            return false;
        }
        if (element.ValueKind != JsonValueKind.String)
        {
            Wrong(word, element, string.Join(", ", words.All));
            return false;
        }
        if (words.TryRead(element.GetString() ?? string.Empty, out value))
        {
            return true;
        }
        NoteAt(word, FindingCode.RuleBookUnknownValue, element.GetString() ?? string.Empty, string.Join(", ", words.All));
        return false;
    }

    /// <summary>An object under a word; null when absent or not an object.</summary>
    internal JsonObjectReader? Child(string word, IReadOnlyList<string>? words, bool required = false) =>
        Take(word, required, out var element) ? Open(element, $"{Path}.{word}", words, file, findings) : null;

    /// <summary>The objects of a list; what is not an object is noted and left out.</summary>
    internal List<JsonObjectReader> Children(string word, IReadOnlyList<string>? words, bool required = false)
    {
        var children = new List<JsonObjectReader>();
        if (!TakeList(word, required, out var element))
        {
            return children;
        }
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (Open(item, Item(word, index++), words, file, findings) is { } child)
            {
                children.Add(child);
            }
        }
        return children;
    }

    internal List<string> Texts(string word, bool required = false)
    {
        var texts = new List<string>();
        // One text may stand without its brackets.
        if (members.TryGetValue(word, out var single) && single.ValueKind == JsonValueKind.String)
        {
            return Text(word) is { } text ? [text] : texts;
        }
        if (!TakeList(word, required, out var element))
        {
            return texts;
        }
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 } text)
            {
                texts.Add(text);
            }
            else
            {
                Wrong(Item(word, index), item, "\"...\"");
            }
            index++;
        }
        return texts;
    }

    internal List<decimal> Numbers(string word, bool required = false)
    {
        var numbers = new List<decimal>();
        if (!TakeList(word, required, out var element))
        {
            return numbers;
        }
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number) && Math.Abs(number) <= Limit)
            {
                numbers.Add(number);
            }
            else
            {
                Wrong(Item(word, index), item, "0.5");
            }
            index++;
        }
        return numbers;
    }

    internal static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Larger numbers have no place in a rule book, and smaller ones cannot overflow.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    private bool TakeList(string word, bool required, out JsonElement element)
    {
        if (!Take(word, required, out element))
        {
            return false;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            return true;
        }
        Wrong(word, element, "[ ... ]");
        return false;
    }

    private bool Take(string word, bool required, out JsonElement element)
    {
        if (members.TryGetValue(word, out element) && element.ValueKind != JsonValueKind.Null)
        {
            return true;
        }
        if (required)
        {
            NoteAt(word, FindingCode.RuleBookWordMissing, word);
        }
        return false;
    }

    internal string Item(string word, int index) => string.Create(CultureInfo.InvariantCulture, $"{Path}.{word}[{index}]");

    private void Wrong(string word, JsonElement element, string expected) =>
        NoteAt(word, FindingCode.RuleBookWrongType, Shown(element), expected);

    /// <summary>What was there, cut to a length that a message can carry.</summary>
    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
    }
}
