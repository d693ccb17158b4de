using System.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Directives.Files;

/// <summary>Reads plain text (.txt): UTF-8 or UTF-16, by its mark or by the look of its bytes.</summary>
internal static class PlainText
{
    public static (string? Text, Finding? Finding) Read(Stream stream, string name)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var encoding = Encoding(bytes);
        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return LegacyFont.IsLikely(text) ? (null, FileText.Of(FindingCode.DirectiveLegacyFont, name)) : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, FileText.Of(FindingCode.DirectiveNotText, name));
        }
    }

    private static Encoding Encoding(byte[] bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
}
