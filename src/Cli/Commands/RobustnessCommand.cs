using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Robustness;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua robustness --bloc B: how far the order depends on the weights.</summary>
internal static class RobustnessCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Option<string> bloc = new("--bloc") { Description = "Mã khối", Required = true, HelpName = "KHỐI" };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có khối này", HelpName = "NĂM" };
        Option<int?> draws = new("--draws") { Description = "Số lần rút thăm trọng số; mặc định của bảng tiêu chí", HelpName = "N" };
        Option<double?> spread = new("--spread") { Description = "Biên độ trọng số, từ 0 đến dưới 1: 0,25 hoặc 0.25", HelpName = "D", CustomParser = Decimals };
        Option<long?> seed = new("--seed") { Description = "Mầm của dòng số ngẫu nhiên", HelpName = "S" };
        Option<string?> weights = new("--weights") { Description = "Tệp bộ trọng số (csv) thay cho rút thăm: một dòng tiêu đề (mã;bộ 1;bộ 2), rồi mỗi tiêu chí một dòng, mỗi bộ một cột; xem docs/formats.md", HelpName = "TỆP" };
        Option<bool> drawSelf = new("--draw-self") { Description = "Rút cả điểm mới chỉ tự chấm, từ 0 đến điểm tự chấm" };
        Command command = new("robustness", "Thứ hạng vững đến đâu khi trọng số thay đổi") { bloc, year, draws, spread, seed, weights, drawSelf };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(draws) is < 1 or > 1_000_000)
            {
                screen.Trouble($"--draws là {parsed.GetValue(draws)!.Value.ToString(CultureInfo.InvariantCulture)}; cần từ 1 đến 1.000.000, ví dụ 10000.");
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(spread) is not (null or (>= 0 and < 1)))
            {
                screen.Trouble($"--spread là {parsed.GetValue(spread)!.Value.ToString(CultureInfo.InvariantCulture)}; cần từ 0 đến dưới 1, ví dụ 0,25.");
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(weights) is not null && Idle() is { Count: > 0 } idle)
            {
                screen.Trouble($"{string.Join(", ", idle)} không dùng cùng --weights: trọng số lấy từ tệp, không rút thăm. Bỏ một trong hai.");
                return (int)ExitCode.WrongUsage;
            }
            WeightSets? sets = null;
            if (parsed.GetValue(weights) is { } file && !TryReadWeights(file, screen, out sets))
            {
                return (int)ExitCode.WrongUsage;
            }
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var scoring = SnapshotScoring.Load(snapshot);
            if (scoring.ScoreBloc(parsed.GetRequiredValue(bloc), parsed.GetValue(year)) is not { } scored)
            {
                screen.NoBloc(parsed.GetRequiredValue(bloc), parsed.GetValue(year), scoring.Facts.Blocs);
                return (int)ExitCode.WrongUsage;
            }
            if (RobustnessInput.From(scored.Result, scored.Book, parsed.GetValue(drawSelf)) is not { } input)
            {
                screen.Trouble("Chưa đơn vị nào của khối có hạng; xử lý các phát hiện trước (thidua status).");
                return (int)ExitCode.FindingsToSettle;
            }
            if (sets is not null && Faults(sets, input, scored.Book).ToList() is { Count: > 0 } faults)
            {
                faults.ForEach(fault => screen.Trouble($"Tệp {parsed.GetValue(weights)}, {fault}"));
                return (int)ExitCode.WrongUsage;
            }
            var result = RobustnessRun.Execute(
                input with
                {
                    Sets = sets,
                    Options = input.Options with
                    {
                        Draws = parsed.GetValue(draws) ?? input.Options.Draws,
                        Spread = parsed.GetValue(spread) ?? input.Options.Spread,
                        Seed = parsed.GetValue(seed) is { } named ? unchecked((ulong)named) : input.Options.Seed,
                    },
                }
            );
            if (parsed.GetValue(common.Json))
            {
                screen.Json(Answer(result));
            }
            else
            {
                Show(screen, scored, result, scoring);
            }
            return (int)ExitCode.Done;

            // The seed names the stream of the self entries too.
            List<string> Idle() =>
                [
                    .. parsed.GetValue(draws) is null ? Array.Empty<string>() : [draws.Name],
                    .. parsed.GetValue(spread) is null ? Array.Empty<string>() : [spread.Name],
                    .. parsed.GetValue(seed) is null || parsed.GetValue(drawSelf) ? Array.Empty<string>() : [seed.Name],
                ];
        });
        return command;
    }

    /// <summary>"0,5" as "0.5".</summary>
    private static double? Decimals(ArgumentResult given)
    {
        if (double.TryParse(given.Tokens[0].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }
        given.AddError(given.Tokens[0].Value);
        return null;
    }

    /// <summary>Lines of the file whose weights would change nothing, each with what to do.</summary>
    private static IEnumerable<string> Faults(WeightSets sets, RobustnessInput input, RuleBook book)
    {
        var nodes = input.Nodes.Select(node => node.Code).ToList();
        for (var place = 0; place < sets.Codes.Count; place++)
        {
            if (Fault(sets.Codes[place]) is { } fault)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"dòng {sets.Lines[place]}: {fault}");
            }
        }

        string? Fault(string code)
        {
            var criterion = book.AllCriteria().FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));
            if (criterion is null)
            {
                return $"bảng tiêu chí không có \"{code}\". Mỗi tiêu chí là một dòng, mỗi bộ trọng số là một cột. Các mã: {string.Join(", ", nodes)}";
            }
            if (input.Meaning == WeightMeaning.Index)
            {
                return book.UsesWeight(code) ? null : $"trọng số của {code} không dùng đến: mục chứa nó không lấy trung bình theo trọng số. Bỏ dòng này.";
            }
            return !criterion.IsLeaf
                    ? $"trọng số của mục {code} không dùng đến: mục nặng bằng điểm chuẩn các tiêu chí của nó cộng lại. Ghi trọng số cho từng tiêu chí: {string.Join(", ", Leaves(criterion).Where(HasWeight))}."
                : !HasWeight(code)
                    ? $"trọng số của {code} không dùng đến: tiêu chí không có điểm chuẩn. Bỏ dòng này."
                : null;
        }

        bool HasWeight(string code) => input.Nodes.Any(node => node.Weight > 0 && string.Equals(node.Code, code, StringComparison.Ordinal));
        static IEnumerable<string> Leaves(Criterion section) =>
            section.Criteria.SelectMany(child => child.IsLeaf ? [child.Code] : Leaves(child));
    }

    private static bool TryReadWeights(string file, Screen screen, out WeightSets? sets)
    {
        sets = null;
        if (!File.Exists(file))
        {
            screen.Trouble($"Không có tệp bộ trọng số {file}. Kiểm tra đường dẫn sau --weights.");
            return false;
        }
        if (!WeightSets.TryParse(File.ReadAllText(file), out sets, out var why))
        {
            screen.Trouble($"Tệp {file}, {why}. Cần một dòng tiêu đề, rồi mỗi tiêu chí một dòng: mã, và một cột cho mỗi bộ trọng số.");
            return false;
        }
        return true;
    }

    private static void Show(Screen screen, ScoredBloc scored, RobustnessResult result, SnapshotScoring scoring)
    {
        screen.Line(
            string.Create(CultureInfo.InvariantCulture, $"{scored.Result.Bloc.Name} {scored.Result.Bloc.Year}: {PlainNumber.Vietnamese(result.Draws)} bộ trọng số")
                + (result.Spread is { } spread ? $", ±{PlainNumber.Vietnamese((decimal)spread * 100)} %" : "")
        );
        screen.Table(
            ["Mã", "Đơn vị", "Thứ hạng", "Trung bình #", "Trung vị #", "5 % #", "95 % #", "Đứng đầu #"],
            result.Units.Select(unit =>
                (IReadOnlyList<string>)
                    [
                        unit.Unit,
                        scoring.NameOf(unit.Unit),
                        result.Spread is null
                            ? RankPhrase.VietnameseOfSets(unit.Rank, unit.RankLow, unit.RankHigh, result.Draws)
                            : RankPhrase.Vietnamese(unit.Rank, unit.RankLow, unit.RankHigh),
                        Short(unit.Mean),
                        Short(unit.Median),
                        Short(unit.Quantile05),
                        Short(unit.Quantile95),
                        Short(unit.FirstShare * 100) + " %",
                    ]
            )
        );
        foreach (var left in result.LeaveOneOut.Where(left => left.Moved(result) > 0))
        {
            var title = scored.Book.AllCriteria().FirstOrDefault(criterion => string.Equals(criterion.Code, left.Criterion, StringComparison.Ordinal))?.Title;
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  Bỏ tiêu chí {left.Criterion} {title}: {left.Moved(result)} đơn vị đổi hạng"));
        }
    }

    private static object Answer(RobustnessResult result) =>
        new
        {
            result.Draws,
            result.Spread,
            result.Seed,
            result.Top,
            units = result.Units,
            pairs = result.Pairs is { } pairs
                ? Enumerable.Range(0, result.Units.Count).Select(above => Enumerable.Range(0, result.Units.Count).Select(below => pairs[above, below]))
                : null,
            leaveOneOut = result.LeaveOneOut,
        };

    private static string Short(double value) => PlainNumber.Vietnamese(decimal.Round((decimal)value, 2, MidpointRounding.AwayFromZero));
}
