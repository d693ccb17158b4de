using ThiDua.Metrics.Tables;

namespace ThiDua.Cli.Commands;

/// <summary>What is to be exported, and how.</summary>
internal sealed record ExportRequest(
    IReadOnlyList<TableSchema> Tables,
    string Format,
    ExportFormats.Writer Write,
    ExportFilter Filter,
    bool Partition
);
