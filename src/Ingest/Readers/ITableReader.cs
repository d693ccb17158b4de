using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Readers;

/// <summary>
/// Sheets and rows of a file, forward only (bộ đọc bảng). A file that turns out broken ends the rows and says so in
/// <see cref="Broken"/>; nothing read before it counts then.
/// </summary>
internal interface ITableReader : IDisposable
{
    /// <summary>Null for csv.</summary>
    string? SheetName { get; }

    /// <summary>A sheet that is not shown when the workbook is opened.</summary>
    bool SheetIsHidden { get; }

    /// <summary>The row's number in the sheet or its first line in csv, from 1.</summary>
    int RowNumber { get; }

    /// <summary>A row that is not shown: filtered away or hidden by hand.</summary>
    bool RowIsHidden { get; }

    /// <summary>The current row; valid until the next call.</summary>
    IReadOnlyList<RawCell> Row { get; }

    /// <summary>How far into the file, 0 to 1, for progress.</summary>
    double Done { get; }

    /// <summary>Why the file as a whole cannot be used; null while it can.</summary>
    Finding? Broken { get; }

    bool NextSheet();

    bool NextRow();
}
