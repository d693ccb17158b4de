using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Recognition;

/// <summary>What a sheet was taken for (nhận dạng bảng).</summary>
internal abstract record SheetRecognition
{
    private SheetRecognition() { }

    /// <summary>One of our tables, with all that it needs.</summary>
    public sealed record Found(HeaderMatch Header) : SheetRecognition;

    /// <summary>The name says which table, or the header nearly does, but columns are missing or doubled.</summary>
    public sealed record Incomplete(HeaderMatch Header) : SheetRecognition;

    /// <summary>The header fits two tables equally well.</summary>
    public sealed record Ambiguous(IReadOnlyList<TableSchema> Tables) : SheetRecognition;

    /// <summary>None of our tables.</summary>
    public sealed record Unknown : SheetRecognition;

    /// <summary>No cell at all.</summary>
    public sealed record Blank : SheetRecognition;
}
