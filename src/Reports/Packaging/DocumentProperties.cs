using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Packaging;

/// <summary>Title and dates of a document; the dates are the snapshot's, never the machine's.</summary>
internal sealed record DocumentProperties(string Title, string Subject, DateTimeOffset Created)
{
    internal void WriteTo(OpenXmlPackage package)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>(
            "application/vnd.openxmlformats-package.core-properties+xml",
            "rIdCore"
        );
        var moment = Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escaped(
                Title
            )}</dc:title><dc:subject>{Escaped(
                Subject
            )}</dc:subject><dc:creator>ThiDua</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>
            """;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        part.FeedData(stream);
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(SafeText.ForXml(text)) ?? "";
}
