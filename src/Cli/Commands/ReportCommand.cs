using System.CommandLine;
using System.Globalization;
using System.Text;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Sealing;
using ThiDua.Reports.Content;
using ThiDua.Reports.Docx;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>
/// thidua report KIND --year Y --bloc B --out F: a bloc's documents from the current snapshot; report templates --out FOLDER:
/// their texts, for an office to change.
/// </summary>
internal static class ReportCommand
{
    private const string ScoreSheet = "score-sheet";
    private const string Templates = "templates";

    private static readonly Dictionary<string, ReportKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutes"] = ReportKind.Minutes,
        ["proposal"] = ReportKind.Proposal,
        ["closing"] = ReportKind.Closing,
        ["notice"] = ReportKind.Notice,
    };

    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> kind = new("LOẠI") { Description = "minutes (biên bản), proposal (tờ trình), closing (báo cáo), notice (thông báo), score-sheet (bảng tổng hợp điểm); templates: chép mẫu văn bản ra một thư mục để sửa" };
        Option<int?> year = new("--year") { Description = "Năm", HelpName = "NĂM" };
        Option<string?> bloc = new("--bloc") { Description = "Mã khối", HelpName = "KHỐI" };
        Option<string> output = new("--out") { Description = "Tệp ghi ra (.docx, .xlsx); với templates là thư mục", Required = true, HelpName = "TỆP" };
        Option<string?> templates = new("--templates") { Description = "Thư mục mẫu văn bản riêng; không ghi là thư mục templates trong thư mục dữ liệu, nếu có", HelpName = "THƯ_MỤC" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có" };
        Command command = new("report", "Văn bản và bảng điểm của một khối") { kind, year, bloc, output, templates, force };
        command.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(kind);
            var path = parsed.GetRequiredValue(output);
            if (string.Equals(named, Templates, StringComparison.OrdinalIgnoreCase))
            {
                return (int)CopyTemplates(screen, path, parsed.GetValue(force));
            }
            var isSheet = string.Equals(named, ScoreSheet, StringComparison.OrdinalIgnoreCase);
            var refusal =
                !isSheet && !Kinds.ContainsKey(named) ? $"Không có văn bản \"{named}\". Các văn bản: {string.Join(", ", Kinds.Keys.Append(ScoreSheet))}"
                : parsed.GetValue(year) is null ? "Lệnh chưa đủ: thiếu --year."
                : parsed.GetValue(bloc) is null ? "Lệnh chưa đủ: thiếu --bloc."
                : WrongEnding(path, isSheet ? ".xlsx" : ".docx") ?? (parsed.GetValue(templates) is { } own ? NoTemplates(own) : null);
            if (refusal is not null)
            {
                screen.Trouble(refusal);
                return (int)ExitCode.WrongUsage;
            }
            var (of, whose) = (parsed.GetValue(year)!.Value, parsed.GetValue(bloc)!);
            var home = common.HomeOf(parsed);
            using var snapshot = SnapshotReader.OpenCurrent(home);
            if (Content(snapshot, of, whose) is not { } report)
            {
                screen.Trouble(string.Create(CultureInfo.InvariantCulture, $"Không có kết quả của khối \"{whose}\" trong năm {of}. Đã chấm: {Scored(snapshot)}"));
                return (int)ExitCode.WrongUsage;
            }
            byte[]? bytes;
            if (isSheet)
            {
                bytes = ScoreWorkbook.Write(report);
            }
            else
            {
                var document = WordReport.Write(
                    Kinds[named],
                    report,
                    ReportTemplates.FromFolder(parsed.GetValue(templates) ?? home.TemplatesFolder)
                );
                foreach (var finding in document.Findings)
                {
                    screen.Trouble(FindingWords.Line(finding));
                }
                bytes = document.Bytes;
            }
            if (bytes is null)
            {
                return (int)ExitCode.FindingsToSettle;
            }
            WholeFile.Write(path, parsed.GetValue(force), bytes);
            screen.Line($"{path}: bản số liệu {SnapshotName.Of(snapshot.Manifest)}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static ExitCode CopyTemplates(Screen screen, string folder, bool force)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var kind in Kinds.Values)
        {
            var file = Path.Combine(folder, ReportTemplates.FileName(kind));
            // With a mark, so that old versions of Notepad see Vietnamese letters.
            WholeFile.Write(file, force, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ReportTemplates.DefaultText(kind))]);
            screen.Line(file);
        }
        screen.Line($"Sửa các tệp này. Để trong thư mục templates của thư mục dữ liệu thì trang và lệnh đều dùng; để chỗ khác thì thêm --templates {folder}.");
        return ExitCode.Done;
    }

    /// <summary>A Word file under another ending opens in the wrong program, or in none.</summary>
    private static string? WrongEnding(string path, string ending) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? null : $"Văn bản này là tệp {ending}; --out là \"{path}\". Đặt tên tệp kết thúc bằng {ending}.";

    private static string? NoTemplates(string folder) =>
        ReportTemplates.FileNames.Any(name => File.Exists(Path.Combine(folder, name)))
            ? null
            : $"Thư mục \"{folder}\" không có mẫu văn bản nào. Tên tệp cần có: {string.Join(", ", ReportTemplates.FileNames)}. Chép mẫu sẵn ra: thidua report templates --out THƯ_MỤC";

    private static string Scored(Snapshot snapshot)
    {
        var runs = SnapshotRows
            .Of(snapshot.ReadResults(ResultTables.ScoreRuns))
            .GroupBy(row => row.Whole("year"))
            .Select(run => string.Create(CultureInfo.InvariantCulture, $"năm {run.Key} {string.Join(", ", run.Select(row => row.Text("bloc")))}"))
            .ToList();
        return runs.Count == 0 ? "chưa có; chạy thidua score" : string.Join("; ", runs);
    }

    private static BlocReport? Content(Snapshot snapshot, int year, string bloc)
    {
        var mark = SealMark.Of(snapshot, year, bloc);
        return BlocReportReader.Read(
            SnapshotTables.From(schema => snapshot.ReadFacts(schema).Rows, snapshot.ReadResults),
            year,
            bloc,
            new ReportOrigin
            {
                SnapshotId = SnapshotName.Of(snapshot.Manifest),
                SealCode = mark?.Code,
                EarlierSeal = mark?.Earlier,
                PublishedAt = new DateTimeOffset(DateTime.SpecifyKind(snapshot.Manifest.CreatedAt, DateTimeKind.Utc)),
            }
        );
    }
}
