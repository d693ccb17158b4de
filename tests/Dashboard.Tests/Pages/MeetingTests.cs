using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

public sealed class MeetingTests(SamplePages pages) : IClassFixture<SamplePages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FromTheRankingThroughEveryMember_ByLinks()
    {
        var address = "/khoi/huyen/hop?nam=2024";
        var page = await Page(address);
        var ranking = page.QuerySelectorAll(".stage-list li a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(8, ranking.Count);
        var seen = new List<string?>();
        while (page.QuerySelector("[data-go=next]")?.GetAttribute("href") is { } next)
        {
            seen.Add(next);
            Assert.True(seen.Count <= ranking.Count);
            var screen = await Page(next);
            Assert.Equal(address, screen.QuerySelector("[data-go=first]")?.GetAttribute("href"));
            Assert.Equal(ranking[^1], screen.QuerySelector("[data-go=last]")?.GetAttribute("href"));
            Assert.Equal(seen.Count == 1 ? address : seen[^2], screen.QuerySelector("[data-go=prev]")?.GetAttribute("href"));
            page = screen;
        }
        Assert.Equal(ranking, seen);
    }

    [Fact]
    public async Task AMembersScreen_SaysRankTotalStagesSectionsAndWhatDecided()
    {
        var page = await Page("/khoi/huyen/hop/huyen-muong-te?nam=2024");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal("Huyện Mường Tè", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["5", "92,60"], page.QuerySelectorAll(".stage-rank b").Select(item => item.TextContent));
        Assert.Contains("bỏ phiếu", text, StringComparison.Ordinal);
        Assert.Contains("Tự chấm", text, StringComparison.Ordinal);
        Assert.Contains("Kinh tế - xã hội", text, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".stage-parts svg .target"));
        Assert.Empty(page.QuerySelectorAll("header.top"));
    }

    [Fact]
    public async Task AnUnrankedMember_SaysWhy()
    {
        var page = await Page("/khoi/huyen/hop/huyen-sin-ho?nam=2024");
        Assert.Contains("không xếp hạng", page.QuerySelector(".stage-rank")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I.7", page.QuerySelector(".stage-notes")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/khoi/khong-co/hop")]
    [InlineData("/khoi/huyen/hop/khong-co?nam=2024")]
    [InlineData("/khoi/khong-co/thu")]
    public async Task WhatIsNotThere_Is404(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
    }
}
