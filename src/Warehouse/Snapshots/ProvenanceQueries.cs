using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>Where everything comes from: rule books, files, counts, rejected rows, campaigns.</summary>
public static class ProvenanceQueries
{
    public static IReadOnlyList<RuleBookRow> RuleBooks(this Snapshot snapshot) =>
        snapshot.Query(
            "rule_books",
            row => new RuleBookRow
            {
                Id = row.Text(0),
                Version = row.Small(1),
                Year = row.Small(2),
                Title = row.TextOrNull(3) ?? row.Text(0),
                Signed = row.DateOrNull(4),
                Effective = row.DateOrNull(5),
                Json = row.Text(6),
                File = row.TextOrNull(7),
            }
        );

    /// <summary>The years that have results, earliest first, and the day that each was scored for.</summary>
    public static IReadOnlyList<(int Year, DateOnly AsOf)> ScoredYears(this Snapshot snapshot) =>
        snapshot.Query("scored_years", row => (row.Small(0), row.Date(1)));

    public static IReadOnlyList<CriterionWordsRow> CriterionWords(this Snapshot snapshot) =>
        snapshot.Query(
            "criterion_words",
            row => new CriterionWordsRow(row.Text(0), row.Small(1), row.Text(2), row.Text(3), row.TextOrNull(4) ?? "")
        );

    public static IReadOnlyList<ScoreRunRow> ScoreRuns(this Snapshot snapshot) =>
        snapshot.Query(
            "score_runs",
            row => new ScoreRunRow
            {
                Year = row.Small(0),
                Bloc = row.Text(1),
                BlocName = row.Text(2),
                RuleBook = row.Text(3),
                RuleBookVersion = row.Small(4),
                AsOf = row.DateOrNull(5),
                Units = row.SmallOrNull(6) ?? 0,
                Ranked = row.SmallOrNull(7) ?? 0,
            }
        );

    public static IReadOnlyList<SourceFileRow> SourceFiles(this Snapshot snapshot) =>
        snapshot.Query("source_files", row => new SourceFileRow(row.Text(0), row.Text(1), row.Integer(2), row.TextOrNull(3)));

    public static IReadOnlyList<ImportCountRow> ImportCounts(this Snapshot snapshot) =>
        snapshot.Query(
            "import_counts",
            row => new ImportCountRow
            {
                File = row.Text(0),
                Sheet = row.TextOrNull(1),
                Table = row.Text(2),
                Read = row.IntegerOrNull(3) ?? 0,
                Accepted = row.IntegerOrNull(4) ?? 0,
                Rejected = row.IntegerOrNull(5) ?? 0,
                Empty = row.IntegerOrNull(6) ?? 0,
                LeftOut = row.IntegerOrNull(7) ?? 0,
            }
        );

    /// <param name="year">Rows of that year, then those that name no year with pages; null: all.</param>
    public static IReadOnlyList<RejectionRow> Rejections(this Snapshot snapshot, int most, int? year = null) =>
        snapshot.Query(
            "rejections",
            row => new RejectionRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Text(3),
                new SourceLocation(row.Text(4), row.TextOrNull(5), row.TextOrNull(6)),
                row.SmallOrNull(7)
            ),
            ("most", most),
            ("year", year)
        );

    /// <summary>More rows of one place are not read.</summary>
    public const int MostSourceRows = 50;

    /// <param name="sheet">Null: any.</param>
    /// <param name="line">The line or row number of the cell; null: rows of the file, those in force first.</param>
    public static IReadOnlyList<SourceRow> SourceRows(this Snapshot snapshot, string file, string? sheet, string? line)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Using(
            connection =>
                connection.Rows(
                    SourceRowsSql.Text,
                    row => new SourceRow
                    {
                        Table = row.Text(0),
                        Json = row.Text(1),
                        Cell = row.TextOrNull(2),
                        FileSha256 = row.Text(3),
                        RecordedAt = row.Timestamp(4),
                        ReplacedBy = row.Boolean(10)
                            ? null
                            : new SourceRow.Successor(row.Text(5), new SourceLocation(row.Text(6), row.TextOrNull(7), row.TextOrNull(8)), row.Timestamp(9)),
                        AsOf = row.DateOrNull(11),
                        IsScored = row.Boolean(12),
                        HasScored = row.Boolean(13),
                    },
                    ("file", file),
                    ("sheet", sheet),
                    ("row", line),
                    ("most", MostSourceRows)
                ),
            default
        );
    }

    public static IReadOnlyList<CampaignRow> CampaignsOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "campaigns_of_year",
            row => new CampaignRow
            {
                Code = row.Text(0),
                Name = row.Text(1),
                Theme = row.TextOrNull(2),
                Start = row.DateOrNull(3),
                End = row.DateOrNull(4),
                Issuer = row.TextOrNull(5),
                Directive = row.TextOrNull(6),
                Parent = row.TextOrNull(7),
            },
            ("year", year)
        );

    public static IReadOnlyList<CommitmentRow> CommitmentsOfYear(this Snapshot snapshot, int year) =>
        snapshot.Query(
            "commitments_of_year",
            row => new CommitmentRow
            {
                Campaign = row.Text(0),
                Who = row.Text(1),
                What = row.Text(2),
                Count = row.NumberOrNull(3),
                Due = row.DateOrNull(4),
                Done = row.DateOrNull(5),
                Quote = row.TextOrNull(6),
                Place = row.Place(7),
            },
            ("year", year)
        );
}
