using ThiDua.Dashboard.Snapshots;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Health;

/// <summary>
/// For whoever watches the service (kiểm tra tình trạng): "/healthz" answers while the process lives, "/readyz" while
/// the snapshot can be read. Plain text, Vietnamese first.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/healthz", Verbs, (HttpContext http) => Say(http, StatusCodes.Status200OK, "Đang chạy.\nRunning.\n"));
        app.MapMethods("/readyz", Verbs, (HttpContext http, CurrentSnapshot current) => Ready(http, current));
    }

    private static IResult Ready(HttpContext http, CurrentSnapshot current)
    {
        try
        {
            using var lease = current.Take();
            // A row out of the file, not only the name that is remembered of it.
            _ = lease.Snapshot.YearsWithData();
            var name = SnapshotFacts.Of(lease.Snapshot).Stamp.Name;
            var newer = current.Fault is { } fault ? $"Bản mới hơn chưa mở được: {fault.Message}\nA newer one cannot be opened: {English(fault)}\n" : "";
            return Say(http, StatusCodes.Status200OK, $"Sẵn sàng, bản số liệu {name}.\nReady, snapshot {name}.\n{newer}");
        }
        catch (HomeException error)
        {
            return Say(
                http,
                StatusCodes.Status503ServiceUnavailable,
                $"{error.Message} {FindingCatalogue.Remedy(error.Finding)}\n{English(error)} {FindingCatalogue.Remedy(error.Finding, english: true)}\n"
            );
        }
        catch (DuckDbException error)
        {
            return Say(
                http,
                StatusCodes.Status503ServiceUnavailable,
                $"Không đọc được bản số liệu: {error.EngineMessage}\nThe snapshot cannot be read: {error.EngineMessage}\n"
            );
        }
    }

    private static string English(HomeException error) => FindingCatalogue.Message(error.Finding, english: true);

    private static IResult Say(HttpContext http, int status, string sentence)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);
    }
}
