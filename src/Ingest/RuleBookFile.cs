using ThiDua.Ingest.RuleBooks;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest;

/// <summary>A rule book as it was handed in (tệp bảng tiêu chí).</summary>
/// <param name="Text">The words of the file; for a workbook, those that its sheets say.</param>
public sealed record RuleBookFile(string File, string Sha256, string Text)
{
    /// <summary>Where the words stood in a workbook; null for a file of words.</summary>
    internal FormReading? Form { get; init; }

    /// <summary>The rule book, unless something is wrong, and all that is wrong, each with its place in this file.</summary>
    /// <param name="indicators">Codes that may be named; null: not checked.</param>
    public RuleBookReading Read(IReadOnlyCollection<string>? indicators = null)
    {
        if (Form is not { } form)
        {
            return RuleBookReader.Read(Text, File, indicators);
        }
        var reading = RuleBookReader.Read(Text, File, indicators, form.Places, path => Words(form, path));
        // What follows from a cell that could not be read, or from a row without a place, is not a second problem.
        var rows = form.Problems.Where(problem => problem.Severity >= Severity.Error).Select(problem => Row(problem.Place)).ToHashSet();
        var isShaken = form.Problems.Exists(problem => problem.Code is FindingCode.RuleBookRowNumber or FindingCode.RuleBookRowAlone);
        bool follows(Finding finding) =>
            (isShaken && finding.Code is (FindingCode.RuleBookMaximumMismatch or FindingCode.RuleBookLeafWithoutRule))
            || (finding.Place is { } place && (form.Silenced.Contains(place) || rows.Contains(Row(place))));
        var hasErrors = form.Problems.Exists(problem => problem.Severity >= Severity.Error);
        return new RuleBookReading(
            hasErrors ? null : reading.Book,
            [
                .. form.Problems.Where(problem => !(isShaken && problem.Code == FindingCode.RuleBookMaximumMismatch)),
                .. reading.Findings.Where(finding => !follows(finding)),
            ]
        );
    }

    private static (string? Sheet, string Row) Row(SourceLocation? place) =>
        (place?.Sheet, place?.Cell?.TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]) ?? "");

    /// <summary>How the table calls a word of the file at a path.</summary>
    private static string? Words(FormReading form, string path)
    {
        var dot = path.LastIndexOf('.');
        var word = path[(dot + 1)..];
        var fields = form.Kinds.TryGetValue(path[..dot], out var kind) ? RuleBookForm.Rule(kind) : [.. RuleBookForm.Further, .. RuleBookForm.Header, .. RuleBookForm.General];
        return fields.FirstOrDefault(field => string.Equals(field.Word, word, StringComparison.Ordinal))?.Label
            ?? word switch
            {
                "bands" => "các khung điểm",
                "rungs" => "các trường hợp",
                "when" => "các điều kiện",
                "cases" => "các nhóm đơn vị",
                "criteria" => "các tiêu chí",
                "rules" => "các dòng thưởng, trừ",
                "reason" => "Lý do",
                "name" => "Xếp loại",
                _ => null,
            };
    }
}
