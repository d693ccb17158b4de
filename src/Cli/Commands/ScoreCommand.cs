using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;

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
            var outcome = ScorePipeline.Run(
                common.HomeOf(parsed),
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
            if (parsed.GetValue(common.Json))
            {
                screen.Json(Answer(outcome));
            }
            else
            {
                Show(screen, outcome);
                if (IsUnsettled(outcome))
                {
                    screen.Unsettled(outcome.Findings);
                }
            }
            return (int)(IsUnsettled(outcome) ? ExitCode.FindingsToSettle : ExitCode.Done);
        });
        return command;
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

    private static object Answer(ScoreOutcome outcome) =>
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
            snapshot = outcome.Write.Snapshot is { } snapshot ? SnapshotName.Of(snapshot) : null,
        };
}
