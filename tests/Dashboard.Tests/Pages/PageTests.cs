using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

public sealed class PageTests(FilledPages pages) : IClassFixture<FilledPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "Một chỉ tiêu đã vượt; giảm tỷ lệ hộ nghèo, các huyện nghèo chưa có số liệu")]
    [InlineData("/khoi", "Một khối, 4 đơn vị; 1 đơn vị chưa xếp hạng")]
    [InlineData("/khoi/huyen", "Huyện Than Uyên dẫn đầu, hơn Huyện Tân Uyên 0,55 điểm")]
    [InlineData("/don-vi", "Đơn vị năm 2025")]
    [InlineData("/don-vi/tan-uyen", "Huyện Tân Uyên: 95,85 điểm, hạng 2")]
    [InlineData("/don-vi/sin-ho", "Huyện Sìn Hồ: chưa xếp hạng vì chưa đủ số liệu")]
    [InlineData("/?ngon-ngu=en", "One target exceeded; decrease of tỷ lệ hộ nghèo, poor districts without a figure")]
    [InlineData("/khoi/huyen?ngon-ngu=en", "Huyện Than Uyên leads, 0.55 points ahead of Huyện Tân Uyên")]
    public async Task APage_SaysItsMessageAndItsProvenance(string address, string title)
    {
        var page = await Page(address);
        Assert.Equal(title, page.QuerySelector("h1")?.TextContent.Trim());
        var foot = page.QuerySelector("footer")!.TextContent;
        Assert.Contains("0001-", foot, StringComparison.Ordinal);
        Assert.Contains("(UTC+7)", foot, StringComparison.Ordinal);
        Assert.Contains(address.Contains("=en", StringComparison.Ordinal) ? "Sample data" : "Số liệu mẫu", foot, StringComparison.Ordinal);
        Assert.Equal(address.Contains("=en", StringComparison.Ordinal) ? "en" : "vi", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/khoi/khong-co")]
    [InlineData("/don-vi/khong-co")]
    [InlineData("/khong-co")]
    [InlineData("/?nam=1999")]
    public async Task AnUnknownAddress_GetsAPageThatSaysWhatToDo(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await Parse(response);
        Assert.NotEmpty(page.QuerySelectorAll("main ol li"));
        Assert.NotEmpty(page.QuerySelectorAll("nav a"));
    }

    [Fact]
    public async Task EveryLinkOfThePages_LeadsSomewhere()
    {
        using var client = pages.CreateClient();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/", "/?ngon-ngu=en" };
        var open = new Queue<string>(seen);
        var dead = new List<string>();
        while (open.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
            if (!response.IsSuccessStatusCode)
            {
                dead.Add($"{address}: {(int)response.StatusCode}");
                continue;
            }
            if (response.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }
            var page = await Parse(response);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                Assert.StartsWith(link.StartsWith('#') ? "#" : "/", link, StringComparison.Ordinal);
                var target = link.Split('#')[0];
                if (target.Length > 0 && seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
            foreach (var anchor in page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]))
            {
                Assert.NotNull(page.GetElementById(anchor));
            }
        }
        Assert.Empty(dead);
        Assert.True(seen.Count > 15, $"only {seen.Count} pages were found");
    }

    [Fact]
    public async Task APage_HasNoInlineScriptAndNoInlineStyle()
    {
        foreach (var address in new[] { "/", "/khoi", "/khoi/huyen", "/don-vi", "/don-vi/tan-uyen", "/chi-tieu", "/chi-tieu/grdp", "/nop-bao-cao", "/phan-tich", "/phuong-phap", "/nguon?tep=so-lieu.csv&o=D3" })
        {
            var page = await Page(address);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
            Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task TheScoreCard_ShowsRuleArithmeticFigureStagesAndSourceOfAPoint()
    {
        var page = await Page("/don-vi/tan-uyen");
        var line = page.GetElementById("tc-I.1")!.TextContent;
        Assert.Contains("Tỷ lệ hoàn thành × điểm chuẩn", line, StringComparison.Ordinal);
        Assert.Contains("Mục I", line, StringComparison.Ordinal);
        Assert.Contains("min(1; 9,10 ÷ 8,80) × 30 = 30,00", line, StringComparison.Ordinal);
        Assert.Contains("9,1 / 8,8", line, StringComparison.Ordinal);
        Assert.Contains("103,4", line, StringComparison.Ordinal);
        Assert.Contains("30,35", line, StringComparison.Ordinal);
        Assert.Contains("tự chấm", line, StringComparison.Ordinal);
        Assert.Contains("BC 45/BC-UBND", line, StringComparison.Ordinal);
        Assert.Contains("ô D3", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLeagueTable_ListsAnIncompleteUnitUnrankedWithTheReason()
    {
        var page = await Page("/khoi/huyen");
        var last = page.QuerySelector(".league tbody tr:last-child")!;
        Assert.Equal("–", last.QuerySelector(".rank")!.TextContent.Trim());
        Assert.Contains("thiếu số liệu tiêu chí I.2", last.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSearch_FindsWithoutAccents_AndItsFragmentIsPartOfThePage()
    {
        using var client = pages.CreateClient();
        var address = new Uri("/don-vi?tim=tan%20uyen", UriKind.Relative);
        using var whole = await client.GetAsync(address, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "HX-Request", "true" } } };
        using var part = await client.SendAsync(request, Token);
        var page = await whole.Content.ReadAsStringAsync(Token);
        var fragment = await part.Content.ReadAsStringAsync(Token);
        Assert.Contains("Huyện Tân Uyên", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("Huyện Than Uyên", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
        Assert.Contains(fragment.Trim(), page, StringComparison.Ordinal);
        Assert.Contains("HX-Request", part.Headers.Vary);
    }

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Parse(response);
    }

    private static async Task<IDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
}
