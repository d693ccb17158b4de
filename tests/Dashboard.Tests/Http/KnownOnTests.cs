using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Http;

/// <summary>"?biet=": every page with the figures of that day, marked, carried along, and a way back.</summary>
public sealed class KnownOnTests(FilledPages pages) : IClassFixture<FilledPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APage_SaysTheDay_CarriesItInItsLinks_AndLeadsBack()
    {
        var page = await Page("/khoi?biet=2026-01-20", HttpStatusCode.OK);
        var mark = page.QuerySelector(".mark")!;
        Assert.Contains("Theo số liệu biết đến hết ngày 20/01/2026", mark.TextContent, StringComparison.Ordinal);
        Assert.Equal("/khoi", mark.QuerySelector("a")?.GetAttribute("href"));
        var links = page.QuerySelectorAll("main a[href^='/'], nav a").Where(link => link.Closest(".mark") is null).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("biet=2026-01-20", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("2026-01-20", page.QuerySelector("form[role=search] [name=biet]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task WhatWasNotKnownThen_IsNotOnThePage()
    {
        // The rows of the fixture were recorded on 18 January 2026, with figures that name no day of their own.
        var now = await Page("/nop-bao-cao", HttpStatusCode.OK);
        Assert.Contains("đúng hạn", now.Body!.TextContent, StringComparison.Ordinal);
        var then = await Page("/nop-bao-cao?biet=2025-03-21", HttpStatusCode.OK);
        Assert.NotEqual(now.QuerySelector("h1")!.TextContent, then.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/?biet=2999-01-01")]
    [InlineData("/khoi/huyen?biet=hom-qua")]
    [InlineData("/don-vi?biet=2025-02-30")]
    [InlineData("/khoi/huyen/bang-diem.xlsx?biet=31/03/2025")]
    [InlineData("/tai-ve/standings.csv?biet=2999-01-01")]
    public async Task ADayThatCannotBe_Is400_AndSaysWhatToDo(string address)
    {
        var page = await Page(address, HttpStatusCode.BadRequest);
        Assert.Contains("năm-tháng-ngày", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main ol li"));
        Assert.Null(page.QuerySelector(".mark"));
    }

    [Fact]
    public async Task ARepeatedView_Is304_AndAnotherDayIsNot()
    {
        using var client = pages.CreateClient();
        using var first = await client.GetAsync(new Uri("/?biet=2026-01-20", UriKind.Relative), Token);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await StatusWith("/?biet=2026-01-20", tag, client));
        Assert.Equal(HttpStatusCode.OK, await StatusWith("/?biet=2026-01-21", tag, client));
        Assert.Equal(HttpStatusCode.OK, await StatusWith("/", tag, client));
    }

    [Fact]
    public async Task ADownload_HoldsWhatWasKnownThen()
    {
        using var client = pages.CreateClient();
        var now = await client.GetStringAsync(new Uri("/tai-ve/submissions.csv", UriKind.Relative), Token);
        var then = await client.GetStringAsync(new Uri("/tai-ve/submissions.csv?biet=2025-03-21", UriKind.Relative), Token);
        Assert.Contains("2025-12-10", now, StringComparison.Ordinal);
        Assert.Contains("2025-03-20", then, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-12-10", then, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-03-28", then, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusWith(string address, string tag, HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }

    private async Task<IDocument> Page(string address, HttpStatusCode expected)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
    }
}
