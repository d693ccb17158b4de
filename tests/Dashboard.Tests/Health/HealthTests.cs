using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Tests.Health;

public sealed class HealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithASnapshot_TheServerLivesAndIsReady()
    {
        using var pages = new FilledPages();
        using var client = pages.CreateClient();
        Assert.Equal((HttpStatusCode.OK, "Đang chạy."), await Ask(client, "/healthz"));
        var (status, sentence) = await Ask(client, "/readyz");
        Assert.Equal(HttpStatusCode.OK, status);
        using var lease = pages.Services.GetRequiredService<CurrentSnapshot>().Take();
        Assert.Contains(lease.Snapshot.Id[..8], sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASnapshot_TheServerLives_AndSaysWhyItIsNotReady()
    {
        using var pages = new RunningPages(filled: false);
        using var client = pages.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/healthz")).Status);
        var (status, sentence) = await Ask(client, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("chưa có bản số liệu nào được công bố", sentence, StringComparison.Ordinal);
        Assert.Contains("thidua import", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASnapshotThatCannotBeRead_MeansNotReady()
    {
        using var pages = new FilledPages();
        foreach (var data in Directory.EnumerateFiles(pages.Home.Path, "data.duckdb", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(data, "không còn là số liệu", Token);
        }
        using var client = pages.CreateClient();
        var (status, sentence) = await Ask(client, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Không mở được bản số liệu công bố", sentence, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string FirstLine)> Ask(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        return (response.StatusCode, (await response.Content.ReadAsStringAsync(Token)).Split('\n')[0]);
    }
}
