using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Metrics.Findings;
using Element = DocumentFormat.OpenXml.OpenXmlElement;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ThiDua.Ingest.Directives.Files;

/// <summary>Reads the paragraphs and tables of a Word document (.docx); a row is one line, its cells parted by "|".</summary>
internal static class DocxText
{
    /// <summary>What the parts of a document may unfold to; text of a directive is far below.</summary>
    private const long MostExpandedBytes = 128L << 20;

    public static (string? Text, Finding? Finding) Read(Stream stream, string name)
    {
        try
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostExpandedBytes)
                {
                    return (null, FileText.Of(FindingCode.ZipBomb, name, "128"));
                }
            }
            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var main = document.MainDocumentPart;
            var text = new StringBuilder();
            if (main?.Document?.Body is { } body)
            {
                Append(body, text, new DocxLists(main.NumberingDefinitionsPart?.Numbering));
            }
            return string.IsNullOrWhiteSpace(text.ToString()) ? (null, FileText.Of(FindingCode.DirectiveScan, name)) : (text.ToString(), null);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FileFormatException or ArgumentException or InvalidOperationException)
        {
            return (null, FileText.Of(FindingCode.FileDamaged, name));
        }
    }

    private static void Append(Element container, StringBuilder text, DocxLists lists)
    {
        foreach (var child in container.ChildElements)
        {
            if (child is Paragraph paragraph)
            {
                text.Append(lists.MarkOf(paragraph)).Append(TextOf(paragraph)).Append('\n');
            }
            else if (child is Table table)
            {
                foreach (var row in table.Elements<TableRow>())
                {
                    var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf)).Trim());
                    text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
                }
            }
            else if (child.HasChildren && child is not SectionProperties)
            {
                Append(child, text, lists);
            }
        }
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            switch (piece)
            {
                case RunText words:
                    text.Append(words.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
            }
        }
        return text.ToString();
    }
}
