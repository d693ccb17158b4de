using ThiDua.Metrics.Tables;

namespace ThiDua.Cli.Commands;

/// <summary>What is to be exported, and how.</summary>
internal sealed record ExportRequest(
    IReadOnlyList<TableSchema> Tables,
    string Format,
    ExportFormats.Writer Write,
    (string Column, object? Value)[] Where,
    bool Partition
)
{
    /// <summary>The filters on columns that the table has.</summary>
    internal IEnumerable<(string Column, object? Value)> WhereOf(TableSchema schema) => Where.Where(filter => schema.Has(filter.Column));
}
