using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua score: points and ranks by the rule books in force.</summary>
internal static class ScoreCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Option<int?> year = new("--year") { Description = "Năm; mặc định mọi năm có khối thi đua", HelpName = "NĂM" };
        Option<DateOnly?> asOf = new("--as-of")
        {
            Description = "Ngày chốt số liệu, yyyy-MM-dd; mặc định 31/12 của năm",
            HelpName = "NGÀY",
        };
        Command command = new("score", "Chấm điểm và xếp hạng") { year, asOf };
        command.SetAction(parsed =>
        {
            var home = common.HomeOf(parsed);
            var outcome = ScorePipeline.Run(
                home,
                new ScoreRequest
                {
                    Year = parsed.GetValue(year),
                    AsOf = parsed.GetValue(asOf),
                    Who = Environment.UserName,
                },
                clock,
                screen.Progress,
                screen.Waiting
            );
            if (outcome.IsUnknownYear)
            {
                screen.Trouble(
                    string.Create(CultureInfo.InvariantCulture, $"Năm {parsed.GetValue(year)} không có khối; ")
                        + (
                            outcome.Known.Count > 0
                                ? $"các năm có khối: {string.Join(", ", outcome.Known)}"
                                : "chưa năm nào có khối. Nhập bảng blocs, bloc_members và một rulebook*.json rồi chạy lại."
                        )
                );
                return (int)ExitCode.WrongUsage;
            }
            var changed = Changed(home, outcome);
            if (parsed.GetValue(common.Json))
            {
                screen.Json(Answer(outcome, changed));
            }
            else
            {
                Show(screen, outcome);
                screen.Unsealed(changed);
                if (IsUnsettled(outcome))
                {
                    screen.Unsettled(outcome.Findings);
                }
            }
            return (int)(IsUnsettled(outcome) ? ExitCode.FindingsToSettle : ExitCode.Done);
        });
        return command;
    }

    /// <summary>Of the years that were scored: what is no longer as it was sealed.</summary>
    private static List<SealMark> Changed(HomeFolder home, ScoreOutcome outcome)
    {
        if (outcome.Write.Snapshot is null)
        {
            return [];
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);
        return [.. SealMark.Changed(snapshot).Where(mark => outcome.Years.Contains(mark.Latest.Year))];
    }

    private static void Show(Screen screen, ScoreOutcome outcome)
    {
        if (outcome.Blocs.Count == 0)
        {
            screen.Line("Chưa có khối nào được chấm. Nhập bảng blocs, bloc_members và một rulebook*.json rồi chạy lại.");
        }
        screen.Table(
            ["Năm #", "Khối", "Bảng tiêu chí", "Đơn vị #", "Xếp hạng #", "Dẫn đầu"],
            outcome.Blocs.Select(bloc =>
                (IReadOnlyList<string>)
                    [
                        bloc.Bloc.Year.ToString(CultureInfo.InvariantCulture),
                        bloc.Bloc.Name,
                        string.Create(CultureInfo.InvariantCulture, $"{bloc.RuleBookId}, bản {bloc.RuleBookVersion}"),
                        bloc.Standings.Count.ToString(CultureInfo.InvariantCulture),
                        bloc.Standings.Count(standing => standing.Rank is not null).ToString(CultureInfo.InvariantCulture),
                        string.Join(
                            ", ",
                            bloc.Standings.Where(standing => standing.Rank == 1).Select(standing => $"{standing.Unit} {PlainNumber.Shown(standing.TotalShown)}")
                        ),
                    ]
            )
        );
        foreach (var finding in outcome.Findings.OrderByDescending(finding => finding.Severity))
        {
            screen.Line(FindingWords.Line(finding));
        }
        if (outcome.Write.Snapshot is { } snapshot)
        {
            screen.Line(
                outcome.Write.Changed
                    ? $"Bản số liệu {SnapshotName.Of(snapshot)} đã công bố."
                    : $"Kết quả không đổi; bản số liệu {SnapshotName.Of(snapshot)} giữ nguyên."
            );
        }
    }

    private static bool IsUnsettled(ScoreOutcome outcome) => outcome.Findings.Any(finding => finding.Severity >= Severity.Warning);

    private static object Answer(ScoreOutcome outcome, IEnumerable<SealMark> changed) =>
        new
        {
            outcome.Years,
            blocs = outcome.Blocs.Select(bloc => new
            {
                bloc.Bloc.Year,
                bloc = bloc.Bloc.Code,
                ruleBook = bloc.RuleBookId,
                ruleBookVersion = bloc.RuleBookVersion,
                standings = bloc.Standings,
            }),
            findings = outcome.Findings.Select(FindingWords.Answer),
            changedSinceSeal = changed.Select(Screen.Changed),
            snapshot = outcome.Write.Snapshot is { } snapshot ? SnapshotName.Of(snapshot) : null,
        };
}
