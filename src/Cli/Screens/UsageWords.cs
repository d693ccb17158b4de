namespace ThiDua.Cli.Screens;

/// <summary>The words of the parser's help pages in Vietnamese.</summary>
internal static class UsageWords
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["Description:"] = "Mô tả:",
        ["Usage:"] = "Cách dùng:",
        ["Arguments:"] = "Tham số:",
        ["Options:"] = "Tùy chọn:",
        ["Commands:"] = "Các lệnh:",
    };

    /// <summary>A line of a help page.</summary>
    internal static string Help(string line) =>
        Headings.TryGetValue(line, out var heading)
            ? heading
            : line.Replace("[command]", "[lệnh]", StringComparison.Ordinal)
                .Replace("[options]", "[tùy chọn]", StringComparison.Ordinal)
                .Replace("(REQUIRED)", "(bắt buộc)", StringComparison.Ordinal)
                .Replace("[default: ", "[mặc định: ", StringComparison.Ordinal);
}
