using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua status: what is published, and what is to be settled.</summary>
internal static class StatusCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Command command = new("status", "Bản số liệu hiện tại, số dòng, phát hiện cần xử lý");
        command.SetAction(parsed =>
        {
            var home = common.HomeOf(parsed, mayBeNew: true);
            if (!home.HoldsData)
            {
                screen.Line($"{home}: {(Directory.Exists(home.Path) ? "chưa có số liệu" : "chưa có thư mục này; lần nhập đầu tạo ra nó")}. Bắt đầu bằng: thidua import THƯ_MỤC --home \"{home}\"");
                return (int)ExitCode.Done;
            }
            using var snapshot = SnapshotReader.OpenCurrent(home);
            var manifest = snapshot.Manifest;
            var open = SnapshotRows
                .Of(snapshot.ReadResults(ResultTables.Findings))
                .GroupBy(row => (Severity: row.Text("severity")!, Tag: row.Text("tag")!))
                .OrderBy(group => group.Key)
                .ToList();
            var stale = StaleResults.Find(snapshot);
            var changed = SealMark.Changed(snapshot);
            if (parsed.GetValue(common.Json))
            {
                screen.Json(
                    new
                    {
                        home = home.Path,
                        manifest,
                        findings = open.Select(group => new { group.Key.Severity, group.Key.Tag, count = group.Count() }),
                        stale = stale.Where(bloc => bloc.IsScored).Select(bloc => new { bloc.Year, bloc.Bloc }),
                        unscored = stale.Where(bloc => !bloc.IsScored).Select(bloc => new { bloc.Year, bloc.Bloc }),
                        changedSinceSeal = changed.Select(Screen.Changed),
                    }
                );
                return (int)ExitCode.Done;
            }
            screen.Line($"Thư mục dữ liệu: {home}");
            screen.Line(
                $"Bản số liệu {SnapshotName.Of(manifest)}, ghi {manifest.CreatedAt.AddHours(7).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)} (UTC+7), DuckDB {manifest.Engine}"
            );
            screen.Table(
                ["Bảng", "Số dòng #"],
                manifest
                    .Tables.Where(table => table.Rows > 0)
                    .Select(table => (IReadOnlyList<string>)[table.Name, table.Rows.ToString(CultureInfo.InvariantCulture)])
            );
            foreach (var (group, weight) in open.Select(group => (group, Enum.Parse<Severity>(group.Key.Severity, ignoreCase: true))).OrderByDescending(one => one.Item2))
            {
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"  [{FindingWords.Severity(weight)}] {group.Count()} × {group.Key.Tag}"));
                Examples(screen, [.. group]);
            }
            screen.Unsealed(changed);
            screen.Stale(stale);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The first few of a kind: whom, where, what, and what to do.</summary>
    private static void Examples(Screen screen, IReadOnlyList<SnapshotRow> findings)
    {
        const int Most = 3;
        foreach (var row in findings.Take(Most))
        {
            var message = row.Text("message") ?? "";
            List<string> about = [];
            if (row.Text("unit") is { } unit)
            {
                about.Add(unit);
            }
            if (row.Text("file") is { } file && !message.Contains(file, StringComparison.Ordinal))
            {
                about.Add(new SourceLocation(file, row.Text("sheet"), row.Text("cell")).ToString());
            }
            screen.Line($"      {(about.Count > 0 ? $"{string.Join(", ", about)}: " : "")}{message} {row.Text("remedy")}");
        }
        if (findings.Count > Most)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"      và {findings.Count - Most} phát hiện nữa; tất cả: thidua export findings --out findings.csv"));
        }
    }
}
