using Microsoft.Net.Http.Headers;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// "/so-lieu-moi": is there a newer snapshot than the page was made from? Open pages ask now and then with the name of
/// theirs as ETag; the answer is a 304 without a body until there is. See docs/decisions/0025.
/// </summary>
internal static class LiveSnapshot
{
    public const string Path = "/so-lieu-moi";

    /// <summary>How often a page that is looked at asks.</summary>
    public const int Seconds = 60;

    public static void MapLiveSnapshot(this IEndpointRouteBuilder app) => app.MapMethods(Path, ["GET", "HEAD"], Answer);

    private static IResult Answer(HttpContext http, CurrentSnapshot current)
    {
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoCache = true };
        if (!current.TryTake(out var lease))
        {
            return Results.NoContent();
        }
        using (lease)
        {
            var name = SnapshotFacts.Of(lease.Snapshot).Stamp.Name;
            var tag = new EntityTagHeaderValue($"\"{name}\"");
            http.Response.GetTypedHeaders().ETag = tag;
            return SnapshotETag.IsHeld(http.Request, tag)
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Text(name, "text/plain; charset=utf-8");
        }
    }
}
