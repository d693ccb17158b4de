using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Ranking;
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
        Option<string?> bloc = new("--bloc") { Description = "Mã khối; mặc định khối của đơn vị", HelpName = "KHỐI" };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có khối này", HelpName = "NĂM" };
        var english = CommonOptions.English();
        Command command = new("compare", "Vì sao đứng trên, cần gì để lên hạng") { unit, other, bloc, year, english };
        command.SetAction(parsed =>
        {
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            string[] asked = [parsed.GetRequiredValue(unit), .. parsed.GetValue(other) is { } second ? [second] : Array.Empty<string>()];
            return (int)Ask(screen, snapshot, asked, parsed.GetValue(bloc), parsed.GetValue(year), parsed.GetValue(common.Json), parsed.GetValue(english));
        });
        return command;
    }

    /// <param name="asked">One unit: what takes it up; two: why the first stands above the second.</param>
    /// <param name="bloc">Null: the first unit's latest.</param>
    internal static ExitCode Ask(Screen screen, Snapshot snapshot, string[] asked, string? bloc, int? year, bool json, bool english)
    {
        var scoring = SnapshotScoring.Load(snapshot);
        var own = scoring
            .Facts.Members.Where(member => string.Equals(member.Unit, asked[0], StringComparison.Ordinal) && (year is null || member.Year == year))
            .MaxBy(member => member.Year);
        if (bloc is null && own is null)
        {
            screen.Trouble($"Đơn vị \"{asked[0]}\" không thuộc khối nào. Kiểm tra mã đơn vị: thidua rank");
            return ExitCode.WrongUsage;
        }
        if (scoring.ScoreBloc(bloc ?? own!.Bloc, year ?? (bloc is null ? own!.Year : null)) is not { } scored)
        {
            screen.NoBloc(bloc ?? own!.Bloc, scoring.Facts.Blocs);
            return ExitCode.WrongUsage;
        }
        if (!screen.AreMembers(asked, scored.Result.Standings.Select(standing => standing.Unit).ToList()))
        {
            return ExitCode.WrongUsage;
        }
        BlocQuestions questions = new(
            scored.Book,
            scoring.Facts,
            scored.Result.Bloc.Year,
            scored.AsOf,
            scored.Result.Bloc.Code,
            scored.Together
        );
        if (asked.Length == 2)
        {
            Above(screen, questions.WhyAbove(asked[0], asked[1]), scored, scoring, json, english);
        }
        else
        {
            Next(screen, scored, asked[0], questions.DistanceToNextRank(asked[0]), json);
        }
        return ExitCode.Done;
    }

    private static void Above(Screen screen, Comparison comparison, ScoredBloc scored, SnapshotScoring scoring, bool json, bool english)
    {
        if (json)
        {
            screen.Json(comparison);
            return;
        }
        string Said(string vietnamese, string inEnglish) => english ? inEnglish : vietnamese;
        var (above, below) = (scoring.NameOf(comparison.Above), scoring.NameOf(comparison.Below));
        screen.Line($"{Place(scored, comparison.Above, above, english)}; {Place(scored, comparison.Below, below, english)}");
        screen.Table(
            [Said("Tiêu chí", "Criterion"), Said("Tên", "Title"), above + " #", below + " #", Said("Chênh lệch #", "Difference #")],
            comparison.Differences.Select(difference =>
                (IReadOnlyList<string>)
                    [difference.Criterion, difference.Title, Points(difference.Above), Points(difference.Below), Points(difference.Difference)]
            )
        );
        if (comparison.Remainder != 0)
        {
            screen.Line($"{Said("Quy đổi mục có tiêu chí không tính, mức trần", "Sections rescaled, caps")}: {Points(comparison.Remainder)}");
        }
        screen.Line($"{Said("Tổng điểm", "Totals")}: {Points(comparison.TotalAbove)} {Said("so với", "against")} {Points(comparison.TotalBelow)}");
        if ((english ? comparison.DecidedByEnglish : comparison.DecidedBy) is { } decided)
        {
            screen.Line(decided);
            var names = scoring.NamesFor(scored.Book);
            screen.Line($"{Said("Khi bằng điểm xét lần lượt", "Equal totals are parted by, in this order")}: {string.Join("; ", TieBreakText.Of(scored.Book, names, english))}");
        }

        string Points(decimal? points) => points is not { } value ? "–" : english ? PlainNumber.English(value) : PlainNumber.Vietnamese(value);
    }

    /// <summary>"Xã Bình Lư: hạng 2"; without a rank why.</summary>
    private static string Place(ScoredBloc scored, string unit, string name, bool english)
    {
        var standing = scored.Result.Standings.First(standing => string.Equals(standing.Unit, unit, StringComparison.Ordinal));
        return standing.Rank is { } rank
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: {(english ? "rank" : "hạng")} {rank}")
            : $"{name}: {(english ? "no rank" : "không có hạng")} ({(english ? standing.ReasonEnglish : standing.Reason)})";
    }

    private static void Next(Screen screen, ScoredBloc scored, string unit, IReadOnlyList<RankStep> steps, bool json)
    {
        if (json)
        {
            screen.Json(steps);
            return;
        }
        if (steps.Count == 0)
        {
            var standing = scored.Result.Standings.First(standing => string.Equals(standing.Unit, unit, StringComparison.Ordinal));
            screen.Line(
                standing.Rank switch
                {
                    null => $"{unit} chưa có hạng: {standing.Reason}.",
                    1 => $"{unit} đang dẫn đầu.",
                    _ => $"Không thay đổi riêng lẻ nào đưa {unit} lên một hạng.",
                }
            );
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
