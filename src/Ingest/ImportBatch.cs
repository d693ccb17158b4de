using ThiDua.Ingest.Mapping;
using ThiDua.Ingest.Sources;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest;

/// <summary>Everything that one import read and judged (lô nhập): facts, rejections, counts and findings.</summary>
public sealed record ImportBatch
{
    /// <summary>Files with tables or rule books, also those that turned out unusable.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>Tables with at least one accepted row, in the order of <see cref="InputTables.All"/>.</summary>
    public required IReadOnlyList<ImportedTable> Tables { get; init; }

    public required IReadOnlyList<SheetCounts> Counts { get; init; }

    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Findings that are not in a rejection.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RuleBookFile> RuleBooks { get; init; }

    public required IReadOnlyList<LeftFile> LeftFiles { get; init; }

    public required MappingFile? Mapping { get; init; }

    /// <summary>Also those of the rejected rows.</summary>
    public IEnumerable<Finding> AllFindings => Findings.Concat(Rejections.SelectMany(rejection => rejection.Findings));

    public ImportedTable? Table(TableSchema schema) => Tables.FirstOrDefault(table => table.Schema == schema);
}
