using ThiDua.Dashboard.Http;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Analysis;

/// <summary>"/phan-tich": exports and data dictionary; "/tai-ve/{table}.csv", ".arrow", ".parquet": one published table.</summary>
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
        foreach (var format in TableDownload.All)
        {
            app.MapGet($"/tai-ve/{{table}}.{format.Ending}", (HttpContext http, string table) => Download(http, table, format));
        }
    }

    private static IResult Download(HttpContext http, string table, TableDownload format) =>
        PublishedTables.Find(table) is { } schema ? AskedSnapshot.Answer(http, snapshot => Send(http, snapshot, schema, format)) : Results.NotFound();

    private static IResult Send(HttpContext http, Snapshot snapshot, TableSchema schema, TableDownload format)
    {
        // A file first, then the answer: a table that cannot be read must not become half a download.
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.{format.Ending}");
        _ = format.Write(snapshot, schema, path);
        http.Response.OnCompleted(() =>
        {
            File.Delete(path);
            return Task.CompletedTask;
        });
        return Results.File(path, format.MediaType, $"{schema.Name}-{snapshot.Manifest.ShortId[..8]}{AskedSnapshot.FileSuffix(snapshot)}.{format.Ending}");
    }
}
