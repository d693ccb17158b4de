using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>
/// thidua compare UNIT [OTHER] --bloc B: why one unit stands above another; with one unit, what takes it one place up.
/// </summary>
internal static class CompareCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> unit = new("UNIT") { Description = "Mã đơn vị" };
        Argument<string?> other = new("OTHER") { Description = "Mã đơn vị so sánh; bỏ trống: cần gì để lên một hạng", Arity = ArgumentArity.ZeroOrOne };
        Option<string> bloc = new("--bloc") { Description = "Mã khối", Required = true, HelpName = "KHỐI" };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có khối này", HelpName = "NĂM" };
        Command command = new("compare", "Vì sao đứng trên, cần gì để lên hạng") { unit, other, bloc, year };
        command.SetAction(parsed =>
        {
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var scoring = SnapshotScoring.Load(snapshot);
            if (scoring.ScoreBloc(parsed.GetRequiredValue(bloc), parsed.GetValue(year)) is not { } scored)
            {
                screen.NoBloc(parsed.GetRequiredValue(bloc), scoring.Facts.Blocs);
                return (int)ExitCode.WrongUsage;
            }
            string[] asked = [parsed.GetRequiredValue(unit), .. parsed.GetValue(other) is { } second ? [second] : Array.Empty<string>()];
            var members = scored.Result.Standings.Select(standing => standing.Unit).ToList();
            if (asked.FirstOrDefault(code => !members.Contains(code, StringComparer.Ordinal)) is { } stranger)
            {
                screen.Trouble($"Đơn vị \"{stranger}\" không thuộc khối. Các đơn vị: {string.Join(", ", members)}");
                return (int)ExitCode.WrongUsage;
            }
            BlocQuestions questions = new(
                scored.Book,
                scoring.Facts,
                scored.Result.Bloc.Year,
                new DateOnly(scored.Result.Bloc.Year, 12, 31),
                scored.Result.Bloc.Code
            );
            if (asked.Length == 2)
            {
                Above(screen, questions.WhyAbove(asked[0], asked[1]), parsed.GetValue(common.Json));
            }
            else
            {
                Next(screen, asked[0], questions.DistanceToNextRank(asked[0]), parsed.GetValue(common.Json));
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void Above(Screen screen, Comparison comparison, bool json)
    {
        if (json)
        {
            screen.Json(comparison);
            return;
        }
        screen.Table(
            ["Tiêu chí", "Tên", comparison.Above + " #", comparison.Below + " #", "Chênh lệch #"],
            comparison.Differences.Select(difference =>
                (IReadOnlyList<string>)
                    [difference.Criterion, difference.Title, Points(difference.Above), Points(difference.Below), Points(difference.Difference)]
            )
        );
        if (comparison.Remainder != 0)
        {
            screen.Line($"Quy đổi mục có tiêu chí không tính, mức trần: {Points(comparison.Remainder)}");
        }
        screen.Line($"Tổng điểm: {Points(comparison.TotalAbove)} so với {Points(comparison.TotalBelow)}");
        if (comparison.DecidedBy is { } decided)
        {
            screen.Line(decided);
        }
    }

    private static void Next(Screen screen, string unit, IReadOnlyList<RankStep> steps, bool json)
    {
        if (json)
        {
            screen.Json(steps);
            return;
        }
        if (steps.Count == 0)
        {
            screen.Line($"{unit} đang dẫn đầu, hoặc chưa có hạng, hoặc không thay đổi riêng lẻ nào đưa lên một hạng.");
            return;
        }
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{unit} đang hạng {steps[0].RankBefore}. Chỉ một thay đổi, các đơn vị khác giữ nguyên:"));
        screen.Table(
            ["Thay đổi", "Tiêu chí", "Hiện tại #", "Cần đạt #", "Đơn vị tính", "Hạng #"],
            steps.Select(step =>
                (IReadOnlyList<string>)
                    [
                        step.Name,
                        string.Join(", ", step.Criteria),
                        Points(step.From),
                        Points(step.To),
                        step.UnitOfMeasure ?? "",
                        step.RankAfter.ToString(CultureInfo.InvariantCulture),
                    ]
            )
        );
    }

    private static string Points(decimal? points) => points is { } value ? PlainNumber.Vietnamese(value) : "–";
}
