using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>Texts, numbers and lists as cells and lines write them (cách viết trong ô).</summary>
public static class SheetTexts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it is; between quotes where spaces at its ends, line breaks or quotes of its own would be lost.</summary>
    public static string Write(string text) => NeedsQuotes(text) ? JsonSerializer.Serialize(text, Readable) : text;

    /// <summary>The same for one text among several, or before a colon.</summary>
    internal static string Write(string text, char border) =>
        NeedsQuotes(text) || text.AsSpan().ContainsAny(border, '\n', '"') ? JsonSerializer.Serialize(text, Readable) : text;

    /// <summary>"0,5", "-2", "1234,5": all digits, a comma before the decimals, nothing between thousands.</summary>
    public static string Write(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Undoes <see cref="Write(string)"/>; any other text is itself without the spaces around it.</summary>
    public static string Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return Quoted(trimmed) ?? trimmed;
    }

    /// <summary>Texts parted by a mark that does not stand between quotes; blank ones left out.</summary>
    public static IReadOnlyList<string> Split(string text, char border)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> parts = [];
        for (var rest = text; rest.Length > 0; )
        {
            var at = Border(rest, border);
            var part = at < 0 ? rest : rest[..at];
            if (!string.IsNullOrWhiteSpace(part))
            {
                parts.Add(Read(part));
            }
            rest = at < 0 ? string.Empty : rest[(at + 1)..];
        }
        return parts;
    }

    /// <summary>Where the mark first stands outside quotes; -1 when it does not.</summary>
    public static int Border(string text, char border)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && quoted)
            {
                at++;
            }
            else if (text[at] == '"' && (quoted || at == 0 || text[at - 1] == ' '))
            {
                // A quote that nobody closes is a letter like others.
                quoted = !quoted && Closes(text, at + 1);
            }
            else if (text[at] == border && !quoted)
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>"95 %".</summary>
    public static string WritePercent(decimal share) => Write(100 * share) + " %";

    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Any(letter => letter != '\n' && char.IsControl(letter)) || Quoted(text) is not null;

    private static string? Quoted(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<string>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Closes(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return true;
            }
        }
        return false;
    }
}
