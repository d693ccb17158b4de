namespace ThiDua.Ingest;

/// <summary>How much a reader takes before it calls a file hostile or mistaken (giới hạn đọc).</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Csv and text are streamed; a country's figures of ten years stay far below.</summary>
    public long MaxTextBytes { get; init; } = 4L << 30;

    /// <summary>Csv with quotes is checked from this size on for one that is not closed before its rows are read.</summary>
    public long SkimFromBytes { get; init; } = 4L << 20;

    /// <summary>Workbooks are held in memory while they are read.</summary>
    public long MaxWorkbookBytes { get; init; } = 128L << 20;

    public int MaxZipEntries { get; init; } = 10_000;

    /// <summary>What a workbook may unfold to, all parts together.</summary>
    public long MaxExpandedBytes { get; init; } = 768L << 20;

    /// <summary>Beyond this ratio a part over 16 MB is a bomb: real sheets stay below 60.</summary>
    public int MaxExpansion { get; init; } = 400;

    public int MaxColumns { get; init; } = 1_000;

    /// <summary>What a spreadsheet's cell holds at most.</summary>
    public int MaxCellChars { get; init; } = 32_767;

    /// <summary>A rule book is text of a few pages.</summary>
    public long MaxRuleBookBytes { get; init; } = 4L << 20;

    /// <summary>Files of one import.</summary>
    public int MaxFiles { get; init; } = 20_000;
}
