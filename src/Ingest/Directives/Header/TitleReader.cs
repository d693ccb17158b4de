namespace ThiDua.Ingest.Directives.Header;

/// <summary>Finds the title of a document (tên loại, trích yếu) among its first lines.</summary>
internal static class TitleReader
{
    private const int LongestTitle = 5;

    private static readonly string[] Bodies = ["Căn cứ", "Thực hiện", "Kính gửi", "Để ", "Nhằm", "Năm ", "I.", "1.", "- "];

    public static (string? Kind, string Text) Read(IReadOnlyList<string> lines)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            if (IsAllCapitals(lines[line]) && DocumentKinds.OfTitle(lines[line]) is { } kind)
            {
                return (kind, lines[line] + " " + Following(lines, line + 1));
            }
        }
        for (var line = 0; line < lines.Count; line++)
        {
            var at = lines[line].IndexOf("V/v", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return (null, lines[line][at..] + " " + Following(lines, line + 1));
            }
        }
        return (null, "");
    }

    private static string Following(IReadOnlyList<string> lines, int from)
    {
        var title = new List<string>();
        for (var line = from; line < lines.Count && title.Count < LongestTitle; line++)
        {
            var text = lines[line];
            if (text.Length == 0 && title.Count == 0)
            {
                continue;
            }
            if (text.Length == 0 || text.Length > 300 || Array.Exists(Bodies, body => text.StartsWith(body, StringComparison.Ordinal)) || text.Contains(", ngày", StringComparison.Ordinal))
            {
                break;
            }
            title.Add(text);
            if (text.EndsWith('.') || text.All(letter => letter is '-' or '_' or ' '))
            {
                break;
            }
        }
        return string.Join(' ', title);
    }

    private static bool IsAllCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);
}
