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
        Argument<string> unit = new("ĐƠN_VỊ") { Description = "Mã đơn vị" };
        Argument<string?> other = new("ĐƠN_VỊ_KHÁC") { Description = "Mã đơn vị so sánh; bỏ trống: cần gì để lên một hạng", Arity = ArgumentArity.ZeroOrOne };
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
        if (asked.FirstOrDefault(code => !scoring.Facts.Members.Any(member => Is(member.Unit, code))) is { } stranger)
        {
            var units = scoring.Facts.Members.Select(member => member.Unit).Distinct(StringComparer.Ordinal).Select(code => (code, scoring.NameOf(code)));
            var near = NearNames.Question(stranger, units);
            screen.Trouble($"Đơn vị \"{stranger}\" không thuộc khối nào.{(near.Length > 0 ? near : " Xem các mã đơn vị: thidua rank")}");
            return ExitCode.WrongUsage;
        }
        if (asked.Length == 2 && Is(asked[0], asked[1]))
        {
            screen.Trouble($"Hai lần cùng một đơn vị, {scoring.NameOf(asked[0])} ({asked[0]}). Chọn hai đơn vị khác nhau của một khối.");
            return ExitCode.WrongUsage;
        }
        if (bloc is not null && !scoring.Facts.Blocs.Any(one => Is(one.Code, bloc)))
        {
            screen.NoBloc(bloc, year: null, scoring.Facts.Blocs);
            return ExitCode.WrongUsage;
        }
        var common = CommonBlocs(scoring, asked, bloc, year);
        if (common.Count == 0)
        {
            var within = year is { } only ? string.Create(CultureInfo.InvariantCulture, $" trong năm {only}") : "";
            screen.Trouble(
                asked.Length == 2
                    ? $"{WithBlocs(scoring, asked[0])} và {WithBlocs(scoring, asked[1])} không cùng khối{(bloc is null ? "" : $" {bloc}")}{within}: hạng chỉ so được trong một khối."
                    : $"{WithBlocs(scoring, asked[0])} không thuộc khối {bloc ?? "nào"}{within}."
            );
            return ExitCode.WrongUsage;
        }
        if (common.Select(one => scoring.ScoreBloc(one.Bloc, one.Year)).FirstOrDefault(one => one is not null) is not { } scored)
        {
            screen.Trouble($"Khối {common[0].Bloc} chưa được chấm: chưa có bảng tiêu chí có hiệu lực. Nhập một rulebook*.json rồi chạy thidua score.");
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
        return asked.Length == 2
            ? Above(screen, questions.WhyAbove(asked[0], asked[1]), scored, scoring, json, english)
            : Next(screen, scored, asked[0], scoring.NameOf(asked[0]), questions, json, english);
    }

    /// <summary>Where all of them were members, the latest year first.</summary>
    private static List<(int Year, string Bloc)> CommonBlocs(SnapshotScoring scoring, string[] asked, string? bloc, int? year) =>
        [
            .. asked
                .Select(code => scoring.Facts.Members.Where(member => Is(member.Unit, code)).Select(member => (member.Year, member.Bloc)))
                .Aggregate((all, some) => all.Intersect(some))
                .Distinct()
                .Where(one => (bloc is null || Is(one.Bloc, bloc)) && (year is null || one.Year == year))
                .OrderByDescending(one => one.Year)
                .ThenBy(one => one.Bloc, StringComparer.Ordinal),
        ];

    /// <summary>"Xã Bình Lư (xa-vung-thap 2025)".</summary>
    private static string WithBlocs(SnapshotScoring scoring, string unit) =>
        scoring.NameOf(unit)
        + " ("
        + string.Join(
            ", ",
            scoring
                .Facts.Members.Where(member => Is(member.Unit, unit))
                .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Bloc} {member.Year}"))
                .Distinct(StringComparer.Ordinal)
        )
        + ")";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static ExitCode Above(Screen screen, Comparison comparison, ScoredBloc scored, SnapshotScoring scoring, bool json, bool english)
    {
        var code = comparison.IsRanked ? ExitCode.Done : ExitCode.FindingsToSettle;
        if (json)
        {
            screen.Json(comparison);
            return code;
        }
        string Said(string vietnamese, string inEnglish) => english ? inEnglish : vietnamese;
        var (above, below) = (scoring.NameOf(comparison.Above), scoring.NameOf(comparison.Below));
        screen.Line(ComparisonText.Verdict(comparison, above, below, english));
        screen.Table(
            [Said("Tiêu chí", "Criterion"), Said("Tên", "Title"), above + " #", below + " #", Said("Chênh lệch #", "Difference #")],
            comparison.Differences.Select(difference =>
                (IReadOnlyList<string>)
                    [
                        difference.Criterion,
                        difference.Title,
                        Points(difference.Above),
                        Points(difference.Below),
                        Points(comparison.IsRanked || difference is { Above: not null, Below: not null } ? difference.Difference : null),
                    ]
            )
        );
        if (comparison.Remainder != 0)
        {
            screen.Line($"{Said("Quy đổi mục có tiêu chí không tính, mức trần", "Sections rescaled, caps")}: {Points(comparison.Remainder)}");
        }
        screen.Line($"{Said("Tổng điểm", "Totals")}: {Total(comparison.Above)} {Said("so với", "against")} {Total(comparison.Below)}");
        if (comparison.DecidedBy is not null)
        {
            var names = scoring.NamesFor(scored.Book);
            screen.Line($"{Said("Khi bằng điểm xét lần lượt", "Equal totals are parted by, in this order")}: {string.Join("; ", TieBreakText.Of(scored.Book, names, english))}");
        }
        if (!comparison.IsRanked)
        {
            Unranked(screen, english);
        }
        return code;

        string Points(decimal? points) => points is not { } value ? "–" : PlainNumber.AtLeast(value, scored.Book.ShownDecimals, english);
        string Total(string unit)
        {
            var shown = scored.Result.Standings.FirstOrDefault(standing => Is(standing.Unit, unit))?.TotalShown;
            return english ? shown ?? "–" : PlainNumber.Shown(shown);
        }
    }

    private static void Unranked(Screen screen, bool english) =>
        screen.Line(
            english
                ? "Exit code 1: some units have no rank yet. What is to be settled: thidua status"
                : "Mã thoát 1: còn đơn vị chưa có hạng. Xem phát hiện cần xử lý: thidua status"
        );

    private static ExitCode Next(Screen screen, ScoredBloc scored, string unit, string name, BlocQuestions questions, bool json, bool english)
    {
        var steps = questions.DistanceToNextRank(unit);
        var standing = scored.Result.Standings.First(standing => Is(standing.Unit, unit));
        var code = standing.Rank is null ? ExitCode.FindingsToSettle : ExitCode.Done;
        if (json)
        {
            screen.Json(steps);
            return code;
        }
        string Said(FormattableString vietnamese, FormattableString inEnglish) => FormattableString.Invariant(english ? inEnglish : vietnamese);
        if (steps.Count == 0)
        {
            screen.Line(
                standing.Rank switch
                {
                    null when standing.State == StandingState.Disqualified => Said($"{name} không xếp loại: {standing.Reason}.", $"{name} is not rated: {standing.ReasonEnglish}."),
                    null => Said($"{name} chưa có hạng: {standing.Reason}.", $"{name} has no rank yet: {standing.ReasonEnglish}."),
                    1 => Said($"{name} đang dẫn đầu khối: không còn hạng nào ở trên.", $"{name} leads its bloc: no rank is above it."),
                    { } rank => Said($"{name} đang hạng {rank}; không thay đổi riêng lẻ nào đưa lên một hạng.", $"{name} has rank {rank}; no single change takes it one place up."),
                }
            );
        }
        else
        {
            screen.Line(
                Said(
                    $"{name} đang hạng {steps[0].RankBefore}. Chỉ một thay đổi, các đơn vị khác giữ nguyên:",
                    $"{name} has rank {steps[0].RankBefore}. One change alone, all other units as they are:"
                )
            );
            screen.Table(
                english ? ["Change", "Criterion", "Now #", "Needed #", "Unit", "Rank #"] : ["Thay đổi", "Tiêu chí", "Hiện tại #", "Cần đạt #", "Đơn vị tính", "Hạng #"],
                steps.Select(step =>
                    (IReadOnlyList<string>)
                        [
                            step.Name,
                            string.Join(", ", step.Criteria),
                            Number(step.From),
                            Number(step.To),
                            step.UnitOfMeasure ?? "",
                            step.RankAfter.ToString(CultureInfo.InvariantCulture),
                        ]
                )
            );
        }
        if (standing.Rank is null)
        {
            Unranked(screen, english);
        }
        else if (standing.Rank > 1 && questions.LeavesOutDaysLate)
        {
            screen.Line(ComparisonText.DaysLateLeftOut(english));
        }
        return code;

        string Number(decimal value) => english ? PlainNumber.English(value) : PlainNumber.Vietnamese(value);
    }
}
