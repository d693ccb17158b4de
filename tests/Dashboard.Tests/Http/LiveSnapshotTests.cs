using System.Net;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Http;

public sealed class LiveSnapshotTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APageThatHoldsTheCurrentSnapshot_Hears304_UntilTheNextIsPublished()
    {
        await using var pages = new RunningPages(filled: true);
        using var client = pages.CreateClient();
        var held = await client.GetStringAsync(new Uri("/so-lieu-moi", UriKind.Relative), Token);
        Assert.StartsWith("0001-", held, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, await Ask(client, held));

        SmallProvince.Store(pages.Home, growth: 7.1m);
        pages.LookAgain();

        Assert.Equal(HttpStatusCode.OK, await Ask(client, held));
    }

    [Fact]
    public async Task WhileNothingIsPublished_ThereIsNothingNew()
    {
        await using var pages = new RunningPages(filled: false);
        using var client = pages.CreateClient();
        Assert.Equal(HttpStatusCode.NoContent, await Ask(client, "0001-abcdef01"));
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client, string held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/so-lieu-moi", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{held}\"");
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
