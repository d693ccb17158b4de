using System.CommandLine;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline.Sealing;
using ThiDua.Reports.Content;
using ThiDua.Reports.Docx;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua report KIND --year Y --bloc B --out F: a bloc's documents from the current snapshot.</summary>
internal static class ReportCommand
{
    private const string ScoreSheet = "score-sheet";

    private static readonly Dictionary<string, ReportKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutes"] = ReportKind.Minutes,
        ["proposal"] = ReportKind.Proposal,
        ["closing"] = ReportKind.Closing,
        ["notice"] = ReportKind.Notice,
    };

    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> kind = new("KIND") { Description = "minutes (biên bản), proposal (tờ trình), closing (báo cáo), notice (thông báo), score-sheet (bảng tổng hợp điểm)" };
        Option<int> year = new("--year") { Description = "Năm", Required = true, HelpName = "NĂM" };
        Option<string> bloc = new("--bloc") { Description = "Mã khối", Required = true, HelpName = "KHỐI" };
        Option<string> output = new("--out") { Description = "Tệp ghi ra (.docx, .xlsx)", Required = true, HelpName = "TỆP" };
        Option<string?> templates = new("--templates") { Description = "Thư mục mẫu văn bản riêng", HelpName = "THƯ_MỤC" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có" };
        Command command = new("report", "Văn bản và bảng điểm của một khối") { kind, year, bloc, output, templates, force };
        command.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(kind);
            var isSheet = string.Equals(named, ScoreSheet, StringComparison.OrdinalIgnoreCase);
            if (!isSheet && !Kinds.ContainsKey(named))
            {
                screen.Trouble($"Không có văn bản \"{named}\". Các văn bản: {string.Join(", ", Kinds.Keys.Append(ScoreSheet))}");
                return (int)ExitCode.WrongUsage;
            }
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            if (Content(snapshot, parsed.GetRequiredValue(year), parsed.GetRequiredValue(bloc)) is not { } report)
            {
                screen.Trouble($"Không có kết quả của khối \"{parsed.GetRequiredValue(bloc)}\" trong năm đó. Xem các khối: thidua rank");
                return (int)ExitCode.WrongUsage;
            }
            var path = parsed.GetRequiredValue(output);
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
                    parsed.GetValue(templates) is { } folder ? ReportTemplates.FromFolder(folder) : null
                );
                foreach (var finding in document.Findings)
                {
                    screen.Trouble($"{FindingCatalogue.Message(finding)} {FindingCatalogue.Remedy(finding)}");
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

    private static BlocReport? Content(Snapshot snapshot, int year, string bloc) =>
        BlocReportReader.Read(
            SnapshotTables.From(schema => snapshot.ReadFacts(schema).Rows, snapshot.ReadResults),
            year,
            bloc,
            new ReportOrigin
            {
                SnapshotId = SnapshotName.Of(snapshot.Manifest),
                SealCode = SealMark.Of(snapshot, year, bloc)?.Code,
                PublishedAt = new DateTimeOffset(DateTime.SpecifyKind(snapshot.Manifest.CreatedAt, DateTimeKind.Utc)),
            }
        );
}
