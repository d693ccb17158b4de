using System.CommandLine;
using System.Globalization;
using System.Text;
using ThiDua.Cli.Screens;
using ThiDua.Ingest.RuleBooks;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Pipeline;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua rulebook ID[@V] --out F: a rule book as an Excel table to sign and change, or as a file of words.</summary>
internal static class RuleBookCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> name = new("MÃ") { Description = "Mã bảng tiêu chí, hoặc mã@phiên_bản; hoặc đường dẫn một tệp .json, .xlsx" };
        Option<string> output = new("--out") { Description = "Tệp ghi ra: .xlsx hoặc rulebook*.json", Required = true, HelpName = "TỆP" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có" };
        Command command = new("rulebook", "Ghi bảng tiêu chí thành bảng Excel (sửa, ký, nhập lại được) hoặc tệp JSON") { name, output, force };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            var isWorkbook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
            if (!isWorkbook && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                screen.Trouble($"Không biết ghi dạng gì vào \"{path}\": tên tệp cần kết thúc bằng .xlsx hoặc .json.");
                return (int)ExitCode.WrongUsage;
            }
            var file = Path.GetFileName(path);
            if (!isWorkbook && !file.StartsWith("rulebook", StringComparison.OrdinalIgnoreCase))
            {
                screen.Trouble($"\"{file}\" sẽ không nhập lại được: tên tệp JSON của bảng tiêu chí phải bắt đầu bằng rulebook. Đặt tên như rulebook-{file}.");
                return (int)ExitCode.WrongUsage;
            }
            var asked = parsed.GetRequiredValue(name);
            var code = ExitCode.FindingsToSettle;
            if ((File.Exists(asked) ? OfFile(asked, screen) : OfHome(common, parsed, asked, screen, out code)) is not { } book)
            {
                return (int)code;
            }
            byte[] bytes = isWorkbook ? RuleBookTable.Write(book) : Encoding.UTF8.GetBytes(RuleBookWriter.Write(book));
            if (isWorkbook && Difference(book, bytes) is { } difference)
            {
                screen.Trouble(FindingWords.Line(new Finding { Code = FindingCode.RuleBookNotWritable, Arguments = [book.Id, difference] }).Trim());
                return (int)ExitCode.FindingsToSettle;
            }
            WholeFile.Write(path, parsed.GetValue(force), bytes);
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{path}: {book.Title} ({book.Id}, phiên bản {book.Version}). Nhập lại bằng: thidua import \"{path}\""));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static RuleBook? OfHome(CommonOptions common, ParseResult parsed, string asked, Screen screen, out ExitCode code)
    {
        using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
        var scoring = SnapshotScoring.Load(snapshot);
        code = ExitCode.WrongUsage;
        if (scoring.FindBook(asked) is { } book)
        {
            return book;
        }
        screen.NoRuleBook(asked, scoring.Books);
        return null;
    }

    private static RuleBook? OfFile(string path, Screen screen)
    {
        var file = Path.GetFileName(path);
        var bytes = File.ReadAllBytes(path);
        var reading = bytes is [(byte)'P', (byte)'K', ..]
            ? RuleBookWorkbook.Read(bytes, file, "")?.Read()
            : RuleBookReader.Read(Encoding.UTF8.GetString(bytes), file);
        if (reading is null)
        {
            screen.Trouble($"Tệp \"{file}\" không có bảng tiêu chí: cần một trang có các cột STT, Tiêu chí, Điểm chuẩn, Cách chấm.");
            return null;
        }
        foreach (var finding in reading.Findings)
        {
            screen.Trouble(FindingWords.Line(finding).Trim());
        }
        return reading.Book;
    }

    /// <summary>What the workbook, read back, says differently; null: nothing.</summary>
    private static string? Difference(RuleBook book, byte[] workbook)
    {
        var reading = RuleBookWorkbook.Read(workbook, book.Id + ".xlsx", "")?.Read();
        if (reading?.Book is not { } again)
        {
            return reading?.Findings.Select(finding => FindingCatalogue.Message(finding)).FirstOrDefault() ?? book.Title;
        }
        var before = RuleBookWriter.Write(book).Split('\n');
        var after = RuleBookWriter.Write(again).Split('\n');
        for (var line = 0; line < before.Length; line++)
        {
            if (line >= after.Length || !string.Equals(before[line], after[line], StringComparison.Ordinal))
            {
                return before[line].Trim();
            }
        }
        return null;
    }
}
