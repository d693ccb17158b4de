using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Ingest;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Reports.Forms;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua template --year Y --period P [--unit U] --out FOLDER: a report form for each unit that owes one.</summary>
internal static class TemplateCommand
{
    internal static Command Build(CommonOptions common, Screen screen)
    {
        Option<int> year = new("--year") { Description = "Năm", Required = true, HelpName = "NĂM" };
        Option<string?> period = new("--period") { Description = "Kỳ báo cáo: H1, Q3, 9M, 09, \"6 tháng đầu năm\"; không ghi là cả năm", HelpName = "KỲ" };
        Option<string?> unit = new("--unit") { Description = "Chỉ đơn vị này (mã)", HelpName = "ĐƠN_VỊ" };
        Option<string> output = new("--out") { Description = "Thư mục ghi ra, mỗi đơn vị một tệp Excel", Required = true, HelpName = "THƯ_MỤC" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có" };
        Command command = new("template", "Biểu mẫu báo cáo (Excel) cho từng đơn vị") { year, period, unit, output, force };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(period);
            if (parsed.GetRequiredValue(year) is not (>= 1900 and <= 2999) || !PeriodText.TryRead(asked, parsed.GetRequiredValue(year), out var chosen))
            {
                screen.Trouble($"\"{asked}\" không phải kỳ của năm đó. Cần như H1, Q3, 9M, 09, \"6 tháng đầu năm\" hoặc để trống cho cả năm.");
                return (int)ExitCode.WrongUsage;
            }
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var forms = ReportForms.Of(SnapshotScoring.Load(snapshot).Facts, chosen, parsed.GetValue(unit));
            if (forms.Count == 0)
            {
                screen.Trouble(
                    parsed.GetValue(unit) is { } named
                        ? $"Không có đơn vị \"{named}\", hoặc đơn vị chưa được giao chỉ tiêu nào cho {FormWords.Of(chosen)}. Xem các đơn vị: thidua export units --out don-vi.csv"
                        : $"Chưa giao chỉ tiêu nào cho {FormWords.Of(chosen)}: nhập bảng chỉ tiêu được giao (targets) trước."
                );
                return (int)ExitCode.WrongUsage;
            }
            var folder = parsed.GetRequiredValue(output);
            var notices = snapshot.ReadResults(ResultTables.Notices);
            var notice = notices.RowCount > 0 ? (string?)notices[0, 0] : null;
            var madeAt = new DateTimeOffset(DateTime.SpecifyKind(snapshot.Manifest.CreatedAt, DateTimeKind.Utc));
            var files = Write(folder, forms, form => FormWorkbook.Write(form, madeAt, notice), parsed.GetValue(force));
            if (parsed.GetValue(common.Json))
            {
                screen.Json(
                    new
                    {
                        period = chosen.ToString(),
                        forms = forms.Zip(files, (form, file) => new { unit = form.Unit.Code, file, lines = form.Lines.Count, form.Due }),
                    }
                );
                return (int)ExitCode.Done;
            }
            screen.Table(
                ["Đơn vị", "Chỉ tiêu #", "Hạn nộp", "Tệp"],
                forms.Zip(
                    files,
                    (form, file) =>
                        (IReadOnlyList<string>)
                            [
                                form.Unit.Name,
                                form.Lines.Count.ToString(CultureInfo.InvariantCulture),
                                form.Due?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "",
                                file,
                            ]
                )
            );
            screen.Line($"Gửi cho các đơn vị điền, rồi nhập cả thư mục nhận về: thidua import THƯ_MỤC");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static List<string> Write(string folder, IReadOnlyList<ReportForm> forms, Func<ReportForm, byte[]> write, bool force)
    {
        _ = Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var form in forms)
        {
            var name = string.Concat($"{form.Unit.Code}-{form.Period}".Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_'));
            var path = Path.Combine(folder, name + ".xlsx");
            WholeFile.Write(path, force, write(form));
            files.Add(path);
        }
        return files;
    }
}
