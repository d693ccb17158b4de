using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>The sample, scored for real: what is tried is what scoring again gives, and nothing is stored.</summary>
public sealed class TrialTests(SamplePages pages) : IClassFixture<SamplePages>
{
    private const string Address = "/khoi/huyen/thu";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithNothingTried_ItIsThePublishedRanking()
    {
        var trial = await Page(Address + "?nam=2024");
        var league = await Page("/khoi/huyen?nam=2024");
        var published = league.QuerySelectorAll(".league tbody tr").Select(row => (Text(row, ".who a"), Text(row, ".rank"), Text(row, ".total"))).ToList();
        Assert.Equal(8, published.Count);
        Assert.Equal(
            published.Order(),
            trial.QuerySelectorAll(".moves tbody tr").Select(row => (Text(row, "a"), Text(row, "td:nth-child(1)"), Text(row, "td:nth-child(3)"))).Order()
        );
        Assert.Empty(trial.QuerySelectorAll("section.trial"));
        Assert.Contains("Chưa thử gì", trial.QuerySelector("#ket-qua-thu")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALighterSection_MovesUnits_AndThePageSaysThatItIsATrial()
    {
        var page = await Page(Address + "?nam=2024&d-I=20");
        Assert.NotEmpty(page.QuerySelectorAll("section.trial"));
        Assert.Contains("Đây là phép thử, không phải kết quả", page.Body!.TextContent, StringComparison.Ordinal);
        // Section I at a third of its 60 points: its part of each total is a third.
        var city = page.QuerySelectorAll(".moves tbody tr").Single(row => Text(row, "a") is "Thành phố Lai Châu");
        Assert.NotEqual(Text(city, "td:nth-child(3)"), Text(city, "td:nth-child(5)").Split('·')[1].Trim());
        Assert.Equal("20", page.QuerySelector("[name='d-I']")?.GetAttribute("value"));
        Assert.Contains("bảng tiêu chí: 60", page.QuerySelector(".levers")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitsPoints_LiftIt_AndTheValueCanBeTakenOut()
    {
        var page = await Page(Address + "?nam=2024&v=huyen-phong-tho~II.1~8");
        var tried = page.QuerySelector(".tried li")!;
        Assert.Contains("Huyện Phong Thổ", tried.TextContent, StringComparison.Ordinal);
        Assert.Equal("/khoi/huyen/thu?nam=2024", tried.QuerySelector("a")?.GetAttribute("href"));
        var unit = page.QuerySelectorAll(".moves tbody tr").Single(row => Text(row, "a") is "Huyện Phong Thổ");
        Assert.StartsWith("+", Text(unit, ".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheForm_LeadsToAnAddressThatHoldsTheTrialAndNoMore()
    {
        using var client = pages.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(
            new Uri(Address + "?nam=2024&d-I=60&d-II=30&dv=huyen-phong-tho&tc=II.1&gt=7%2C5", UriKind.Relative),
            Token
        );
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/khoi/huyen/thu?nam=2024&d-II=30&v=huyen-phong-tho~II.1~7.5", Uri.UnescapeDataString(response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task WhileASliderMoves_OnlyTheRankingComes_WithTheAddressToShow()
    {
        using var client = pages.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address + "?nam=2024&d-I=60&d-II=30&gt=", UriKind.Relative)) { Headers = { { "HX-Request", "true" } } };
        using var response = await client.SendAsync(request, Token);
        Assert.Equal(["/khoi/huyen/thu?nam=2024&d-II=30"], response.Headers.GetValues("HX-Replace-Url"));
        var html = await response.Content.ReadAsStringAsync(Token);
        Assert.StartsWith("<section id=\"ket-qua-thu\"", html.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d-I=abc", "không phải là số")]
    [InlineData("d-I=1000000", "nằm ngoài khoảng")]
    [InlineData("d-I=-1", "nằm ngoài khoảng")]
    [InlineData("d-khong-co=1", "Bảng tiêu chí không có")]
    [InlineData("v=sai", "Không hiểu")]
    [InlineData("v=tinh-lai-chau~II.1~1", "Khối không có đơn vị")]
    [InlineData("v=huyen-phong-tho~khong-co~1", "Không thử được tiêu chí")]
    [InlineData("v=huyen-phong-tho~II.1~999", "nằm ngoài khoảng")]
    [InlineData("v=huyen-phong-tho~II.1~1e5", "không phải là số")]
    public async Task WhatCannotBeTried_IsSaid_AndLeftOut(string query, string said)
    {
        var page = await Page(Address + "?nam=2024&" + query);
        Assert.Contains(said, page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".moves tbody tr"));
        Assert.Empty(page.QuerySelectorAll("section.trial"));
    }

    /// <summary>A number typed as the program prints it is read as the program prints it, and the page says from what to what.</summary>
    [Theory]
    [InlineData("1.500")]
    [InlineData("1.500,0")]
    [InlineData("1 500")]
    [InlineData("1500")]
    public async Task AFigureTyped_IsReadAsImportsReadIt_AndStandsBesideTheOld(string typed)
    {
        var page = await Page(Address + "?nam=2024&dv=huyen-tan-uyen&tc=I.5&gt=" + Uri.EscapeDataString(typed));
        Assert.Contains("1.148 → 1.500", page.QuerySelector(".tried li")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".problems"));
    }

    [Theory]
    [InlineData("dv=huyen-tan-uyen&tc=I.5&gt=40.500", "là 40.500 hay 40,5? Viết rõ: 40500 hoặc 40,5.")]
    [InlineData("dv=huyen-tan-uyen&tc=III.2&gt=1.500", "là 1.500 hay 1,5?")]
    [InlineData("dv=huyen-tan-uyen&tc=I.5&gt=nhiều", "không phải là số")]
    public async Task AFigureWithTwoReadings_IsAskedAbout(string query, string said)
    {
        var page = await Page(Address + "?nam=2024&" + query);
        Assert.Contains(said, page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("section.trial"));
    }

    /// <summary>Every bloc of the sample scores alike from its own members' facts: nothing further was needed, or all was read.</summary>
    [Theory]
    [InlineData("/khoi/xa-vung-thap/thu")]
    [InlineData("/khoi/xa-vung-cao/thu")]
    [InlineData("/khoi/so-nganh/thu?ngon-ngu=en")]
    public async Task EveryBloc_CanBeTried(string address)
    {
        var page = await Page(address);
        Assert.NotEmpty(page.QuerySelectorAll(".moves tbody tr"));
        Assert.All(page.QuerySelectorAll(".moves tbody tr"), row => Assert.Matches("=|chưa xếp hạng", row.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll("input[type=range]"));
    }

    private static string Text(IElement row, string part) => row.QuerySelector(part)?.TextContent.Trim() ?? "";

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
    }
}
