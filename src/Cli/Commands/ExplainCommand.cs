using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua explain UNIT [CRITERION]: why each point is what it is.</summary>
internal static class ExplainCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> unit = new("UNIT") { Description = "Mã đơn vị" };
        Argument<string?> criterion = new("CRITERION") { Description = "Mã tiêu chí", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> year = new("--year") { Description = "Năm; mặc định năm gần nhất có điểm", HelpName = "NĂM" };
        Command command = new("explain", "Giải trình từng điểm của một đơn vị") { unit, criterion, year };
        command.SetAction(parsed =>
        {
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var rows = SnapshotRows.Of(snapshot.ReadResults(ResultTables.Scores)).ToList();
            var wanted = parsed.GetRequiredValue(unit);
            var ofUnit = rows.Where(row => string.Equals(row.Text("unit"), wanted, StringComparison.Ordinal)).ToList();
            if (ofUnit.Count == 0)
            {
                screen.Trouble($"Không có điểm của đơn vị \"{wanted}\". Các đơn vị có điểm:");
                screen.Trouble(
                    "  " + string.Join(", ", rows.Select(row => row.Text("unit")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                );
                return (int)ExitCode.WrongUsage;
            }
            var chosenYear = parsed.GetValue(year) ?? (int)ofUnit.Max(row => row.Whole("year"));
            var inYear = ofUnit.Where(row => row.Whole("year") == chosenYear).ToList();
            var only = parsed.GetValue(criterion);
            var shown = only is null ? inYear : [.. inYear.Where(row => string.Equals(row.Text("criterion"), only, StringComparison.Ordinal))];
            if (shown.Count == 0)
            {
                screen.Trouble(
                    string.Create(CultureInfo.InvariantCulture, $"Không có tiêu chí \"{only}\" trong năm {chosenYear}. Các tiêu chí: ")
                        + string.Join(", ", inYear.Select(row => row.Text("criterion")))
                );
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Json(shown.Select(row => row.Cells()));
            }
            else
            {
                Head(screen, snapshot, wanted, chosenYear);
                foreach (var row in shown)
                {
                    Show(screen, row);
                }
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void Head(Screen screen, Snapshot snapshot, string unit, int year)
    {
        foreach (
            var row in SnapshotRows
                .Of(snapshot.ReadResults(ResultTables.Standings))
                .Where(row => row.Whole("year") == year && string.Equals(row.Text("unit"), unit, StringComparison.Ordinal))
        )
        {
            var rank = row.WholeOrNull("rank") is { } place
                ? string.Create(CultureInfo.InvariantCulture, $"hạng {place}")
                : StandingWords.Of(row.Text("state")!);
            screen.Line(
                string.Create(CultureInfo.InvariantCulture, $"{row.Text("name")} · {row.Text("bloc")} {year} · {PlainNumber.Shown(row.Text("total_shown"))} điểm · {rank}")
            );
            if (row.Text("decided_by") is { } decided)
            {
                screen.Line($"  {decided}");
            }
        }
    }

    private static void Show(Screen screen, SnapshotRow row)
    {
        var points = row.Number("points") is { } value ? PlainNumber.Vietnamese(value) : "–";
        screen.Line();
        screen.Line($"{row.Text("criterion")}  {row.Text("title")}: {points} / {PlainNumber.Vietnamese(row.Number("maximum") ?? 0)}");
        Part(screen, "quy tắc", row.Text("rule"));
        Part(screen, "phép tính", row.Text("arithmetic"));
        Part(screen, "điều khoản", row.Text("clause"));
        var entries = string.Join(
            ", ",
            new[] { ("tự chấm", "self_points"), ("khối chấm", "bloc_points"), ("thẩm định", "appraisal_points"), ("hội đồng", "council_points") }
                .Where(entry => row.Number(entry.Item2) is not null)
                .Select(entry => $"{entry.Item1} {PlainNumber.Vietnamese(row.Number(entry.Item2)!.Value)}")
        );
        Part(screen, "điểm chấm", entries);
        Part(screen, "nguồn", row.Text("document"));
        Part(screen, "ô số liệu", Place(row, "file", "sheet", "cell"));
        Part(screen, "ô giao chỉ tiêu", Place(row, "target_file", "target_sheet", "target_cell"));
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
