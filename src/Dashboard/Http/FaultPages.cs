using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ThiDua.Dashboard.Api;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Pages.Faults;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Native;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>Error and not-found pages in the design, with a reference number that the log holds too.</summary>
internal static partial class FaultPages
{
    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler(failed => failed.Run(ShowFailure)).UseStatusCodePages(context => ShowStatus(context.HttpContext));

    /// <summary>A page that says what is wrong, with its status.</summary>
    public static RazorComponentResult<FaultPage> Page(PageFrame frame, FaultView view, int status) =>
        new(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
        };

    private static Task ShowFailure(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerPathFeature>();
        var reference = FaultReference.Of(http);
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("ThiDua.Dashboard.Faults");
        Log.PageFailed(log, reference, error?.Path ?? http.Request.Path, error?.Error);
        if (ApiPaths.IsUnder(error?.Path ?? http.Request.Path))
        {
            return ApiEndpoints.ShowFailure(http, reference);
        }
        var frame = BareFrame(http);
        return Page(frame, FaultView.Failed(reference, frame.Language), StatusCodes.Status500InternalServerError).ExecuteAsync(http);
    }

    private static Task ShowStatus(HttpContext http)
    {
        if (ApiPaths.IsUnder(http.Request.Path))
        {
            return ApiEndpoints.ShowStatus(http);
        }
        var frame = BareFrame(http);
        var view =
            http.Response.StatusCode == StatusCodes.Status404NotFound
                ? FaultView.NotFound(http.Request.Path, frame.Language)
            : AskedSnapshot.DayOf(http).Unusable is { } day ? FaultView.NoSuchDay(day, frame.Language)
            : FaultView.Refused(frame.Language);
        return Page(frame, view, http.Response.StatusCode).ExecuteAsync(http);
    }

    /// <summary>Around a fault stands what cannot fail itself; the navigation too, where a snapshot can be read.</summary>
    private static PageFrame BareFrame(HttpContext http)
    {
        var language = Language.Of(http.Request.Query["ngon-ngu"]);
        try
        {
            using var lease = http.RequestServices.GetRequiredService<CurrentSnapshot>().Take();
            return PageOrFragment.FrameOf(http, lease.Snapshot, language);
        }
        catch (Exception error) when (error is HomeException or DuckDbException)
        {
            return new PageFrame { Language = language, Path = http.Request.Path.Value ?? "/" };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Page {Path} failed, reference {Reference}")]
        public static partial void PageFailed(ILogger logger, string reference, string path, Exception? error);
    }
}
