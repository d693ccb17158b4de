using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua rank: the league tables of the current snapshot.</summary>
internal static class RankCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Option<int?> year = new("--year") { Description = "Chỉ năm này", HelpName = "NĂM" };
        Option<string?> bloc = new("--bloc") { Description = "Chỉ khối này (mã)", HelpName = "KHỐI" };
        Command command = new("rank", "Bảng xếp hạng đã công bố") { year, bloc };
        command.SetAction(parsed =>
        {
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var all = SnapshotRows.Of(snapshot.ReadResults(ResultTables.Standings)).ToList();
            var rows = all
                .Where(row => parsed.GetValue(year) is not { } only || row.Whole("year") == only)
                .Where(row => parsed.GetValue(bloc) is not { } only || string.Equals(row.Text("bloc"), only, StringComparison.Ordinal))
                .ToList();
            if (all.Count > 0 && rows.Count == 0)
            {
                screen.Trouble(
                    "Không có kết quả xếp hạng nào như vậy. Các khối đã chấm: "
                        + string.Join(", ", all.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Text("bloc")} ({row.Whole("year")})")).Distinct(StringComparer.Ordinal))
                );
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Json(rows.Select(row => row.Cells()));
            }
            else if (rows.Count == 0)
            {
                screen.Line("Chưa có kết quả xếp hạng. Chạy: thidua score");
            }
            else
            {
                Show(screen, rows, TieBreakOrder.Of(snapshot));
                ShowRejected(screen, snapshot, rows);
                var shown = rows.Select(row => (row.Whole("year"), row.Text("bloc")!)).ToHashSet();
                screen.Unsealed(SealMark.Changed(snapshot).Where(mark => shown.Contains((mark.Latest.Year, mark.Latest.Bloc))));
                screen.Stale([.. StaleResults.Find(snapshot).Where(bloc => rows.Exists(row => row.Whole("year") == bloc.Year && string.Equals(row.Text("bloc"), bloc.Bloc, StringComparison.Ordinal)))]);
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Places that rest on a figure of which another report was rejected.</summary>
    private static void ShowRejected(Screen screen, Snapshot snapshot, List<SnapshotRow> rows)
    {
        var blocs = rows.Select(row => (row.Whole("year"), row.Text("bloc"))).ToHashSet();
        foreach (var finding in SnapshotRows.Of(snapshot.ReadResults(ResultTables.Findings)))
        {
            if (
                finding.Whole("code") == (int)FindingCode.ScoreRowRejectedBeside
                && finding.WholeOrNull("year") is { } year
                && blocs.Contains((year, finding.Text("bloc")))
            )
            {
                screen.Line($"  {finding.Text("message")} {finding.Text("remedy")}");
            }
        }
    }

    private static void Show(Screen screen, List<SnapshotRow> rows, Func<long, string, string?> tieBreaks)
    {
        foreach (var bloc in rows.GroupBy(row => (Year: row.Whole("year"), Bloc: row.Text("bloc"))))
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{bloc.Key.Bloc}, năm {bloc.Key.Year}"));
            screen.Table(
                ["Hạng #", "Mã", "Đơn vị", "Điểm #", "Xếp loại", "Tình trạng", "Quyết định bởi"],
                bloc.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            row.WholeOrNull("rank")?.ToString(CultureInfo.InvariantCulture) ?? "–",
                            row.Text("unit")!,
                            row.Text("name") ?? "",
                            PlainNumber.Shown(row.Text("total_shown")),
                            row.Text("rating") ?? "",
                            StandingWords.Of(row.Text("state")!),
                            row.Text("decided_by") ?? "",
                        ]
                )
            );
            if (bloc.Any(row => row.Text("decided_by") is not null) && tieBreaks(bloc.Key.Year, bloc.Key.Bloc!) is { } order)
            {
                screen.Line($"  Khi bằng điểm xét lần lượt: {order}.");
                screen.Line();
            }
        }
    }
}
