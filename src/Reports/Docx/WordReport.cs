using System.Globalization;
using ThiDua.Reports.Content;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Templates;

namespace ThiDua.Reports.Docx;

/// <summary>
/// The Word documents of a bloc in the layout of Decree 30/2020/NĐ-CP (biên bản, tờ trình, báo cáo, thông báo): a
/// template's words, the snapshot's numbers.
/// </summary>
public static class WordReport
{
    /// <param name="templates">An office's own texts; null: those that come with the program.</param>
    public static ReportDocument Write(ReportKind kind, BlocReport report, ReportTemplates? templates = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var reading = TemplateReader.Read(
            (templates ?? ReportTemplates.Default).Text(kind),
            ReportTemplates.FileName(kind)
        );
        if (reading.Template is not { } template)
        {
            return new ReportDocument(null, reading.Findings);
        }
        var filler = new TemplateFiller(report, new CriterionTree(report));
        var properties = new DocumentProperties(
            $"{template.DocumentType} – {filler.Text(template.Subject)}",
            string.Create(CultureInfo.InvariantCulture, $"{report.Bloc.Name}, {report.Year}"),
            report.PublishedAt
        );
        return new ReportDocument(new OfficeDocument(report, filler).Write(template, properties), []);
    }
}
