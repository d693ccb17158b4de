using ThiDua.Dashboard.Http;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Analysis;

/// <summary>"/phan-tich": exports and data dictionary; "/tai-ve/{table}.csv": one published table.</summary>
internal static class AnalysisEndpoints
{
    public static void MapAnalysis(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/phan-tich",
            (HttpContext http) =>
                PageOrFragment.Show<AnalysisPage, AnalysisView>(
                    http,
                    PageSection.Analysis,
                    source => new PageContent<AnalysisView>(AnalysisView.From(source.Snapshot.Manifest.Tables, source.Frame), source.Frame)
                )
        );
        app.MapGet("/tai-ve/{table}.csv", (HttpContext http, string table) => Download(http, table));
    }

    private static IResult Download(HttpContext http, string table) =>
        PublishedTables.Find(table) is { } schema ? AskedSnapshot.Answer(http, snapshot => Send(http, snapshot, schema)) : Results.NotFound();

    private static IResult Send(HttpContext http, Snapshot snapshot, TableSchema schema)
    {
        // A file first, then the answer: a table that cannot be read must not become half a download.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        _ = CsvExport.Write(snapshot, schema, path);
        http.Response.OnCompleted(() =>
        {
            File.Delete(path);
            return Task.CompletedTask;
        });
        return Results.File(path, "text/csv; charset=utf-8", $"{schema.Name}-{snapshot.Manifest.ShortId[..8]}{AskedSnapshot.FileSuffix(snapshot)}.csv");
    }
}
