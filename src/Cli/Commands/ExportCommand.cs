using System.CommandLine;
using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua export TABLE --format csv|arrow|parquet --out FILE: a published table for another program.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, Writer> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = CsvExport.Write,
        ["arrow"] = ArrowExport.Write,
        ["parquet"] = ParquetExport.Write,
    };

    private delegate long Writer(Snapshot snapshot, TableSchema schema, string path, bool force, params (string, object?)[] where);

    internal static Command Build(CommonOptions common, Screen screen)
    {
        Argument<string> table = new("TABLE") { Description = "Tên bảng, ví dụ standings, scores, observations" };
        Option<string> format = new("--format") { Description = $"Định dạng: {string.Join(", ", Formats.Keys)}", DefaultValueFactory = _ => "csv", HelpName = "DẠNG" };
        Option<string> output = new("--out") { Description = "Tệp ghi ra", Required = true, HelpName = "TỆP" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có" };
        Option<int?> year = new("--year") { Description = "Chỉ năm này", HelpName = "NĂM" };
        Option<string?> bloc = new("--bloc") { Description = "Chỉ khối này (mã)", HelpName = "KHỐI" };
        Command command = new("export", "Xuất một bảng của bản số liệu") { table, format, output, force, year, bloc };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(table);
            if (PublishedTables.Find(name) is not { } schema)
            {
                screen.Trouble($"Không có bảng \"{name}\". Các bảng: {string.Join(", ", PublishedTables.All.Select(one => one.Name))}");
                return (int)ExitCode.WrongUsage;
            }
            if (!Formats.TryGetValue(parsed.GetRequiredValue(format), out var write))
            {
                screen.Trouble($"Không có định dạng \"{parsed.GetRequiredValue(format)}\". Các định dạng: {string.Join(", ", Formats.Keys)}");
                return (int)ExitCode.WrongUsage;
            }
            List<(string, object?)> where = [];
            if (parsed.GetValue(year) is { } onlyYear)
            {
                where.Add(("year", (long)onlyYear));
            }
            if (parsed.GetValue(bloc) is { } onlyBloc)
            {
                where.Add(("bloc", onlyBloc));
            }
            if (where.Find(filter => schema.Columns.All(column => !Same(column, filter.Item1))) is { Item1: { } missing })
            {
                screen.Trouble($"Bảng {schema.Name} không có cột {missing} để lọc. Các cột: {string.Join(", ", schema.Columns.Select(column => column.Name))}");
                return (int)ExitCode.WrongUsage;
            }
            using var snapshot = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            var path = parsed.GetRequiredValue(output);
            var rows = write(snapshot, schema, path, parsed.GetValue(force), [.. where]);
            if (parsed.GetValue(common.Json))
            {
                screen.Json(new { table = schema.Name, path, rows, snapshot = SnapshotName.Of(snapshot.Manifest) });
            }
            else
            {
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows} dòng của bảng {schema.Name}, bản số liệu {SnapshotName.Of(snapshot.Manifest)}"));
            }
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static bool Same(ColumnSchema column, string name) => string.Equals(column.Name, name, StringComparison.Ordinal);
}
