using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>An address behind the program's own that fails as only a bug does.</summary>
internal sealed class FailingPage : IStartupFilter
{
    public const string Path = "/loi-thu";
    public const string ApiPath = "/api/v1/loi-thu";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            next(app);
            app.Use(
                (http, after) =>
                    http.Request.Path == Path || http.Request.Path == ApiPath
                        ? throw new InvalidTimeZoneException("một lỗi của chương trình")
                        : after(http)
            );
        };
}
