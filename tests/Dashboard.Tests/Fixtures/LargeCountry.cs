using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>
/// 240 units in 120 blocs of two, one indicator that all of them have a target of, one report that most are late with: more than
/// pages show at once. Unit 000 is farthest from its target, units from 200 on have reached it; bloc 005 has an unranked unit.
/// </summary>
internal static class LargeCountry
{
    public const int Units = 240;
    public const int Blocs = Units / 2;

    private const string Sha = "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc";

    public static string Unit(int number) => "xa-" + number.ToString("000", CultureInfo.InvariantCulture);

    public static string Bloc(int number) => "khoi-" + number.ToString("000", CultureInfo.InvariantCulture);

    public static void Store(HomeFolder home)
    {
        using var write = LedgerWrite.Begin(home, "kiểm thử", FixedClock.At(2026, 1, 18), null, TestContext.Current.CancellationToken);
        StoreFacts(write);
        StoreResults(write);
        _ = write.Commit();
    }

    private static void StoreFacts(LedgerWrite write)
    {
        var units = new TableRows(InputTables.Units);
        var blocs = new TableRows(InputTables.Blocs);
        var members = new TableRows(InputTables.BlocMembers);
        var figures = new TableRows(InputTables.Observations);
        var submissions = new TableRows(InputTables.Submissions);
        for (var at = 0; at < Units; at++)
        {
            units.Add(("code", Unit(at)), ("name", "Xã " + at.ToString(CultureInfo.InvariantCulture)), ("kind", "xa"));
            members.Add(("year", 2025), ("bloc", Bloc(at / 2)), ("unit", Unit(at)));
            // The first unit of every ten tells its course.
            foreach (var (period, share) in at % 10 == 0 ? new[] { ("2025-Q1", 0.25m), ("2025", 1m) } : [("2025", 1m)])
            {
                figures.Add(("unit", Unit(at)), ("indicator", "lao-dong"), ("period", period), ("value", at * share), ("measure", "value"), ("status", "official"), ("known_by", "checked"));
            }
            if (at % 40 != 0)
            {
                submissions.Add(("unit", Unit(at)), ("obligation", "nam"), ("submitted_at", new DateOnly(2025, 12, at % 8 == 1 ? 10 : 20)));
            }
        }
        for (var at = 0; at < Blocs; at++)
        {
            blocs.Add(("year", 2025), ("bloc", Bloc(at)), ("name", "Khối số " + at.ToString(CultureInfo.InvariantCulture)));
        }
        Append(write, units, "don-vi.csv");
        Append(write, blocs, "khoi.csv");
        Append(write, members, "thanh-vien.csv");
        Append(write, figures, "so-lieu.csv");
        Append(
            write,
            new TableRows(InputTables.Indicators).Add(
                ("code", "lao-dong"), ("name", "Việc làm mới"), ("unit_of_measure", "người"), ("direction", "higher"), ("accumulation", "cumulative"), ("aggregation", "sum")
            ),
            "chi-tieu.csv"
        );
        Append(write, new TableRows(InputTables.Obligations).Add(("code", "nam"), ("scope", "all"), ("period", "2025"), ("due", new DateOnly(2025, 12, 15))), "nghia-vu.csv");
        Append(write, submissions, "da-nop.csv");
    }

    private static void StoreResults(LedgerWrite write)
    {
        var targets = new TableRows(ResultTables.Attainments);
        var standings = new TableRows(ResultTables.Standings);
        var totals = new TableRows(ResultTables.Totals);
        var scores = new TableRows(ResultTables.Scores);
        var runs = new TableRows(ResultTables.ScoreRuns);
        for (var at = 0; at < Units; at++)
        {
            targets.Add(
                ("year", 2025), ("period", "2025"), ("position", at), ("indicator", "lao-dong"), ("scope", Unit(at)), ("unit", Unit(at)), ("assigned_by", "trung ương"),
                ("change", "level"), ("comparator", "atLeast"), ("target", 200m), ("unit_of_measure", "người"), ("actual", (decimal)at), ("actual_period", "2025"),
                ("attainment", at / 200.0), ("state", at < 200 ? "missed" : "met")
            );
            var isRanked = at != 10;
            // Bloc 100 reached the least, bloc 99 the most.
            var total = isRanked ? (at + 40) % Units / 4m : (decimal?)null;
            standings.Add(
                ("year", 2025), ("bloc", Bloc(at / 2)), ("unit", Unit(at)), ("name", "Xã " + at.ToString(CultureInfo.InvariantCulture)), ("total", total),
                ("total_shown", total?.ToString("0.00", CultureInfo.InvariantCulture)), ("rank", isRanked ? (at == 11 ? 1 : 2 - (at % 2)) : null), ("state", isRanked ? "ranked" : "incomplete")
            );
            totals.Add(("year", 2025), ("bloc", Bloc(at / 2)), ("unit", Unit(at)), ("position", 1 - (at % 2)), ("base", total), ("bonus", 0m), ("penalty", 0m));
            scores.Add(
                ("year", 2025), ("bloc", Bloc(at / 2)), ("unit", Unit(at)), ("criterion", "xa"), ("position", 0), ("depth", 0), ("title", "Bảng tiêu chí xã"), ("kind", "node"),
                ("maximum", 100m), ("state", isRanked ? "scored" : "missing"), ("points", total)
            );
        }
        for (var at = 0; at < Blocs; at++)
        {
            runs.Add(
                ("year", 2025), ("bloc", Bloc(at)), ("rule_book", "xa"), ("rule_book_version", 1), ("as_of", new DateOnly(2025, 12, 31)), ("units", 2), ("ranked", at == 5 ? 1 : 2)
            );
        }
        write.ReplaceResults(targets.Table);
        write.ReplaceResults(standings.Table);
        write.ReplaceResults(totals.Table);
        write.ReplaceResults(scores.Table);
        write.ReplaceResults(runs.Table);
    }

    private static void Append(LedgerWrite write, TableRows rows, string file) =>
        _ = write.AppendFacts(
            new FactBatch
            {
                Rows = rows.Table,
                Places = [.. Enumerable.Range(2, rows.Table.RowCount).Select(line => new SourceLocation(file, null, "A" + line.ToString(CultureInfo.InvariantCulture)))],
                FileSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = Sha },
            }
        );
}
