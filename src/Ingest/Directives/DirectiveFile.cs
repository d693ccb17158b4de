using ThiDua.Ingest.Directives.Files;

namespace ThiDua.Ingest.Directives;

/// <summary>Reads a directive from a file (tệp chỉ thị): Word (.docx), text, or PDF where pdftotext is at hand.</summary>
public static class DirectiveFile
{
    /// <summary>
    /// A file that gives no text gives a reading without targets whose findings say why.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static DirectiveReading Read(string path) => Read(path, PdfText.Tool);

    internal static DirectiveReading Read(string path, string pdfTool)
    {
        var name = Path.GetFileName(path);
        var (text, finding) = FileText.Open(path, name, pdfTool);
        var reading = DirectiveReader.Read(text ?? "", name);
        return finding is null ? reading : reading with { Findings = [finding] };
    }
}
