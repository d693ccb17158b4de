using ThiDua.Dashboard.Api;
using ThiDua.Dashboard.Http;

namespace ThiDua.Dashboard.Pages.Api;

/// <summary>"/api": how other programs take the figures, with examples out of this snapshot.</summary>
internal static class ApiPageEndpoints
{
    public static void MapApiPage(this IEndpointRouteBuilder app) =>
        app.MapGet(
            ApiPaths.Page,
            (HttpContext http) =>
                PageOrFragment.Show<ApiPage, ApiView>(
                    http,
                    PageSection.Analysis,
                    source => new PageContent<ApiView>(ApiView.From(source.Snapshot, $"{http.Request.Scheme}://{http.Request.Host}", source.Frame), source.Frame)
                )
        );
}
