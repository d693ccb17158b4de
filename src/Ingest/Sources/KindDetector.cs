using System.IO.Compression;
using System.Text;

namespace ThiDua.Ingest.Sources;

/// <summary>Tells what a file is from its first bytes and, for zips, from the parts it holds.</summary>
internal static class KindDetector
{
    private const int HeadLength = 8192;

    public static SourceKind Detect(Stream stream)
    {
        var buffer = new byte[HeadLength];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        if (head.IsEmpty)
        {
            return SourceKind.Empty;
        }
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return DetectZip(stream);
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return DetectCompound(stream);
        }
        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            return SourceKind.Pdf;
        }
        return DetectText(head);
    }

    private static SourceKind DetectText(ReadOnlySpan<byte> head)
    {
        string text;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            text = Encoding.Unicode.GetString(head[2..]);
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            text = Encoding.BigEndianUnicode.GetString(head[2..]);
        }
        else
        {
            foreach (var letter in head)
            {
                if (letter < 32 && letter is not (9 or 10 or 12 or 13 or 26 or 27))
                {
                    return SourceKind.Binary;
                }
            }
            text = Encoding.UTF8.GetString(head);
        }
        var start = text.AsSpan().TrimStart("\ufeff \t\r\n");
        if (start.IsEmpty)
        {
            return head.Length < HeadLength ? SourceKind.Empty : SourceKind.Text;
        }
        if (start[0] == '<' && LooksLikeHtml(start))
        {
            return SourceKind.Html;
        }
        return start[0] is '{' or '[' ? SourceKind.Json : SourceKind.Text;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        foreach (var sign in (ReadOnlySpan<string>)["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div"])
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static SourceKind DetectZip(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase)))
            {
                return SourceKind.Workbook;
            }
            if (zip.Entries.Any(entry => entry.FullName.StartsWith("word/document", StringComparison.OrdinalIgnoreCase)))
            {
                return SourceKind.WordDocument;
            }
            return zip.Entries.Any(entry => entry.FullName is "content.xml") ? SourceKind.OpenDocument : SourceKind.OtherZip;
        }
        catch (SystemException broken) when (broken is InvalidDataException or ArgumentException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            // A zip cut short has lost its directory: by its name it may still have been a workbook.
            return SourceKind.OtherZip;
        }
    }

    /// <summary>The names of a compound file's streams are UTF-16 in its directory; finding them is enough here.</summary>
    private static SourceKind DetectCompound(Stream stream)
    {
        stream.Position = 0;
        var found = SourceKind.Binary;
        Span<byte> sector = stackalloc byte[512];
        // The directory may lie anywhere; 64 MB of sectors are looked through, entries are 128 bytes, aligned.
        for (var count = 0; count < 131_072 && stream.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false) == sector.Length; count++)
        {
            for (var at = 0; at < sector.Length; at += 128)
            {
                var name = sector.Slice(at, 64);
                if (IsName(name, "EncryptedPackage") || IsName(name, "EncryptionInfo"))
                {
                    return SourceKind.Encrypted;
                }
                if (IsName(name, "Workbook") || IsName(name, "Book"))
                {
                    found = SourceKind.OldWorkbook;
                }
                else if (IsName(name, "WordDocument") && found == SourceKind.Binary)
                {
                    found = SourceKind.OldWordDocument;
                }
            }
        }
        return found;
    }

    private static bool IsName(ReadOnlySpan<byte> entry, string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (entry[at * 2] != name[at] || entry[at * 2 + 1] != 0)
            {
                return false;
            }
        }
        return entry[name.Length * 2] == 0 && entry[name.Length * 2 + 1] == 0;
    }
}
