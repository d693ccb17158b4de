using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>thidua export TABLE|all --format F --out PATH: a published table, or all of them, for another program.</summary>
internal static class ExportCommand
{
    private const string EveryTable = "all";
    private const string DictionaryName = "data-dictionary.csv";

    private static readonly JsonSerializerOptions NoteOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Command Build(CommonOptions common, Screen screen)
    {
        var formats = string.Join(", ", ExportFormats.All.Keys);
        Argument<string> table = new("BẢNG") { Description = "Tên bảng, ví dụ standings, scores, observations; all: mọi bảng, vào một thư mục" };
        Option<string?> format = new("--format") { Description = $"Định dạng: {formats}; không ghi thì theo đuôi tệp, nếu không là csv", HelpName = "DẠNG" };
        Option<string> output = new("--out") { Description = "Tệp ghi ra; thư mục nếu là all hoặc --partition", Required = true, HelpName = "TỆP" };
        Option<bool> force = new("--force") { Description = "Ghi đè tệp đã có, hoặc thay thư mục do lệnh này tạo ra" };
        Option<int?> year = new("--year") { Description = "Chỉ năm này: cột year, hoặc kỳ (period) của năm đó", HelpName = "NĂM" };
        Option<string?> bloc = new("--bloc") { Description = "Chỉ khối này (mã): cột bloc, hoặc đơn vị (unit) của khối", HelpName = "KHỐI" };
        Option<DateOnly?> asOf = new("--as-of") { Description = "Như đã biết đến hết ngày đó, yyyy-MM-dd; điểm được chấm lại", HelpName = "NGÀY" };
        Option<bool> partition = new("--partition") { Description = "Parquet: chia thư mục theo năm và khối (year=2025/bloc=K1)" };
        Command command = new("export", "Xuất một bảng hoặc mọi bảng của bản số liệu") { table, format, output, force, year, bloc, asOf, partition };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(table);
            var isAll = string.Equals(name, EveryTable, StringComparison.OrdinalIgnoreCase);
            if (!isAll && PublishedTables.Find(name) is null)
            {
                screen.Trouble($"Không có bảng \"{name}\". Các bảng: {string.Join(", ", PublishedTables.All.Select(one => one.Name))}; all: mọi bảng");
                return (int)ExitCode.WrongUsage;
            }
            var path = parsed.GetRequiredValue(output);
            var ending = Path.GetExtension(path).TrimStart('.');
            var isNamed = ExportFormats.All.ContainsKey(ending);
            var chosen = parsed.GetValue(format) ?? (isNamed ? ending : "csv");
            if (!ExportFormats.All.TryGetValue(chosen, out var write))
            {
                screen.Trouble($"Không có định dạng \"{chosen}\". Các định dạng: {formats}");
                return (int)ExitCode.WrongUsage;
            }
            if (isNamed && !string.Equals(ending, chosen, StringComparison.OrdinalIgnoreCase))
            {
                screen.Trouble($"--out kết thúc bằng .{ending} mà --format là {chosen}. Đổi đuôi tệp hoặc bỏ --format.");
                return (int)ExitCode.WrongUsage;
            }
            ExportRequest request = new(
                isAll ? PublishedTables.All : [PublishedTables.Find(name)!],
                chosen.ToLowerInvariant(),
                write,
                new ExportFilter(parsed.GetValue(year), parsed.GetValue(bloc)),
                parsed.GetValue(partition)
            );
            if (Refusal(request, isAll) is { } refusal)
            {
                screen.Trouble(refusal);
                return (int)ExitCode.WrongUsage;
            }
            using var current = SnapshotReader.OpenCurrent(common.HomeOf(parsed));
            if (request.Filter.Unknown(current, request.Tables) is { } unknown)
            {
                screen.Trouble(unknown);
                return (int)ExitCode.WrongUsage;
            }
            using var known = parsed.GetValue(asOf) is { } day ? KnownSnapshots.Build(current, day) : null;
            var snapshot = known ?? current;
            IReadOnlyList<ExportedTable> tables = [];
            if (isAll || request.Partition)
            {
                WholeFolder.Write(
                    path,
                    parsed.GetValue(force),
                    folder =>
                    {
                        tables = isAll ? Every(snapshot, request, folder) : [Parts(snapshot, request, request.Tables[0], folder, ".")];
                        return Note(snapshot, request, tables);
                    }
                );
            }
            else
            {
                tables = [new(request.Tables[0].Name, path, write(snapshot, request.Tables[0], path, parsed.GetValue(force), [.. request.Filter.Of(snapshot, request.Tables[0])]))];
            }
            Show(screen, parsed.GetValue(common.Json), path, snapshot, tables, isAll);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Null: it can be done.</summary>
    private static string? Refusal(ExportRequest request, bool isAll)
    {
        if (request.Partition && !string.Equals(request.Format, ExportFormats.Parquet, StringComparison.Ordinal))
        {
            return "--partition chỉ dùng với --format parquet.";
        }
        if (isAll)
        {
            return null;
        }
        var schema = request.Tables[0];
        if (request.Filter.MeaninglessIn(schema) is { } missing)
        {
            return $"Bảng {schema.Name} không có cột {missing} để lọc. Các cột: {Columns(schema)}";
        }
        return request.Partition && ParquetExport.PartitionColumns(schema).Count == 0
            ? $"Bảng {schema.Name} không có cột year hay bloc để chia. Các cột: {Columns(schema)}"
            : null;
    }

    private static string Columns(TableSchema schema) => string.Join(", ", schema.Columns.Select(column => column.Name));

    /// <summary>Every table, and the data dictionary; a filter counts where a table has its column.</summary>
    private static List<ExportedTable> Every(Snapshot snapshot, ExportRequest request, string folder)
    {
        List<ExportedTable> written = [];
        foreach (var schema in request.Tables)
        {
            if (request.Partition && ParquetExport.PartitionColumns(schema).Count > 0)
            {
                var inner = Path.Combine(folder, schema.Name);
                _ = Directory.CreateDirectory(inner);
                written.Add(Parts(snapshot, request, schema, inner, schema.Name));
                continue;
            }
            var file = $"{schema.Name}.{request.Format}";
            var rows = request.Write(snapshot, schema, Path.Combine(folder, file), false, [.. request.Filter.Of(snapshot, schema)]);
            written.Add(new ExportedTable(schema.Name, file, rows));
        }
        DictionaryExport.Write(request.Tables, Path.Combine(folder, DictionaryName));
        return written;
    }

    private static ExportedTable Parts(Snapshot snapshot, ExportRequest request, TableSchema schema, string folder, string said) =>
        new(schema.Name, said, ParquetExport.WriteParts(snapshot, schema, folder, [.. request.Filter.Of(snapshot, schema)]));

    private static string Note(Snapshot snapshot, ExportRequest request, IReadOnlyList<ExportedTable> tables) =>
        JsonSerializer.Serialize(
            new
            {
                snapshot = snapshot.Id,
                number = snapshot.Manifest.Number,
                createdAt = snapshot.Manifest.CreatedAt,
                knownOn = snapshot.KnownOn,
                format = request.Format,
                where = request.Filter.Said,
                tables,
                ruleBooks = snapshot.Manifest.RuleBooks,
                sources = snapshot.Manifest.Files,
            },
            NoteOptions
        );

    private static void Show(Screen screen, bool json, string path, Snapshot snapshot, IReadOnlyList<ExportedTable> tables, bool isAll)
    {
        var name = SnapshotName.Of(snapshot.Manifest);
        if (json)
        {
            screen.Json(
                isAll
                    ? new { path, snapshot = name, knownOn = snapshot.KnownOn, tables }
                    : new { table = tables[0].Table, path, rows = tables[0].Rows, snapshot = name, knownOn = snapshot.KnownOn }
            );
            return;
        }
        var known = snapshot.KnownOn is { } day
            ? $", như đã biết đến hết ngày {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"
            : "";
        var rows = tables.Sum(table => table.Rows).ToString(CultureInfo.InvariantCulture);
        screen.Line(
            isAll
                ? $"{path}: {rows} dòng của {tables.Count.ToString(CultureInfo.InvariantCulture)} bảng, bản số liệu {name}{known}"
                : $"{path}: {rows} dòng của bảng {tables[0].Table}, bản số liệu {name}{known}"
        );
    }
}
