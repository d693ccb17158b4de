using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Ingest.Directives;
using ThiDua.Metrics.Findings;

namespace ThiDua.Cli.Commands;

/// <summary>thidua extract FILE: what a directive sets, for a person to read; nothing is stored.</summary>
internal static class ExtractCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> path = new("FILE") { Description = "Văn bản: .docx, .txt, .pdf (có pdftotext)" };
        Command command = new("extract", "Đọc chỉ tiêu, thời hạn, cam kết từ văn bản phát động; không ghi gì") { path };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            if (!File.Exists(file))
            {
                screen.Trouble($"Không có tệp {file}.");
                return (int)ExitCode.WrongUsage;
            }
            var reading = DirectiveFile.Read(file);
            if (parsed.GetValue(common.Json))
            {
                screen.Line(DirectiveJson.Write(reading));
            }
            else
            {
                Show(screen, reading);
            }
            foreach (var finding in reading.Findings)
            {
                screen.Trouble($"{FindingCatalogue.Message(finding)} {FindingCatalogue.Remedy(finding)}");
            }
            return (int)(reading.Findings.Count > 0 || reading.Warnings.Count > 0 ? ExitCode.FindingsToSettle : ExitCode.Done);
        });
        return command;
    }

    private static void Show(Screen screen, DirectiveReading reading)
    {
        screen.Line(
            string.Join(
                " · ",
                new[] { reading.Document.Kind, reading.Document.Number, reading.Document.Issuer, Day(reading.Document.Date) }.Where(part =>
                    part is { Length: > 0 }
                )
            )
        );
        if (reading.Campaign.Theme is { } theme)
        {
            screen.Line($"Chủ đề: {theme}");
        }
        if (reading.Targets.Count == 0)
        {
            screen.Line("Văn bản không giao chỉ tiêu đo được.");
        }
        else
        {
            screen.Table(
                ["Chỉ tiêu", "Dạng", "So sánh", "Giá trị #", "Đơn vị tính", "Phạm vi", "Nguyên văn"],
                reading.Targets.Select(target =>
                    (IReadOnlyList<string>)
                        [
                            target.Indicator,
                            TargetWords.Of(target.Change),
                            TargetWords.Of(target.Comparator),
                            PlainNumber.Vietnamese(target.Value) + (target.Upper is { } upper ? $" – {PlainNumber.Vietnamese(upper)}" : ""),
                            target.Unit ?? "",
                            target.Scope ?? "",
                            target.Quote,
                        ]
                )
            );
        }
        foreach (var deadline in reading.Deadlines)
        {
            screen.Line($"Hạn {Day(deadline.Date)}: {deadline.Who}: {deadline.What}");
        }
        foreach (var commitment in reading.Commitments)
        {
            screen.Line($"Cam kết: {commitment.Who ?? "chưa rõ ai"}: {commitment.What}{(commitment.Due is { } due ? $" (hạn {due})" : "")}");
        }
        foreach (var warning in reading.Warnings)
        {
            screen.Line($"Cần xem: \"{warning.Text}\". {warning.Message}");
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
