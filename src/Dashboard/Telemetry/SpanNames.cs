using System.Diagnostics;

namespace ThiDua.Dashboard.Telemetry;

/// <summary>A request's span is named after its route ("GET /khoi/{bloc}") and says its status, as OpenTelemetry asks.</summary>
internal static class SpanNames
{
    public static IApplicationBuilder UseSpanNames(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (Activity.Current is { IsAllDataRequested: true } span && http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
                {
                    span.DisplayName = $"{http.Request.Method} {route}";
                    _ = span.SetTag("http.route", route);
                    http.Response.OnStarting(() =>
                    {
                        _ = span.SetTag("http.response.status_code", http.Response.StatusCode);
                        return Task.CompletedTask;
                    });
                }
                return next(http);
            }
        );
}
