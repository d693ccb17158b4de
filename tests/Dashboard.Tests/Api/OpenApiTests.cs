using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.TestKit;

namespace ThiDua.Dashboard.Tests.Api;

public sealed class OpenApiTests(SampleServer sample, FilledPages pages) : IClassFixture<FilledPages>
{
    [Fact]
    public async Task TheDocumentIsValid_AndTheServerAnswersAsItSays()
    {
        var address = await sample.Address();
        var said = await OtherProgram.Run("node", TestPaths.Root, Path.Combine("tests", "Dashboard.Tests", "Api", "check-openapi.mjs"), address.ToString().TrimEnd('/'));
        using var report = JsonDocument.Parse(said);
        Assert.Empty(report.RootElement.GetProperty("troubles").EnumerateArray().Select(trouble => trouble.GetString()));
        Assert.InRange(report.RootElement.GetProperty("rows").GetInt32(), 500, int.MaxValue);
    }

    [Fact]
    public async Task EveryAddressIsDocumented_AndNoOther()
    {
        using var client = pages.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken));
        var mapped = pages
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/'))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal));
        Assert.Equal(
            mapped.Order(StringComparer.Ordinal),
            document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal)
        );
    }
}
