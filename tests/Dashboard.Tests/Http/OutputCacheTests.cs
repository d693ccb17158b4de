using System.Net;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Http;

/// <summary>The answer of the cache carries an Age; a computed one does not.</summary>
public sealed class OutputCacheTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APage_IsComputedOnce_ForEachAddressLanguageAndMode_UntilTheNextSnapshot()
    {
        await using var pages = new RunningPages(filled: true);
        using var client = pages.CreateClient();
        var first = await Get(client, "/");
        Assert.False(first.Kept);
        var second = await Get(client, "/");
        Assert.True(second.Kept);
        Assert.Equal(first.Body, second.Body);
        Assert.False((await Get(client, "/?ngon-ngu=en")).Kept);
        Assert.False((await Get(client, "/?biet=2026-01-20")).Kept);
        Assert.False((await Get(client, "/", fragment: true)).Kept);
        Assert.False((await Get(client, "/?lan=1")).Kept);

        SmallProvince.Store(pages.Home, growth: 7.1m);
        pages.LookAgain();

        var third = await Get(client, "/");
        Assert.False(third.Kept);
        Assert.NotEqual(first.Body, third.Body);
    }

    [Theory]
    [InlineData("/khoi/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/?biet=sai", HttpStatusCode.BadRequest)]
    [InlineData("/tai-ve/standings.csv", HttpStatusCode.OK)]
    public async Task FaultsAndDownloads_AreNotKept(string address, HttpStatusCode status)
    {
        await using var pages = new RunningPages(filled: true);
        using var client = pages.CreateClient();
        for (var round = 0; round < 2; round++)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
            Assert.Equal(status, response.StatusCode);
            Assert.Null(response.Headers.Age);
        }
    }

    [Fact]
    public async Task AKeptPage_CarriesTheStrictHeadersAndItsETag()
    {
        await using var pages = new RunningPages(filled: true);
        using var client = pages.CreateClient();
        _ = await Get(client, "/khoi");
        using var kept = await client.GetAsync(new Uri("/khoi", UriKind.Relative), Token);
        Assert.NotNull(kept.Headers.Age);
        Assert.Single(kept.Headers.GetValues("Content-Security-Policy"));
        Assert.NotNull(kept.Headers.ETag);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/khoi", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", kept.Headers.ETag.ToString());
        using var held = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    private static async Task<(bool Kept, string Body)> Get(HttpClient client, string address, bool fragment = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (fragment)
        {
            request.Headers.Add("HX-Request", "true");
        }
        using var response = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Headers.Age is not null, await response.Content.ReadAsStringAsync(Token));
    }
}
