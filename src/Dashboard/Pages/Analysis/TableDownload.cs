using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Analysis;

/// <summary>A form in which a published table is downloaded (dạng tệp tải về).</summary>
/// <param name="Name">As the page calls it.</param>
internal sealed record TableDownload(string Name, string Ending, string MediaType, Func<Snapshot, TableSchema, string, long> Write)
{
    public static IReadOnlyList<TableDownload> All { get; } =
        [
            new("CSV", "csv", "text/csv; charset=utf-8", (snapshot, schema, path) => CsvExport.Write(snapshot, schema, path)),
            new("Arrow", "arrow", "application/vnd.apache.arrow.file", (snapshot, schema, path) => ArrowExport.Write(snapshot, schema, path)),
            new("Parquet", "parquet", "application/vnd.apache.parquet", (snapshot, schema, path) => ParquetExport.Write(snapshot, schema, path)),
        ];
}
