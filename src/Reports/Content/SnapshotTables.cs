using ThiDua.Metrics.Tables;

namespace ThiDua.Reports.Content;

/// <summary>The tables of one snapshot that documents are made from (bảng số liệu công bố), rows of other years and blocs and all.</summary>
public sealed record SnapshotTables
{
    /// <summary><see cref="InputTables.Units"/> in force.</summary>
    public required DataTable Units { get; init; }

    /// <summary><see cref="InputTables.Blocs"/> in force.</summary>
    public required DataTable Blocs { get; init; }

    /// <summary><see cref="InputTables.Indicators"/> in force.</summary>
    public required DataTable Indicators { get; init; }

    public required DataTable ScoreRuns { get; init; }

    public required DataTable Standings { get; init; }

    public required DataTable Totals { get; init; }

    public required DataTable Scores { get; init; }

    public required DataTable Attainments { get; init; }

    public required DataTable Findings { get; init; }

    public required DataTable RuleBooks { get; init; }

    public required DataTable Notices { get; init; }
}
