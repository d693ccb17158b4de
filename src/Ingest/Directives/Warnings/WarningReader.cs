using ThiDua.Ingest.Directives.Promises;
using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Warnings;

/// <summary>Collects what in a directive cannot be right (cảnh báo); each check is a file.</summary>
internal static class WarningReader
{
    public static IReadOnlyList<DirectiveWarning> Read(
        SourceText source,
        IReadOnlyList<Paragraph> paragraphs,
        DirectiveDocument document,
        CampaignReading campaign,
        IReadOnlyList<DirectiveTarget> targets,
        IReadOnlyList<DirectiveDeadline> deadlines
    )
    {
        var warnings = new List<DirectiveWarning>();
        warnings.AddRange(DateChecks.Impossible(source));
        warnings.AddRange(DateChecks.CampaignEnd(source, document, campaign));
        warnings.AddRange(DateChecks.PassedDeadlines(document, deadlines));
        warnings.AddRange(EarlierYearCheck.Read(source, document));
        warnings.AddRange(AnniversaryCheck.Read(source));
        warnings.AddRange(ChecksumCheck.Read(source, paragraphs, targets));
        warnings.AddRange(ContradictionCheck.Read(targets));
        return [.. warnings.DistinctBy(warning => (warning.Kind, warning.Text)).OrderBy(warning => warning.Offset)];
    }
}
