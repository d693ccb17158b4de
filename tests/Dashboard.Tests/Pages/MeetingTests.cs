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
    public async Task TheRanking_SaysHowFarBehindWhatDecidedAndWhyUnranked()
    {
        var page = await Page("/khoi/huyen/hop?nam=2024");
        var notes = page.QuerySelectorAll(".stage-list.short .note").Select(note => note.TextContent).ToList();
        Assert.Equal("", notes[0]);
        Assert.Equal("kém 0,55 điểm", notes[1]);
        Assert.Contains("bỏ phiếu", notes[4], StringComparison.Ordinal);
        Assert.Contains("I.7", notes[7], StringComparison.Ordinal);
        Assert.Empty((await Page("/khoi/xa-vung-cao/hop")).QuerySelectorAll(".short"));
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
    [InlineData("/khoi/huyen", "/khoi/huyen?nam=2024", "Xem năm 2024")]
    [InlineData("/khoi/huyen/hop/huyen-sin-ho?ngon-ngu=en", "/khoi/huyen/hop/huyen-sin-ho?nam=2024&ngon-ngu=en", "See 2024")]
    public async Task ABlocOfAnotherYear_IsOneClickAway(string address, string link, string text)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
        var way = Assert.Single(page.QuerySelectorAll("a.go"));
        Assert.Equal(text, way.TextContent);
        Assert.Equal(link, way.GetAttribute("href"));
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
