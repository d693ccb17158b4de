using ThiDua.Ingest;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline;

/// <summary>What an import came to (kết quả nhập).</summary>
public sealed record ImportOutcome
{
    /// <summary>A line for each sheet that was read.</summary>
    public required IReadOnlyList<SheetCounts> Counts { get; init; }

    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Beside those in rejections.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Rule books taken in: id and version.</summary>
    public required IReadOnlyList<string> RuleBooks { get; init; }

    /// <summary>Those of them that do not score their blocs.</summary>
    public IReadOnlyList<UnusedRuleBook> UnusedRuleBooks { get; init; } = [];

    /// <summary>Files seen and left, by reason.</summary>
    public required IReadOnlyList<LeftFile> LeftFiles { get; init; }

    /// <summary>Rows stored as new facts; for a dry run, rows that would be.</summary>
    public required long Stored { get; init; }

    /// <summary>Rows that said what the ledger knew already.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Figures that took the place of others, the first ten thousand.</summary>
    public IReadOnlyList<ReplacedFigure> Replaced { get; init; } = [];

    public long ReplacedCount { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>Null for a dry run, and where a mapping could not be read.</summary>
    public required WriteOutcome? Write { get; init; }

    /// <summary>False when no row was read and no rule book taken in: nothing was written then.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>True when a person has something to settle: rejected rows, or findings of weight.</summary>
    public bool HasTrouble => Rejections.Count > 0 || Findings.Any(finding => finding.Severity >= Severity.Warning);
}
