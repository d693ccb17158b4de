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

    /// <summary>Weight, place, sentence and remedy on one line; the place is left out where the sentence names it.</summary>
    internal static string Line(Finding finding)
    {
        var message = FindingCatalogue.Message(finding);
        var place = finding.Place is { } at && !IsNamed(at, message) ? $"{at}: " : "";
        return $"  [{Severity(finding.Severity)}] {place}{message} {FindingCatalogue.Remedy(finding)}";
    }

    /// <summary>The file, and the very cell where there is one: a sentence may name another cell of the same file.</summary>
    private static bool IsNamed(SourceLocation place, string message)
    {
        if (!message.Contains(place.File, StringComparison.Ordinal))
        {
            return false;
        }
        var at = place.Cell is { } cell ? message.IndexOf(cell, StringComparison.Ordinal) : 0;
        while (at >= 0 && place.Cell is { } whole && at + whole.Length < message.Length && char.IsAsciiDigit(message[at + whole.Length]))
        {
            at = message.IndexOf(whole, at + 1, StringComparison.Ordinal);
        }
        return at >= 0;
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
