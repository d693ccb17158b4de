using System.CommandLine;
using ThiDua.Cli.Screens;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Cli.Commands;

/// <summary>thidua publish: what was stored and not published, because the machine or the disk failed in between.</summary>
internal static class PublishCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Command command = new("publish", "Công bố phần đã ghi mà chưa công bố được");
        command.SetAction(parsed =>
        {
            var home = common.HomeOf(parsed);
            if (!home.HoldsData)
            {
                screen.Line($"{home}: chưa có số liệu để công bố. Bắt đầu bằng: thidua import THƯ_MỤC");
                return (int)ExitCode.Done;
            }
            var outcome = LedgerWrite.Publish(home, Environment.UserName, clock, screen.Waiting);
            var name = outcome.Snapshot is { } snapshot ? SnapshotName.Of(snapshot) : null;
            if (parsed.GetValue(common.Json))
            {
                screen.Json(new { outcome.Published, snapshot = name });
            }
            else
            {
                screen.Line(outcome.Published ? $"Đã công bố bản số liệu {name}." : $"Không có gì chưa công bố; bản số liệu hiện tại là {name}.");
            }
            return (int)ExitCode.Done;
        });
        return command;
    }
}
