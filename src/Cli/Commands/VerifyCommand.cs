using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua verify PATH: computes a sealed package again; needs no home folder.</summary>
internal static class VerifyCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> path = new("GÓI") { Description = "Gói niêm phong (.zip), thư mục đã giải nén, hoặc mã niêm phong của thư mục dữ liệu này" };
        Option<string?> previous = new("--previous") { Description = "Niêm phong trước, hoặc thư mục các niêm phong", HelpName = "CHỖ" };
        Option<string?> code = new("--code") { Description = "Mã niêm phong in trên văn bản", HelpName = "MÃ" };
        Command command = new("verify", "Kiểm tra một gói niêm phong: tính lại toàn bộ, so từng ô") { path, previous, code };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(path);
            string? printed = null;
            if (parsed.GetValue(code) is { } typed && !SealCode.TryParse(typed, out printed))
            {
                screen.Trouble($"\"{typed}\" không phải mã niêm phong: gõ nhầm một chữ, hoặc thiếu chữ. Mã có dạng 7K3M-9QAX-2TBE-H4WC.");
                return (int)ExitCode.WrongUsage;
            }
            if (!Path.Exists(given))
            {
                if (!SealCode.TryParse(given, out var sought))
                {
                    _ = Find(parsed, common, given, out var like);
                    screen.Trouble($"Không có tệp hay thư mục \"{given}\", và đó cũng không phải mã niêm phong.{NearNames.Question(given, like)}");
                    return (int)ExitCode.WrongUsage;
                }
                if (Find(parsed, common, sought, out var codes) is not { } found)
                {
                    var near = NearNames.Question(sought, codes);
                    screen.Trouble($"Thư mục dữ liệu này không có gói mang mã {sought}.{(near.Length > 0 ? near : codes.Count > 0 ? " Các mã: " + string.Join(", ", codes.Select(one => one.Code)) : " Chưa có niêm phong nào.")} Xem thidua seal --list.");
                    return (int)ExitCode.WrongUsage;
                }
                (given, printed) = (found, printed ?? sought);
            }
            if (parsed.GetValue(previous) is { } before && !Path.Exists(before))
            {
                screen.Trouble($"--previous: không có \"{before}\".");
                return (int)ExitCode.WrongUsage;
            }
            var outcome = SealVerification.Run(
                new VerifyRequest
                {
                    Path = given,
                    Previous = parsed.GetValue(previous),
                    Code = printed,
                }
            );
            if (parsed.GetValue(common.Json))
            {
                screen.Json(
                    new
                    {
                        equal = outcome.IsEqual,
                        outcome.Code,
                        outcome.Sha256,
                        outcome.Cells,
                        outcome.Links,
                        outcome.IsChainWhole,
                        outcome.Manifest,
                        findings = outcome.Findings.Select(FindingWords.Answer),
                    }
                );
            }
            else
            {
                Show(screen, given, outcome);
                if (!outcome.IsEqual)
                {
                    screen.Unsettled(outcome.Findings);
                }
            }
            return (int)(outcome.IsEqual ? ExitCode.Done : ExitCode.FindingsToSettle);
        });
        return command;
    }

    /// <param name="codes">Those of the home folder, each with what it sealed.</param>
    private static string? Find(ParseResult parsed, CommonOptions common, string code, out IReadOnlyList<(string Code, string Name)> codes)
    {
        codes = [];
        var home = common.HomeOf(parsed, mayBeNew: true);
        if (!home.HoldsData)
        {
            return null;
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var seals = SealRow.Of(snapshot.ReadResults(ResultTables.Seals));
        codes = [.. seals.GroupBy(row => row.Code, StringComparer.Ordinal).Select(seal => (seal.Key, string.Create(CultureInfo.InvariantCulture, $"năm {seal.First().Year}, {string.Join(", ", seal.Select(row => row.Bloc))}")))];
        return seals
            .Where(row => string.Equals(row.Code, code, StringComparison.Ordinal))
            .Select(row => Path.Combine(home.SealsFolder, row.File))
            .FirstOrDefault(File.Exists);
    }

    private static void Show(Screen screen, string path, VerifyOutcome outcome)
    {
        screen.Line(
            outcome.IsEqual ? $"BẰNG NHAU: {path}"
            : outcome.Manifest is null ? $"KHÔNG KIỂM TRA ĐƯỢC: {path}"
            : $"KHÔNG KHỚP: {path}"
        );
        if (outcome.Manifest is { } manifest)
        {
            screen.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Mã niêm phong {outcome.Code}; năm {manifest.Year}, {string.Join(", ", manifest.Blocs.Select(bloc => bloc.Name))}; {manifest.SealedBy} niêm phong lúc {manifest.SealedAt.AddHours(7):dd/MM/yyyy HH:mm} (UTC+7)"
                )
            );
        }
        if (outcome.IsEqual)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Đã tính lại và so {outcome.Cells} ô; mọi tệp đúng SHA-256."));
            screen.Line(
                outcome.IsChainWhole
                    ? string.Create(CultureInfo.InvariantCulture, $"Chuỗi niêm phong nguyên vẹn, {outcome.Links} bản trước đó.")
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"Nối tiếp niêm phong {outcome.Manifest?.Previous?.Code}; đã kiểm {outcome.Links} bản trước. Kiểm cả chuỗi: --previous THƯ_MỤC."
                    )
            );
        }
        foreach (var finding in outcome.Findings)
        {
            screen.Line(FindingWords.Line(finding));
        }
    }
}
