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

    /// <summary>All of them, by whoever reads the snapshot: facts in force for an input table, rows for a result table.</summary>
    public static SnapshotTables From(Func<TableSchema, DataTable> facts, Func<TableSchema, DataTable> results)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(results);
        return new SnapshotTables
        {
            Units = facts(InputTables.Units),
            Blocs = facts(InputTables.Blocs),
            Indicators = facts(InputTables.Indicators),
            ScoreRuns = results(ResultTables.ScoreRuns),
            Standings = results(ResultTables.Standings),
            Totals = results(ResultTables.Totals),
            Scores = results(ResultTables.Scores),
            Attainments = results(ResultTables.Attainments),
            Findings = results(ResultTables.Findings),
            RuleBooks = results(ResultTables.RuleBooks),
            Notices = results(ResultTables.Notices),
        };
    }
}
