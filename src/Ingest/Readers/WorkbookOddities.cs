using System.IO.Compression;
using System.Xml;

namespace ThiDua.Ingest.Readers;

/// <summary>
/// What the workbook reader does not tell (ô lỗi): cells whose formula gives an error, and formulas stored without a
/// value. It hands over both as empty cells, which would make an error look like "no figure".
/// </summary>
internal sealed class WorkbookOddities
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<(string Sheet, string Address), string> cells = [];

    public bool Any => cells.Count > 0;

    /// <summary>A part is not what the zip's directory says: cut short or changed.</summary>
    public bool Damaged { get; private set; }

    /// <summary>The error at a cell, "#N/A" or "(chưa tính)" for a formula without a value; null where there is none.</summary>
    public string? At(string sheet, string address) => cells.GetValueOrDefault((sheet, address));

    /// <summary>Looks through the sheets of an xlsx; a binary workbook gives nothing here.</summary>
    public static WorkbookOddities Find(ZipArchive zip)
    {
        var found = new WorkbookOddities();
        var suspects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            var (whole, hasAny) = Scan(entry);
            if (!whole)
            {
                found.Damaged = true;
                return found;
            }
            if (hasAny)
            {
                suspects.Add(entry.FullName);
            }
        }
        foreach (var (name, part) in Sheets(zip))
        {
            if (suspects.Contains(part) && zip.GetEntry(part) is { } entry)
            {
                found.Collect(name, entry);
            }
        }
        return found;
    }

    private static List<(string Name, string Part)> Sheets(ZipArchive zip)
    {
        var sheets = new List<(string, string)>();
        if (zip.GetEntry("xl/workbook.xml") is not { } book || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } links)
        {
            return sheets;
        }
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var stream = links.Open())
        using (var xml = XmlReader.Create(stream, Settings))
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                {
                    parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
        }
        using (var stream = book.Open())
        using (var xml = XmlReader.Create(stream, Settings))
        {
            while (xml.Read())
            {
                if (
                    xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                    && xml.GetAttribute("name") is { } name
                    && xml.GetAttribute("id", Relationships) is { } id
                    && parts.TryGetValue(id, out var part)
                )
                {
                    sheets.Add((name, part));
                }
            }
        }
        return sheets;
    }

    /// <summary>
    /// Checks a part against its checksum, which the framework does not, and looks for the bytes of an error or a
    /// formula: most sheets have neither, and that is much cheaper than reading the XML.
    /// </summary>
    private static (bool Whole, bool HasAny) Scan(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        var hasAny = false;
        var checksum = Crc32.Start;
        long length = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is var count and > 0)
        {
            checksum = Crc32.Add(checksum, buffer.AsSpan(kept, count));
            length += count;
            var seen = buffer.AsSpan(0, kept + count);
            hasAny = hasAny || seen.IndexOf("t=\"e\""u8) >= 0 || seen.IndexOf("<f"u8) >= 0;
            // What is looked for may lie across two reads.
            kept = Math.Min(8, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return (length == entry.Length && Crc32.End(checksum) == entry.Crc32, hasAny);
    }

    private void Collect(string sheet, ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        string? address = null;
        var isError = false;
        var formula = false;
        string? value = null;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                address = xml.GetAttribute("r");
                isError = xml.GetAttribute("t") is "e";
                formula = false;
                value = null;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                formula = true;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
            {
                value = "";
            }
            else if (xml.NodeType == XmlNodeType.Text && value is "")
            {
                value = xml.Value;
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && address is not null)
            {
                if (isError)
                {
                    cells[(sheet, address)] = value is { Length: > 0 } ? value : "#?";
                }
                else if (formula && value is null)
                {
                    cells[(sheet, address)] = "(chưa tính)";
                }
                address = null;
            }
        }
    }

    private static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
        };
}
