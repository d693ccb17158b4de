using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua prune: old snapshots go, after a look at which.</summary>
internal static class PruneCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Option<bool> yes = new("--yes") { Description = "Xóa thật; không có thì chỉ liệt kê" };
        Command command = new("prune", "Bản số liệu cũ có thể xóa") { yes };
        command.SetAction(parsed =>
        {
            var home = common.HomeOf(parsed);
            var removed = parsed.GetValue(yes)
                ? SnapshotFolders.Prune(home, Environment.UserName, clock, screen.Waiting)
                : SnapshotFolders.Prunable(home);
            if (parsed.GetValue(common.Json))
            {
                screen.Json(new { removed = parsed.GetValue(yes), snapshots = removed.Select(folder => SnapshotName.Of(folder.Manifest)) });
                return (int)ExitCode.Done;
            }
            foreach (var folder in removed)
            {
                screen.Line($"{(parsed.GetValue(yes) ? "Đã xóa" : "Sẽ xóa")} {SnapshotName.Of(folder.Manifest)}");
            }
            screen.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{removed.Count} bản; {SnapshotFolders.Kept} bản mới nhất và mọi bản đã niêm phong được giữ."
                )
            );
            if (removed.Count > 0 && !parsed.GetValue(yes))
            {
                screen.Line("Xóa thật: thidua prune --yes");
            }
            return (int)ExitCode.Done;
        });
        return command;
    }
}
