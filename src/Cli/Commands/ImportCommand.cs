using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Ingest;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Cli.Commands;

/// <summary>thidua import PATH...: files and folders into the ledger.</summary>
internal static class ImportCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Argument<string[]> paths = new("TỆP_HOẶC_THƯ_MỤC")
        {
            Description = "Tệp hoặc thư mục: csv, xlsx, rulebook*.json; nhiều tệp là một lần ghi",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> dryRun = new("--dry-run") { Description = "Đọc và kiểm tra tất cả, không ghi gì" };
        Option<string?> map = new("--map") { Description = "Tệp ánh xạ (JSON) cho bảng lạ", HelpName = "TỆP" };
        Command command = new("import", "Nhập số liệu và bảng tiêu chí từ tệp, thư mục; văn bản thì đọc bằng extract") { paths, dryRun, map };
        command.SetAction(parsed =>
        {
            var outcome = ImportPipeline.Run(
                common.HomeOf(parsed, mayBeNew: true),
                new ImportRequest
                {
                    Paths = parsed.GetRequiredValue(paths),
                    MapFile = parsed.GetValue(map),
                    DryRun = parsed.GetValue(dryRun),
                    Who = Environment.UserName,
                },
                clock,
                new ImportProgress(screen),
                screen.Waiting
            );
            return (int)Tell(screen, outcome, parsed.GetValue(common.Json));
        });
        return command;
    }

    /// <summary>Says what came of it; also for what a person confirmed of a directive.</summary>
    internal static ExitCode Tell(Screen screen, ImportOutcome outcome, bool json)
    {
        if (json)
        {
            screen.Json(Answer(outcome));
        }
        else
        {
            Show(screen, outcome);
            if (Code(outcome) == ExitCode.FindingsToSettle)
            {
                screen.Unsettled(outcome.Findings, outcome.Rejections.Count);
            }
        }
        return Code(outcome);
    }

    private static ExitCode Code(ImportOutcome outcome) =>
        outcome.Findings.Any(finding => finding.Code == FindingCode.PathNotFound) ? ExitCode.WrongUsage
        : outcome.HasTrouble ? ExitCode.FindingsToSettle : ExitCode.Done;

    private static void Show(Screen screen, ImportOutcome outcome)
    {
        if (outcome.Counts.Count > 0)
        {
            screen.Table(
                ["Tệp", "Sheet", "Bảng", "Đọc #", "Nhận #", "Từ chối #", "Trống #", "Bỏ qua #"],
                outcome.Counts.Select(count =>
                    (IReadOnlyList<string>)
                        [
                            count.File,
                            count.Sheet ?? "",
                            count.Table,
                            Whole(count.Read),
                            Whole(count.Accepted),
                            Whole(count.Rejected),
                            Whole(count.Empty),
                            Whole(count.LeftOut),
                        ]
                )
            );
        }
        foreach (var left in outcome.LeftFiles.Where(left => left.Reason == LeftReason.Directive))
        {
            screen.Line($"Chưa nhập {left.File.Name}: đây là văn bản, không phải bảng số liệu; đọc bằng: thidua extract \"{left.File.Path}\"");
        }
        // Files of the same bytes have a finding of their own.
        var others = outcome.LeftFiles.Where(left => left.Reason == LeftReason.NotATable).Select(left => left.File.Name).ToList();
        if (others.Count > 0)
        {
            screen.Line("Bỏ qua, không phải bảng số liệu: " + string.Join(", ", others));
        }
        if (outcome.RuleBooks.Count > 0)
        {
            screen.Line("Bảng tiêu chí: " + string.Join(", ", outcome.RuleBooks));
        }
        foreach (var unused in outcome.UnusedRuleBooks)
        {
            screen.Line(Words(unused));
        }
        ShowRejected(screen, outcome);
        // A document that was left stands above, with the command that reads it.
        FindingLines(screen, outcome.Findings.Where(finding => finding.Code != FindingCode.DirectiveNotImported).OrderByDescending(finding => finding.Severity));
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(outcome.DryRun ? "Chạy thử, không ghi gì; sẽ ghi" : "Đã ghi")} {outcome.Stored} dòng mới; {outcome.Unchanged} dòng đã có, không đổi."
            )
        );
        ShowReplaced(screen, outcome);
        if (!outcome.IsUsable)
        {
            screen.Line("Không có gì dùng được trong các tệp này: sổ số liệu và bản công bố giữ nguyên.");
        }
        else if (outcome.Write is { Changed: false })
        {
            screen.Line("Không có gì mới: bản số liệu công bố giữ nguyên.");
        }
        else if (outcome.Write?.Snapshot is { } snapshot)
        {
            screen.Line(
                $"Bản số liệu {SnapshotName.Of(snapshot)}. "
                    + (
                        outcome.Findings.Any(finding => finding.Severity == Severity.Fatal || (finding.Severity == Severity.Error && (int)finding.Code is >= 200 and < 300))
                            ? "Xử lý các dòng [sai] ở trên, nhập lại tệp đó, rồi chạy: thidua score"
                            : "Tiếp theo: thidua score"
                    )
            );
        }
    }

    private static string Words(UnusedRuleBook unused)
    {
        var (book, before) = (unused.Book, unused.Before);
        var why =
            before is null ? string.Create(CultureInfo.InvariantCulture, $"ngày hiệu lực {book.Effective:dd/MM/yyyy} sau năm {book.Year}")
            : before.Effective > book.Effective ? string.Create(CultureInfo.InvariantCulture, $"bảng {before.Id} bản {before.Version} có hiệu lực sau, từ {before.Effective:dd/MM/yyyy}")
            : before.Version > book.Version ? string.Create(CultureInfo.InvariantCulture, $"bảng {before.Id} bản {before.Version} cùng ngày hiệu lực {book.Effective:dd/MM/yyyy} và số bản cao hơn")
            : string.Create(CultureInfo.InvariantCulture, $"bảng {before.Id} bản {before.Version} cùng ngày hiệu lực {book.Effective:dd/MM/yyyy}, cùng số bản và mã xếp trước");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  Đã nhận bảng tiêu chí {book.Id} bản {book.Version}, chưa dùng để chấm khối {unused.Bloc} năm {book.Year} vì {why}. "
        ) + (before is null ? "Muốn dùng: sửa ngày hiệu lực rồi nhập lại." : "Muốn dùng: đặt ngày hiệu lực muộn hơn hoặc số bản cao hơn rồi nhập lại.");
    }

    /// <summary>What many rows were refused for, as a form's header, is said once; then each row with what is its own.</summary>
    private static void ShowRejected(Screen screen, ImportOutcome outcome)
    {
        var shared = outcome
            .Rejections.SelectMany(rejection => rejection.Findings)
            .GroupBy(finding => (finding.Code, finding.Place))
            .Where(group => group.Skip(1).Any())
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (_, findings) in shared)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Từ chối {findings.Count} dòng vì:"));
            FindingLines(screen, findings.Take(1));
        }
        foreach (var rejection in outcome.Rejections)
        {
            var own = rejection.Findings.Where(finding => !shared.ContainsKey((finding.Code, finding.Place))).ToList();
            if (own.Count > 0)
            {
                screen.Line($"Từ chối {rejection.Place}:");
                FindingLines(screen, own);
            }
        }
    }

    private static void ShowReplaced(Screen screen, ImportOutcome outcome)
    {
        const int shown = 10;
        if (outcome.ReplacedCount == 0)
        {
            return;
        }
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{outcome.ReplacedCount} số liệu thay số cũ:"));
        foreach (var replaced in outcome.Replaced.Take(shown))
        {
            screen.Line($"  {string.Join(", ", replaced.Key.Select(word => Written(replaced.Table, word)))}: {Figure(replaced.Old)} → {Figure(replaced.New)} ({PlaceOf(replaced)})");
        }
        if (outcome.ReplacedCount > shown)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  và {outcome.ReplacedCount - shown} số khác; xem tất cả: --json"));
        }
    }

    /// <summary>"preliminary" as the table's files write it: "sơ bộ".</summary>
    private static string Written(TableSchema table, string word) =>
        table.Columns.Where(column => column.Key).Select(column => column.Values?.GetValueOrDefault(word)?.FirstOrDefault()).FirstOrDefault(written => written is not null) ?? word;

    private static string Figure(decimal? number) => number is { } value ? Spoken(value) : "(trống)";

    private static string Spoken(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string PlaceOf(ReplacedFigure replaced) => new SourceLocation(replaced.File, replaced.Sheet, replaced.Cell).ToString();

    private static void FindingLines(Screen screen, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            screen.Line(FindingWords.Line(finding));
        }
    }

    private static object Answer(ImportOutcome outcome) =>
        new
        {
            files = outcome.Counts.Select(count => new
            {
                count.File,
                count.Sheet,
                count.Table,
                count.Read,
                count.Accepted,
                count.Rejected,
                count.Empty,
                count.LeftOut,
            }),
            outcome.RuleBooks,
            unusedRuleBooks = outcome.UnusedRuleBooks.Select(unused => new { id = unused.Book.Id, unused.Book.Version, unused.Bloc, scoredBy = unused.Before?.Id }),
            rejections = outcome.Rejections.Select(rejection => new
            {
                rejection.Table,
                place = rejection.Place,
                row = rejection.RowText,
                findings = rejection.Findings.Select(FindingWords.Answer),
            }),
            leftFiles = outcome.LeftFiles.Select(left => new { file = left.File.Name, reason = left.Reason.ToString() }),
            findings = outcome.Findings.Select(FindingWords.Answer),
            outcome.Stored,
            outcome.Unchanged,
            outcome.ReplacedCount,
            replaced = outcome.Replaced.Select(replaced => new
            {
                table = replaced.Table.Name,
                replaced.Key,
                replaced.Old,
                replaced.New,
                replaced.File,
                replaced.Sheet,
                replaced.Cell,
            }),
            outcome.DryRun,
            snapshot = outcome.Write?.Snapshot is { } snapshot ? SnapshotName.Of(snapshot) : null,
        };

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A line when a file begins and at each tenth of a large one.</summary>
    private sealed class ImportProgress(Screen screen) : IProgress<IngestProgress>
    {
        private string? file;
        private int tenth;

        public void Report(IngestProgress value)
        {
            var now = (int)(value.Done * 10);
            if (!string.Equals(file, value.File, StringComparison.Ordinal))
            {
                file = value.File;
                tenth = now;
                screen.Progress(
                    value.File is null
                        ? "Đang kiểm tra các bảng với nhau …"
                        : string.Create(CultureInfo.InvariantCulture, $"Đang đọc {value.FileNumber}/{value.FileCount}: {value.File}")
                );
            }
            else if (now > tenth && value.File is not null)
            {
                tenth = now;
                screen.Progress(string.Create(CultureInfo.InvariantCulture, $"  {now * 10} %, {value.RowsRead} dòng"));
            }
        }
    }
}
