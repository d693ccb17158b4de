using ThiDua.Dashboard.Http;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Submissions;

/// <summary>"/nop-bao-cao": timeliness, rejected rows, what imports found.</summary>
internal static class SubmissionsEndpoints
{
    /// <summary>More are counted, not listed; the export has all.</summary>
    private const int MostRejections = 500;

    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/nop-bao-cao",
            (HttpContext http, string? hien, string? trang) =>
                PageOrFragment.Show<SubmissionsPage, SubmissionsView>(http, PageSection.Submissions, source => Build(source, hien is "tat-ca", trang))
        );
        app.MapGet(
            "/nop-bao-cao/bieu-do/{key}.csv",
            (HttpContext http, string key, string? hien, string? trang) =>
                PageOrFragment.SendFigures<SubmissionsView>(
                    http,
                    PageSection.Submissions,
                    "bao-cao",
                    key,
                    source => Build(source, hien is "tat-ca", trang),
                    view => view.FindFigures(key)
                )
        );
    }

    private static PageContent<SubmissionsView> Build(PageSource source, bool all, string? part)
    {
        var snapshot = source.Snapshot;
        var view = SubmissionsView.From(
            source.Facts.Dues,
            snapshot.Rejections(MostRejections + 1, source.Year),
            MostRejections,
            snapshot.FindingsOfImport(),
            snapshot.ImportCounts(),
            all,
            part,
            source.Frame
        );
        return new PageContent<SubmissionsView>(view, source.Frame);
    }
}
