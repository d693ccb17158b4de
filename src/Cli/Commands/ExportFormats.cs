using System.Globalization;
using ThiDua.Cli.Screens;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Commands;

/// <summary>The formats of thidua export by name; the name is also the ending of the files.</summary>
internal static class ExportFormats
{
    internal const string Parquet = "parquet";

    internal delegate long Writer(Snapshot snapshot, TableSchema schema, string path, bool force, params (string, object?)[] where);

    internal static IReadOnlyDictionary<string, Writer> All { get; } =
        new Dictionary<string, Writer>(StringComparer.OrdinalIgnoreCase)
        {
            ["csv"] = CsvExport.Write,
            ["arrow"] = ArrowExport.Write,
            ["arrows"] = ArrowStream,
            [Parquet] = ParquetExport.Write,
            ["xlsx"] = Workbook,
        };

    private static long ArrowStream(Snapshot snapshot, TableSchema schema, string path, bool force, params (string, object?)[] where) =>
        WholeFile.Write(path, force, file => ArrowExport.WriteStream(snapshot, schema, file, CancellationToken.None, where));

    private static long Workbook(Snapshot snapshot, TableSchema schema, string path, bool force, params (string, object?)[] where)
    {
        List<(string, string)> origin = [("Bản số liệu", SnapshotName.Of(snapshot.Manifest)), ("SHA-256", snapshot.Id)];
        if (snapshot.KnownOn is { } day)
        {
            origin.Add(("Như đã biết đến hết ngày", day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
        }
        origin.AddRange(where.Select(filter => (filter.Item1, Convert.ToString(filter.Item2, CultureInfo.InvariantCulture) ?? "")));
        return WholeFile.Write(
            path,
            force,
            file =>
            {
                long rows = 0;
                _ = TableWorkbook.Write(
                    file,
                    schema,
                    origin,
                    row => rows = RowExport.Read(snapshot, schema, TableWorkbook.MaxRows, row, where)
                );
                return rows;
            }
        );
    }
}
