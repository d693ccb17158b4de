using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Http;

public sealed class HttpTests(FilledPages pages) : IClassFixture<FilledPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APage_CarriesStrictHeaders()
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), Token);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task ARepeatedView_Is304_UntilTheAddressOrTheLanguageChanges()
    {
        using var client = pages.CreateClient();
        using var first = await client.GetAsync(new Uri("/khoi/huyen", UriKind.Relative), Token);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await StatusWith("/khoi/huyen", tag.ToString(), client));
        Assert.Equal(HttpStatusCode.OK, await StatusWith("/khoi/huyen?ngon-ngu=en", tag.ToString(), client));
        Assert.Equal(HttpStatusCode.OK, await StatusWith("/khoi", tag.ToString(), client));
    }

    [Theory]
    [InlineData("app.css", "text/css")]
    [InlineData("site.js", "text/javascript")]
    [InlineData("favicon.svg", "image/svg+xml")]
    public async Task TheBundle_IsServed(string file, string type)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri("/" + file, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task TheChartLibrary_GoesOutCompressed_AndIsHeldForGood()
    {
        using var client = pages.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(pages.Services.GetRequiredService<ThiDua.Dashboard.Http.AssetLinks>()["charts.js"], UriKind.Relative));
        asked.Headers.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        using var response = await client.SendAsync(asked, Token);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(Token)).Length, 1, 180_000);
        Assert.Contains("immutable", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APage_IsSmallOnTheLine()
    {
        using var client = pages.CreateClient();
        var address = new Uri("/don-vi/tan-uyen", UriKind.Relative);
        var plain = await client.GetByteArrayAsync(address, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await client.SendAsync(request, Token);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        var sent = (await response.Content.ReadAsByteArrayAsync(Token)).Length;
        var fast = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        Assert.True(BrotliEncoder.TryCompress(plain, fast, out var fastest, quality: 1, window: 22));
        Assert.True(sent < fastest, $"{sent} bytes sent, {fastest} at the fastest level");
    }

    [Fact]
    public async Task Vietnamese_GoesOutAsItIs()
    {
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);
        Assert.Contains("Chỉ tiêu so với kế hoạch", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x1", html, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusWith(string address, string tag, HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
