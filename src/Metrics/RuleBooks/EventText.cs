using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>An event's name in words (tên vụ việc).</summary>
internal static class EventText
{
    /// <param name="title">The title of the rule that counts it, for events without words of their own.</param>
    /// <param name="isDeducted">Each case costs points: the title names what it breaks.</param>
    internal static Said Of(string name, string? title, bool isDeducted = false) =>
        name switch
        {
            Facts.Timeliness.LateReport => new Said("báo cáo trễ", "late report"),
            Facts.Timeliness.MissingReport => new Said("báo cáo không nộp", "report not handed in"),
            _ when title is not { Length: > 0 } => new Said($"vụ việc \"{name}\"", $"case of \"{name}\""),
            _ when isDeducted => new Said($"trường hợp vi phạm \"{title}\"", $"breach of \"{title}\""),
            _ => new Said($"trường hợp \"{title}\"", $"case of \"{title}\""),
        };

    /// <summary>Any number of them: "báo cáo trễ", "late reports".</summary>
    internal static Said Several(string name, string? title) =>
        name switch
        {
            Facts.Timeliness.LateReport => new Said("báo cáo trễ", "late reports"),
            Facts.Timeliness.MissingReport => new Said("báo cáo không nộp", "reports not handed in"),
            _ when title is not { Length: > 0 } => new Said($"vụ việc \"{name}\"", $"cases of \"{name}\""),
            _ => new Said($"trường hợp \"{title}\"", $"cases of \"{title}\""),
        };
}
