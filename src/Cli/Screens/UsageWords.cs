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

    /// <summary>What a call ends with; below every help page.</summary>
    internal static readonly IReadOnlyList<string> ExitCodes =
    [
        "",
        "Mã thoát:",
        $"  {(int)ExitCode.Done}  xong",
        $"  {(int)ExitCode.FindingsToSettle}  xong, nhưng còn dòng bị từ chối hoặc phát hiện cần xử lý",
        $"  {(int)ExitCode.WrongUsage}  gõ sai lệnh, hoặc hỏi điều không có",
        $"  {(int)ExitCode.MachineFailed}  máy không làm được: ổ đĩa, quyền, khóa",
        $"  {(int)ExitCode.Bug}  lỗi của chương trình",
    ];

    /// <summary>A line of a help page.</summary>
    internal static string Help(string line) =>
        Headings.TryGetValue(line, out var heading)
            ? heading
            : line.Replace("[command]", "[lệnh]", StringComparison.Ordinal)
                .Replace("[options]", "[tùy chọn]", StringComparison.Ordinal)
                .Replace("(REQUIRED)", "(bắt buộc)", StringComparison.Ordinal)
                .Replace("[default: ", "[mặc định: ", StringComparison.Ordinal);
}
