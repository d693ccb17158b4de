namespace ThiDua.Ingest.Sources;

/// <summary>What a file is by its content, whatever its name says (loại tệp).</summary>
public enum SourceKind
{
    Empty,

    /// <summary>A zip with a workbook inside: xlsx, xlsm, xlsb.</summary>
    Workbook,

    /// <summary>The older binary workbook (.xls).</summary>
    OldWorkbook,

    /// <summary>A zip with a Word document inside.</summary>
    WordDocument,

    /// <summary>The older binary Word document (.doc).</summary>
    OldWordDocument,

    /// <summary>An office file locked with a password.</summary>
    Encrypted,

    /// <summary>A zip of something else.</summary>
    OtherZip,

    /// <summary>A LibreOffice spreadsheet (.ods).</summary>
    OpenDocument,

    Pdf,

    Html,

    Json,

    /// <summary>Text: csv, tsv or prose; its lines decide.</summary>
    Text,

    /// <summary>Anything else.</summary>
    Binary,
}
