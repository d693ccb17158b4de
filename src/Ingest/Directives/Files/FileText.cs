using System.Globalization;
using ThiDua.Ingest.Sources;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Directives.Files;

/// <summary>Opens a file by what it is, whatever its name says (mở tệp văn bản).</summary>
internal static class FileText
{
    /// <summary>A directive has a few dozen pages; pictures of a scan make the rest.</summary>
    private const long MostBytes = 64L << 20;

    private const long MostTextBytes = 8L << 20;

    /// <summary>The text, or the finding that says why there is none.</summary>
    public static (string? Text, Finding? Finding) Open(string path, string name, string pdfTool)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MostBytes)
        {
            return (null, TooLarge(name, stream.Length, MostBytes));
        }
        var kind = KindDetector.Detect(stream);
        stream.Position = 0;
        switch (kind)
        {
            case SourceKind.Empty:
                return (null, Of(FindingCode.FileEmpty, name));
            case SourceKind.WordDocument:
                return DocxText.Read(stream, name);
            case SourceKind.Pdf:
                return PdfText.Read(path, name, pdfTool);
            case SourceKind.Text or SourceKind.Json when stream.Length > MostTextBytes:
                return (null, TooLarge(name, stream.Length, MostTextBytes));
            case SourceKind.Text:
            case SourceKind.Json:
                return PlainText.Read(stream, name);
            case SourceKind.Encrypted:
                return (null, Of(FindingCode.FileEncrypted, name));
            default:
                return (null, Of(FindingCode.DirectiveFormat, name, KindName(kind)));
        }
    }

    public static Finding Of(FindingCode code, string name, params string[] more) =>
        new()
        {
            Code = code,
            Place = new SourceLocation(name, null, null),
            Arguments = [name, .. more],
        };

    private static Finding TooLarge(string name, long bytes, long most) =>
        Of(FindingCode.FileTooLarge, name, Megabytes(bytes), Megabytes(most));

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);

    private static string KindName(SourceKind kind) =>
        kind switch
        {
            SourceKind.OldWordDocument => "Word 97-2003 (.doc)",
            SourceKind.Html => "HTML",
            SourceKind.Workbook or SourceKind.OldWorkbook => "Excel",
            SourceKind.OpenDocument => "OpenDocument",
            SourceKind.OtherZip => "zip",
            SourceKind.Empty or SourceKind.WordDocument or SourceKind.Encrypted or SourceKind.Pdf or SourceKind.Json => kind.ToString(),
            SourceKind.Text or SourceKind.Binary => "?",
        };
}
