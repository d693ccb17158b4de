using ThiDua.Ingest.Directives.Header;
using ThiDua.Ingest.Directives.Promises;
using ThiDua.Ingest.Directives.Targets;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Warnings;

namespace ThiDua.Ingest.Directives;

/// <summary>Reads the text of a launch directive (chỉ thị, văn bản phát động thi đua); nothing is guessed silently.</summary>
public static class DirectiveReader
{
    /// <param name="text">The document as plain text, line breaks and all.</param>
    /// <param name="fileName">Its file's name, for places in findings.</param>
    public static DirectiveReading Read(string text, string fileName)
    {
        var source = SourceText.Of(text);
        var paragraphs = source.Paragraphs.Select(range => Paragraph.Of(source, range)).ToList();
        var header = HeaderReader.Read(source, paragraphs);
        var campaign = CampaignReader.Read(source, paragraphs, header.Document);
        var tables = TableTargets.Read(source, paragraphs, header.Document.Year, header.DefaultScope);
        var prose = tables.Rows.Count == 0 ? paragraphs : paragraphs.FindAll(paragraph => !tables.Rows.Contains(paragraph.Range));
        IReadOnlyList<DirectiveTarget> targets =
        [
            .. TargetExtractor.Extract(source, prose, header.Document.Year, header.DefaultScope).Concat(tables.Targets).OrderBy(target => target.Offset),
        ];
        var deadlines = DeadlineReader.Read(source, paragraphs, header.Document);
        return new DirectiveReading
        {
            FileName = fileName,
            Document = header.Document,
            Campaign = campaign.Campaign,
            OpenList = OpenLists.IsOpen(source, targets),
            Targets = targets,
            Deadlines = deadlines,
            Commitments = CommitmentReader.Read(source, paragraphs),
            Warnings = WarningReader.Read(source, paragraphs, header.Document, campaign, targets, deadlines),
        };
    }
}
