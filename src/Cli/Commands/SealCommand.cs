using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua seal --year Y: freezes a score run so that anyone can check it.</summary>
internal static class SealCommand
{
    internal static Command Build(CommonOptions common, Screen screen, TimeProvider clock)
    {
        Option<int?> year = new("--year") { Description = "Năm", HelpName = "NĂM" };
        Option<string?> bloc = new("--bloc") { Description = "Chỉ khối này (mã); mặc định mọi khối của năm", HelpName = "KHỐI" };
        Option<string[]> accept = new("--accept")
        {
            Description = "Để ngỏ phát hiện của một mã, kèm lý do; lý do là một phần của niêm phong",
            HelpName = "MÃ=LÝ_DO",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> cause = new("--cause") { Description = "Lý do niêm phong lại", HelpName = "LÝ_DO" };
        Option<bool> dryRun = new("--dry-run") { Description = "Kiểm tra, tính lại, không ghi gì" };
        Option<bool> list = new("--list") { Description = "Các niêm phong đã có" };
        Command command = new("seal", "Niêm phong kết quả chấm điểm; gói (.zip) nằm trong thư mục seals của thư mục dữ liệu, đường dẫn in ở cuối") { year, bloc, accept, cause, dryRun, list };
        command.SetAction(parsed =>
        {
            var home = common.HomeOf(parsed);
            if (parsed.GetValue(list))
            {
                return (int)List(home, screen, parsed.GetValue(common.Json));
            }
            if (parsed.GetValue(year) is not { } asked)
            {
                screen.Trouble("Lệnh chưa đủ: thiếu --year. Cách dùng: thidua seal --help");
                return (int)ExitCode.WrongUsage;
            }
            if (!TryAccepted(parsed.GetValue(accept) ?? [], screen, out var accepted))
            {
                return (int)ExitCode.WrongUsage;
            }
            var outcome = SealPipeline.Run(
                home,
                new SealRequest
                {
                    Year = asked,
                    Bloc = parsed.GetValue(bloc),
                    Accepted = accepted,
                    Cause = parsed.GetValue(cause),
                    DryRun = parsed.GetValue(dryRun),
                    Who = Environment.UserName,
                },
                clock,
                screen.Progress,
                screen.Waiting
            );
            if (parsed.GetValue(common.Json))
            {
                screen.Json(Answer(outcome));
            }
            else
            {
                Show(screen, outcome);
                if (CodeOf(outcome) == ExitCode.FindingsToSettle)
                {
                    screen.Unsettled(outcome.Findings);
                }
            }
            return (int)CodeOf(outcome);
        });
        return command;
    }

    /// <summary>What nobody scored, and a correction without its cause, are asked for wrongly; open findings are to be settled.</summary>
    private static ExitCode CodeOf(SealOutcome outcome) =>
        !outcome.IsRefused ? ExitCode.Done
        : outcome.Findings.Any(finding => finding.Code is FindingCode.SealFindingsOpen or FindingCode.SealResultsStale or FindingCode.SealNotPublished)
            ? ExitCode.FindingsToSettle
        : ExitCode.WrongUsage;

    private static bool TryAccepted(string[] given, Screen screen, out Dictionary<FindingCode, string> accepted)
    {
        accepted = [];
        foreach (var one in given)
        {
            var equals = one.IndexOf('=', StringComparison.Ordinal);
            var (name, reason) = equals < 0 ? (one, "") : (one[..equals].Trim(), one[(equals + 1)..].Trim());
            if (!Enum.TryParse<FindingCode>(name, ignoreCase: true, out var code) || !Enum.IsDefined(code))
            {
                screen.Trouble($"--accept {one}: không có mã phát hiện \"{name}\". Viết mã số, ví dụ --accept 305=\"lý do\".");
                return false;
            }
            if (reason.Length == 0)
            {
                screen.Trouble($"--accept {one}: thiếu lý do. Viết --accept {name}=\"lý do\".");
                return false;
            }
            if (!accepted.TryAdd(code, reason))
            {
                screen.Trouble($"--accept {one}: mã {name} có hai lý do; viết một.");
                return false;
            }
        }
        return true;
    }

    private static void Show(Screen screen, SealOutcome outcome)
    {
        if (outcome is not { Manifest: { } manifest })
        {
            screen.Line("Chưa niêm phong; không ghi gì.");
            foreach (var finding in outcome.Findings)
            {
                screen.Line(FindingWords.Line(finding));
            }
            return;
        }
        screen.Line(outcome.Write is null ? "Chạy thử, không ghi gì. Sẽ niêm phong được." : $"Mã niêm phong {outcome.Code}");
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Năm {manifest.Year}, {manifest.Blocs.Count} khối ({string.Join(", ", manifest.Blocs.Select(bloc => bloc.Bloc))}); số liệu chốt ngày {manifest.AsOf:dd/MM/yyyy}"
            )
        );
        foreach (var one in manifest.Accepted)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Chấp nhận mã {one.Code} ({one.Tag}), {one.Count} phát hiện: {one.Reason}"));
        }
        if (manifest.Corrects.Count > 0)
        {
            screen.Line($"Thay cho {string.Join(", ", manifest.Corrects)}: {manifest.Cause}");
        }
        screen.Line(manifest.Previous is { } previous ? $"Nối tiếp niêm phong {previous.Code}" : "Niêm phong đầu tiên");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{outcome.Path} ({outcome.Bytes / 1024} KB)"));
        if (outcome.Write is not null)
        {
            screen.Line($"Kiểm tra trên máy khác: thidua verify {Path.GetFileName(outcome.Path)}");
        }
    }

    private static object Answer(SealOutcome outcome) =>
        new
        {
            isSealed = outcome.Write is not null,
            outcome.Code,
            outcome.Sha256,
            outcome.Path,
            outcome.Manifest,
            findings = outcome.Findings.Select(FindingWords.Answer),
        };

    private static ExitCode List(HomeFolder home, Screen screen, bool json)
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var rows = SealRow.Of(snapshot.ReadResults(ResultTables.Seals));
        if (json)
        {
            screen.Json(rows);
            return ExitCode.Done;
        }
        if (rows.Count == 0)
        {
            screen.Line("Chưa có niêm phong nào. Niêm phong: thidua seal --year NĂM");
            return ExitCode.Done;
        }
        screen.Table(
            ["Số #", "Mã niêm phong", "Lúc (UTC+7)", "Năm #", "Khối", "Người", "Lý do", "Gói"],
            rows.GroupBy(row => row.Number)
                .Select(seal =>
                    (IReadOnlyList<string>)
                        [
                            seal.Key.ToString(CultureInfo.InvariantCulture),
                            seal.First().Code,
                            seal.First().SealedAt.AddHours(7).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
                            seal.First().Year.ToString(CultureInfo.InvariantCulture),
                            string.Join(", ", seal.Select(row => row.Bloc)),
                            seal.First().SealedBy,
                            seal.First().Cause ?? "–",
                            File.Exists(Path.Combine(home.SealsFolder, seal.First().File)) ? seal.First().File : $"{seal.First().File} (không có ở đây)",
                        ]
                )
        );
        screen.Unsealed(SealMark.Changed(snapshot));
        foreach (var seal in rows.GroupBy(row => row.Number).Where(seal => seal.First().Accepted is not null))
        {
            screen.Line($"{seal.First().Code}, phát hiện được chấp nhận:");
            screen.Line("  " + seal.First().Accepted!.ReplaceLineEndings("\n  "));
        }
        return ExitCode.Done;
    }
}
