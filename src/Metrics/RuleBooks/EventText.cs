using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>An event's name in words (tên vụ việc).</summary>
internal static class EventText
{
    /// <param name="title">The title of the rule that counts it, for events without words of their own.</param>
    internal static Said Of(string name, string? title) =>
        name switch
        {
            Facts.Timeliness.LateReport => new Said("báo cáo trễ", "late report"),
            Facts.Timeliness.MissingReport => new Said("báo cáo không nộp", "report not handed in"),
            _ => title is { Length: > 0 } ? new Said($"trường hợp \"{title}\"", $"case of \"{title}\"") : name,
        };
}
