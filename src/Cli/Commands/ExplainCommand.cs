using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua explain UNIT [CRITERION] [--above OTHER]: why each point is what it is, or why one unit stands above another.</summary>
internal static class ExplainCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> unit = new("ĐƠN_VỊ") { Description = "Mã đơn vị" };
        Argument<string?> criterion = new("TIÊU_CHÍ") { Description = "Mã tiêu chí; bỏ trống: cả phiếu điểm, mỗi tiêu chí một dòng", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có điểm", HelpName = "NĂM" };
        Option<string?> above = new("--above") { Description = "Vì sao đứng trên đơn vị này: chênh lệch từng tiêu chí", HelpName = "ĐƠN_VỊ" };
        Option<bool> full = new("--full") { Description = "Không nêu tiêu chí: giải trình đầy đủ từng điểm, không chỉ phiếu điểm" };
        var english = CommonOptions.English();
        Command command = new("explain", "Phiếu điểm của một đơn vị; giải trình một điểm đến ô số liệu") { unit, criterion, year, above, full, english };
        command.SetAction(parsed =>
        {
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var wanted = parsed.GetRequiredValue(unit);
            var inEnglish = parsed.GetValue(english);
            var only = parsed.GetValue(criterion) is { Length: > 0 } named ? named : null;
            if (parsed.GetValue(above) is { } other)
            {
                if (only is not null)
                {
                    screen.Trouble(
                        $"\"{only}\" không đi cùng --above, vốn so mọi tiêu chí của hai đơn vị. Bỏ \"{only}\", hoặc xem từng đơn vị: thidua explain {wanted} {only}; thidua explain {other} {only}"
                    );
                    return (int)ExitCode.WrongUsage;
                }
                return (int)CompareCommand.Ask(screen, snapshot, [wanted, other], bloc: null, parsed.GetValue(year), parsed.GetValue(common.Json), inEnglish);
            }
            var rows = SnapshotRows.Of(snapshot.ReadResults(ResultTables.Scores)).ToList();
            var ofUnit = rows.Where(row => string.Equals(row.Text("unit"), wanted, StringComparison.Ordinal)).ToList();
            if (rows.Count == 0)
            {
                screen.Trouble("Chưa có gì được chấm nên chưa có điểm để giải trình. Chạy: thidua score");
                return (int)ExitCode.WrongUsage;
            }
            if (ofUnit.Count == 0)
            {
                var names = SnapshotRows.Of(snapshot.ReadResults(ResultTables.Standings)).Select(row => (row.Text("unit")!, row.Text("name") ?? ""));
                var near = NearNames.Question(wanted, names);
                if (near.Length > 0)
                {
                    screen.Trouble($"Không có điểm của đơn vị \"{wanted}\": cần mã đơn vị.{near}");
                    return (int)ExitCode.WrongUsage;
                }
                screen.Trouble($"Không có điểm của đơn vị \"{wanted}\". Các đơn vị có điểm:");
                screen.Trouble(
                    "  " + string.Join(", ", rows.Select(row => row.Text("unit")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                );
                return (int)ExitCode.WrongUsage;
            }
            var chosenYear = parsed.GetValue(year) ?? (int)ofUnit.Max(row => row.Whole("year"));
            var inYear = ofUnit.Where(row => row.Whole("year") == chosenYear).ToList();
            if (inYear.Count == 0)
            {
                var years = ofUnit.Select(row => row.Whole("year")).Distinct().Order();
                screen.Trouble(
                    string.Create(CultureInfo.InvariantCulture, $"Đơn vị \"{wanted}\" không có điểm năm {chosenYear}. Các năm có điểm: {string.Join(", ", years)}")
                );
                return (int)ExitCode.WrongUsage;
            }
            var shown = only is null ? inYear : [.. inYear.Where(row => string.Equals(row.Text("criterion"), only, StringComparison.Ordinal))];
            if (shown.Count == 0)
            {
                var near = NearNames.Question(only!, inYear.Select(row => (row.Text("criterion")!, row.Text("title") ?? "")));
                screen.Trouble(
                    string.Create(CultureInfo.InvariantCulture, $"Không có tiêu chí \"{only}\" trong năm {chosenYear}.")
                        + (near.Length > 0 ? near : " Các tiêu chí: " + string.Join(", ", inYear.Select(row => row.Text("criterion"))))
                );
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Json(shown.Select(row => row.Cells()));
            }
            else
            {
                Head(screen, snapshot, wanted, chosenYear, inEnglish);
                if (only is null && !parsed.GetValue(full))
                {
                    Card(screen, shown, TotalOf(snapshot, wanted, chosenYear, inEnglish), inEnglish);
                    screen.Line(
                        inEnglish
                            ? $"One point down to its cell: thidua explain {wanted} CRITERION; all of them: --full"
                            : $"Một điểm đến ô số liệu: thidua explain {wanted} TIÊU_CHÍ; tất cả: --full"
                    );
                    return (int)ExitCode.Done;
                }
                foreach (var row in shown)
                {
                    Show(screen, row, inEnglish);
                }
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void Head(Screen screen, Snapshot snapshot, string unit, int year, bool english)
    {
        foreach (var row in Of(snapshot, ResultTables.Standings, unit, year))
        {
            var place = row.WholeOrNull("rank");
            var number = place?.ToString(CultureInfo.InvariantCulture);
            var rank = (place, english) switch
            {
                (null, true) => row.Text("state")!,
                (null, false) => StandingWords.Of(row.Text("state")!),
                (_, true) => "rank " + number,
                (_, false) => "hạng " + number,
            };
            var total = english ? row.Text("total_shown") ?? "–" : PlainNumber.Shown(row.Text("total_shown"));
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{row.Text("name")} · {row.Text("bloc")} {year} · {total} {(english ? "points" : "điểm")} · {rank}"));
            var totals = Of(snapshot, ResultTables.Totals, unit, year).FirstOrDefault();
            foreach (var said in new[] { english ? totals?.Text("decided_by_en") : row.Text("decided_by"), totals?.Text(english ? "reason_en" : "reason") })
            {
                if (said is { Length: > 0 })
                {
                    screen.Line($"  {said}");
                }
            }
        }
    }

    private static IEnumerable<SnapshotRow> Of(Snapshot snapshot, TableSchema table, string unit, int year) =>
        SnapshotRows.Of(snapshot.ReadResults(table)).Where(row => row.Whole("year") == year && string.Equals(row.Text("unit"), unit, StringComparison.Ordinal));

    /// <summary>How the total comes about, for the card's last line: bonuses and penalties lie in no section and count once.</summary>
    /// <returns>Nothing where the unit has no total.</returns>
    private static IReadOnlyList<IReadOnlyList<string>> TotalOf(Snapshot snapshot, string unit, int year, bool english)
    {
        if (
            Of(snapshot, ResultTables.Totals, unit, year).FirstOrDefault() is not { } parts
            || Of(snapshot, ResultTables.Standings, unit, year).FirstOrDefault() is not { } standing
            || standing.Number("total") is not { } total
            || parts.Number("base") is not { } points
        )
        {
            return [];
        }
        var decimals = standing.Text("total_shown") is { } given && given.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? given.Length - point - 1 : 0;
        string Say(decimal value) => PlainNumber.AtLeast(value, decimals, english);
        var (bonus, penalty) = (parts.Number("bonus") ?? 0, parts.Number("penalty") ?? 0);
        var sum = points + bonus - penalty;
        var steps = Say(points);
        if (bonus != 0)
        {
            steps += $" + {Say(bonus)} {(english ? "bonus" : "thưởng")}";
        }
        if (penalty != 0)
        {
            steps += $" \u2212 {Say(penalty)} {(english ? "penalty" : "trừ")}";
        }
        if (bonus != 0 || penalty != 0)
        {
            steps += " = " + Say(sum);
        }
        if (sum > total)
        {
            steps += $", {(english ? "at most" : "không quá")} {Say(total)}";
        }
        return [["", english ? "Total" : "Tổng điểm", Say(total), "", steps]];
    }

    /// <summary>The score card: a line a criterion, with what made its points, and how they make the total.</summary>
    private static void Card(Screen screen, IEnumerable<SnapshotRow> rows, IReadOnlyList<IReadOnlyList<string>> total, bool english) =>
        screen.Table(
            english ? ["Criterion", "Title", "Points #", "Of #", "Why"] : ["Tiêu chí", "Tên", "Điểm #", "Tối đa #", "Vì sao"],
            rows.Select(row =>
                (IReadOnlyList<string>)
                    [
                        row.Text("criterion")!,
                        Title(row, english),
                        Points(row, english),
                        row.Number("maximum") is { } maximum ? Number(maximum, english) : "",
                        row.Text(english ? "arithmetic_en" : "arithmetic") ?? "",
                    ]
            ).Concat(total)
        );

    /// <summary>The title, and whether it adds to the total or takes from it.</summary>
    private static string Title(SnapshotRow row, bool english) =>
        row.Text("title") + row.Text("kind") switch
        {
            "bonus" => english ? " (bonus)" : " (điểm thưởng)",
            "penalty" => english ? " (penalty)" : " (điểm trừ)",
            _ => "",
        };

    private static string Points(SnapshotRow row, bool english) =>
        row.Number("points") is not { } points ? "–"
        : row.Text("kind") is "penalty" && points != 0 ? "\u2212" + Number(points, english)
        : Number(points, english);

    private static string Number(decimal value, bool english) => english ? PlainNumber.English(value) : PlainNumber.Vietnamese(value);

    private static void Show(Screen screen, SnapshotRow row, bool english)
    {
        string Number(decimal value) => ExplainCommand.Number(value, english);
        screen.Line();
        screen.Line($"{row.Text("criterion")}  {Title(row, english)}: {Points(row, english)} / {Number(row.Number("maximum") ?? 0)}");
        Part(screen, english ? "rule" : "quy tắc", row.Text(english ? "rule_en" : "rule"));
        Part(screen, english ? "arithmetic" : "phép tính", row.Text(english ? "arithmetic_en" : "arithmetic"));
        Part(screen, english ? "clause" : "điều khoản", row.Text("clause"));
        var entries = string.Join(
            ", ",
            new[]
            {
                (english ? "self" : "tự chấm", "self_points"),
                (english ? "bloc" : "khối chấm", "bloc_points"),
                (english ? "appraisal" : "thẩm định", "appraisal_points"),
                (english ? "council" : "hội đồng", "council_points"),
            }
                .Where(entry => row.Number(entry.Item2) is not null)
                .Select(entry => $"{entry.Item1} {Number(row.Number(entry.Item2)!.Value)}")
        );
        Part(screen, english ? "entries" : "điểm chấm", entries);
        Part(screen, english ? "source" : "nguồn", row.Text("document"));
        Part(screen, english ? "cell" : "ô số liệu", Place(row, "file", "sheet", "cell"));
        Part(screen, english ? "cell of the target" : "ô giao chỉ tiêu", Place(row, "target_file", "target_sheet", "target_cell"));
    }

    private static string? Place(SnapshotRow row, string file, string sheet, string cell) =>
        row.Text(file) is { } name ? new SourceLocation(name, row.Text(sheet), row.Text(cell)).ToString() : null;

    private static void Part(Screen screen, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            screen.Line($"  {name}: {text}");
        }
    }
}
