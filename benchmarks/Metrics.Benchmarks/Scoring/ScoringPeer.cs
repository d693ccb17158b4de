using System.Diagnostics;
using System.Globalization;
using System.Text;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Kernels;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Metrics.Benchmarks.Scoring;

/// <summary>
/// The same figures and rules as one SQL statement of DuckDB over a table in memory, in DECIMAL: one thread and two. The table is wide (a
/// column a figure), which suits the engine better than a row for each unit and criterion.
/// </summary>
internal static class ScoringPeer
{
    internal const string Size = "40000x100x1000";
    internal const string Peer = "DuckDB SQL in DECIMAL";

    /// <summary>Each statement's best of a few runs: whoever shares the machine counts against us, not against the peer.</summary>
    internal static PeerTimes Run()
    {
        var table = ScoringTable.Of(Size);
        table.Bulk.Score(table.Columns, table.Totals, table.Ranks, BulkScoring.Scratch(table.LargestBloc));
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();
        // 40,000 rows would be one group of rows and so one thread's work: smaller groups let the engine use both.
        _ = connection.Execute("ATTACH ':memory:' AS work (ROW_GROUP_SIZE 4096)");
        _ = connection.Execute("USE work");
        Fill(connection, table);
        var statement = Statement(table.Kinds);
        var different = Check(connection, statement, table);
        List<KeyValuePair<string, double>> times = [];
        foreach (var (threads, words) in new[] { ("SET threads = 1", "one thread"), ("SET threads = 2", "two threads") })
        {
            _ = connection.Execute(threads);
            times.Add(KeyValuePair.Create($"{Peer}, {words}", Best(connection, statement)));
        }
        var version = connection.Single("SELECT version()", row => row.Text(0));
        return new PeerTimes(times, [string.Create(CultureInfo.InvariantCulture, $"DuckDB {version}; {different} of {table.Totals.Length} totals differ from ours in the last digit (division in double)")]);
    }

    private static double Best(DuckDbConnection connection, SqlText statement)
    {
        var best = double.PositiveInfinity;
        for (var run = 0; run < 9; run++)
        {
            var start = Stopwatch.GetTimestamp();
            connection.Query(statement).Dispose();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }

    /// <summary>
    /// Before timing: every total is ours. SQL divides DECIMAL in double, so that now and then a tie in the fifth decimal is rounded the
    /// other way: that may be a step in the last digit, in one unit of a thousand.
    /// </summary>
    /// <returns>How many units differ by such a step.</returns>
    private static int Check(DuckDbConnection connection, SqlText statement, ScoringTable table)
    {
        var rows = connection.Rows(statement, row => (Unit: row.Small(0), Total: row.Number(1), Rank: row.Small(2)));
        var steps = rows.ConvertAll(row => Math.Abs((row.Total * 10_000) - (decimal)table.Totals[row.Unit]));
        var different = steps.Count(step => step > 0);
        if (rows.Count != table.Totals.Length || steps.Max() > 2 || different * 1_000 > rows.Count)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SQL: {rows.Count} units, {different} totals differ, by up to {steps.Max()}: there is nothing to time"
                )
            );
        }
        return different;
    }

    private static void Fill(DuckDbConnection connection, ScoringTable table)
    {
        var columns = new StringBuilder("CREATE TABLE facts (unit INTEGER, bloc INTEGER");
        for (var leaf = 0; leaf < table.Kinds.Count; leaf++)
        {
            var (type, second) = table.Kinds[leaf] switch
            {
                RuleKind.PerCase => ("DECIMAL(9,0)", false),
                RuleKind.Entered => ("DECIMAL(9,4)", false),
                _ => ("DECIMAL(9,2)", true),
            };
            _ = columns.Append(CultureInfo.InvariantCulture, $", a{leaf} {type}");
            if (second)
            {
                _ = columns.Append(CultureInfo.InvariantCulture, $", t{leaf} {type}");
            }
        }
        _ = connection.Execute(columns.Append(')').ToString());
        using var appender = connection.Append("facts", "work");
        var bloc = 0;
        for (var unit = 0; unit < table.Columns.UnitCount; unit++)
        {
            bloc += unit == table.Columns.BlocStarts[bloc + 1] ? 1 : 0;
            appender.Column(0).Set(appender.Row, unit);
            appender.Column(1).Set(appender.Row, bloc);
            var column = 2;
            for (var leaf = 0; leaf < table.Kinds.Count; leaf++)
            {
                // A DECIMAL of up to nine digits is a whole number of four bytes.
                appender.Column(column++).Set(appender.Row, (int)table.Columns.First[leaf][unit]);
                if (table.Columns.Second[leaf].Length > 0)
                {
                    appender.Column(column++).Set(appender.Row, (int)table.Columns.Second[leaf][unit]);
                }
            }
            appender.EndRow();
        }
        appender.Complete();
    }

    private static string Statement(IReadOnlyList<RuleKind> kinds)
    {
        var leaders = Enumerable.Range(0, kinds.Count).Where(leaf => kinds[leaf] == RuleKind.Leader).ToList();
        return $"""
            WITH lead AS (SELECT bloc{Each(leaders, leaf => $", max((a{leaf} - t{leaf}) / t{leaf}) AS e{leaf}")} FROM facts GROUP BY bloc),
                 scored AS (SELECT unit, bloc, CAST({string.Join(" + ", kinds.Select(Points))} AS DECIMAL(18,4)) AS total
                            FROM facts{(leaders.Count > 0 ? " JOIN lead USING (bloc)" : "")})
            SELECT unit, total, rank() OVER (PARTITION BY bloc ORDER BY total DESC) FROM scored
            """;
    }

    private static string Points(RuleKind kind, int leaf) =>
        kind switch
        {
            RuleKind.Proportional => $"CAST(round(least({Maximum}, {Maximum} * a{leaf} / t{leaf}), 4) AS DECIMAL(9,4))",
            RuleKind.Bands => $"CASE {Each(ScoringTable.Bands.Reverse(), band => $"WHEN a{leaf} >= {ScoringTable.Text(band.From)} * t{leaf} THEN {ScoringTable.Text(band.Points)} ")}ELSE 0.0 END",
            RuleKind.PerCase => $"({Maximum} - least({ScoringTable.Text(ScoringTable.Cap)}, a{leaf} * {ScoringTable.Text(ScoringTable.Each)}))",
            RuleKind.PassFail => $"CASE WHEN a{leaf} >= t{leaf} THEN {Maximum} ELSE 0.0 END",
            RuleKind.Leader =>
                $"CAST(round(0.5 * {Maximum} * CASE WHEN a{leaf} <= t{leaf} THEN a{leaf} / t{leaf} ELSE 1 + (a{leaf} - t{leaf}) / t{leaf} / e{leaf} END, 4) AS DECIMAL(9,4))",
            RuleKind.Entered => $"least(greatest(a{leaf}, 0), {Maximum})",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Maximum => ScoringTable.Text(ScoringTable.Maximum);

    private static string Each<T>(IEnumerable<T> items, Func<T, string> text) => string.Concat(items.Select(text));
}
