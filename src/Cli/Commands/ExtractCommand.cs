using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Ingest.Directives;
using ThiDua.Ingest.Directives.Review;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Home;

namespace ThiDua.Cli.Commands;

/// <summary>
/// thidua extract FILE: what a directive sets, for a person to read. --review writes it as a sheet to mark, --accept stores
/// what was marked yes; without either nothing is stored.
/// </summary>
internal static class ExtractCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Argument<string> path = new("TỆP") { Description = "Văn bản: .docx, .txt, .pdf (có pdftotext)" };
        Option<string?> review = new("--review") { Description = "Ghi phiếu duyệt (.xlsx hoặc .csv): mỗi chỉ tiêu, cam kết một dòng để đánh dấu có hay không", HelpName = "TỆP" };
        Option<string?> accept = new("--accept") { Description = "Ghi vào sổ các dòng đã đánh dấu \"có\" trong phiếu duyệt", HelpName = "TỆP" };
        Option<bool> dryRun = new("--dry-run") { Description = "Với --accept: đọc và kiểm tra, không ghi gì" };
        Command command = new("extract", "Đọc chỉ tiêu, thời hạn, cam kết từ văn bản phát động; chỉ ghi những gì người duyệt nhận")
        {
            path,
            review,
            accept,
            dryRun,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            if (!File.Exists(file))
            {
                screen.Trouble($"Không có tệp {file}.");
                return (int)ExitCode.WrongUsage;
            }
            if (Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".tab")
            {
                screen.Trouble($"{file} là bảng số liệu, không phải văn bản. Nhập bằng: thidua import \"{file}\"");
                return (int)ExitCode.WrongUsage;
            }
            if (parsed.GetValue(accept) is { } marked)
            {
                if (!File.Exists(marked))
                {
                    screen.Trouble($"Không có tệp {marked}. Lập phiếu duyệt trước: thidua extract \"{file}\" --review phieu.xlsx");
                    return (int)ExitCode.WrongUsage;
                }
                var outcome = DirectivePipeline.Accept(common.HomeOf(parsed, mayBeNew: true), file, marked, Environment.UserName, parsed.GetValue(dryRun), clock, screen.Waiting);
                if (!parsed.GetValue(common.Json) && IsUnmarked(outcome))
                {
                    screen.Line(
                        $"{marked}: chưa dòng nào được đánh dấu \"có\" ở cột \"{ReviewSheet.Headers[(int)ReviewColumn.Accept]}\"; không ghi gì. Đánh dấu các dòng nhận, lưu phiếu, rồi chạy lại lệnh này."
                    );
                    return (int)ExitCode.Done;
                }
                return (int)ImportCommand.Tell(screen, outcome, parsed.GetValue(common.Json));
            }
            var reading = DirectiveFile.Read(file);
            if (Path.GetExtension(file).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xlsb" or ".xls" or ".ods" && IsUnread(reading))
            {
                screen.Trouble($"Nếu {file} là bảng số liệu, nhập bằng: thidua import \"{file}\"");
            }
            if (parsed.GetValue(review) is { } sheet)
            {
                return (int)Review(screen, common.HomeOf(parsed, mayBeNew: true), file, reading, sheet);
            }
            if (parsed.GetValue(common.Json))
            {
                screen.Line(DirectiveJson.Write(reading));
            }
            else if (!IsUnread(reading))
            {
                Show(screen, reading);
            }
            foreach (var finding in reading.Findings)
            {
                screen.Trouble($"{FindingCatalogue.Message(finding)} {FindingCatalogue.Remedy(finding)}");
            }
            if (reading.Warnings.Count > 0 && !parsed.GetValue(common.Json))
            {
                screen.Unsettled(reading.Findings, 0, reading.Warnings.Count);
            }
            return (int)(reading.Findings.Count > 0 || reading.Warnings.Count > 0 ? ExitCode.FindingsToSettle : ExitCode.Done);
        });
        return command;
    }

    /// <summary>The sheet was read, and all its rows were left out: no answer, or "không".</summary>
    private static bool IsUnmarked(ImportOutcome outcome) =>
        outcome is { HasTrouble: false } && outcome.Counts.Any(count => count.LeftOut > 0) && outcome.Counts.All(count => count is { Accepted: 0, Rejected: 0 });

    /// <summary>What could not be opened sets nothing and leaves nothing unset: only its finding is told.</summary>
    private static bool IsUnread(DirectiveReading reading) =>
        reading is { Targets.Count: 0, Commitments.Count: 0, Deadlines.Count: 0 }
        && reading.Findings.Any(finding => finding.Severity >= Severity.Error);

    private static ExitCode Review(Screen screen, HomeFolder home, string file, DirectiveReading reading, string target)
    {
        if (File.Exists(target))
        {
            screen.Trouble($"Đã có tệp {target}. Chọn tên khác, hoặc xóa tệp ấy trước: nó có thể đã được đánh dấu.");
            return ExitCode.WrongUsage;
        }
        foreach (var finding in reading.Findings)
        {
            screen.Trouble($"{FindingCatalogue.Message(finding)} {FindingCatalogue.Remedy(finding)}");
        }
        var sheet = DirectivePipeline.Review(home, file, reading);
        if (IsUnread(reading) || sheet.Rows.Count == 0)
        {
            screen.Trouble($"Không ghi {target}: {(IsUnread(reading) ? "không đọc được văn bản" : "văn bản không giao chỉ tiêu, không có cam kết hay phong trào")} nên không có gì để duyệt.");
            return ExitCode.FindingsToSettle;
        }
        if (Path.GetExtension(target).ToLowerInvariant() is ".xlsx")
        {
            File.WriteAllBytes(
                target,
                ReviewWorkbook.Write(ReviewSheet.Headers, sheet.Rows, ReviewSheet.ToFill, ReviewSheet.Sentences, $"Phiếu duyệt {reading.FileName}")
            );
        }
        else
        {
            File.WriteAllText(target, sheet.ToCsv());
        }
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target}: {reading.Targets.Count} chỉ tiêu, {reading.Commitments.Count} cam kết. Đánh dấu \"có\" ở cột Nhận, điền mã còn trống, rồi chạy: thidua extract \"{file}\" --accept \"{target}\""
            )
        );
        return reading.Findings.Count > 0 ? ExitCode.FindingsToSettle : ExitCode.Done;
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
