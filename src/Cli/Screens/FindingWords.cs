using ThiDua.Metrics.Findings;

namespace ThiDua.Cli.Screens;

/// <summary>Findings for people and for programs.</summary>
internal static class FindingWords
{
    internal static string Severity(Severity severity) =>
        severity switch
        {
            Metrics.Findings.Severity.Info => "lưu ý",
            Metrics.Findings.Severity.Warning => "cần xem",
            Metrics.Findings.Severity.Error => "sai",
            Metrics.Findings.Severity.Fatal => "không dùng được",
        };

    /// <summary>Weight, place, sentence and remedy on one line; the place is left out where the sentence names the file.</summary>
    internal static string Line(Finding finding)
    {
        var message = FindingCatalogue.Message(finding);
        var place = finding.Place is { } at && !message.Contains(at.File, StringComparison.Ordinal) ? $"{at}: " : "";
        return $"  [{Severity(finding.Severity)}] {place}{message} {FindingCatalogue.Remedy(finding)}";
    }

    internal static object Answer(Finding finding) =>
        new
        {
            code = (int)finding.Code,
            kind = finding.Code.ToString(),
            severity = finding.Severity.ToString().ToLowerInvariant(),
            finding.Year,
            finding.Bloc,
            finding.Unit,
            finding.Subject,
            place = finding.Place,
            message = FindingCatalogue.Message(finding),
            remedy = FindingCatalogue.Remedy(finding),
        };
}
