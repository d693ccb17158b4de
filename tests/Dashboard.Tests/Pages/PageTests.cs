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

    [Theory]
    [InlineData("csv", new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData("arrow", new byte[] { (byte)'A', (byte)'R', (byte)'R', (byte)'O', (byte)'W', (byte)'1' })]
    [InlineData("parquet", new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1' })]
    public async Task EveryTable_IsThereToDownload_InThreeFormats(string ending, byte[] magic)
    {
        var link = (await Page("/phan-tich")).QuerySelectorAll("a[download]").Select(one => one.GetAttribute("href")!).First(href => href.Contains($"/tai-ve/standings.{ending}", StringComparison.Ordinal));
        using var client = pages.CreateClient();
        var bytes = await client.GetByteArrayAsync(new Uri(link, UriKind.Relative), Token);
        Assert.Equal(magic, bytes.Take(magic.Length));
    }

    [Fact]
    public async Task TheDictionary_SaysWhatWordsOfAClosedSetMean()
    {
        var page = await Page("/phan-tich");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("disqualified (không xếp loại)", text, StringComparison.Ordinal);
        Assert.Contains("official: chính thức", text, StringComparison.Ordinal);
        Assert.Contains("thidua export all --format parquet --out", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitCountsOnce_AndNotAssignedIsNoAssignment()
    {
        var list = await Page("/chi-tieu");
        Assert.Equal("1/2", list.QuerySelectorAll(".lines tbody tr").Single(row => row.TextContent.Contains("GRDP", StringComparison.Ordinal)).QuerySelector("td:last-child")!.TextContent);
        var line = list.QuerySelectorAll(".lines tbody tr").Single(row => row.TextContent.Contains("GRDP", StringComparison.Ordinal));
        Assert.Equal(["▲ 1", "▼ 1"], line.QuerySelectorAll(".counts span").Select(count => count.TextContent).Take(2));
        Assert.Equal(3, line.QuerySelectorAll(".counts span").Sum(count => int.Parse(count.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("% · 1 đơn vị có nhiều kế hoạch cùng kỳ, mỗi đơn vị tính một lần theo kế hoạch do tỉnh giao", line.QuerySelector(".what .sm")!.TextContent);
        Assert.Equal("1 trong 1 chỉ tiêu được từ nửa số đơn vị đạt trở lên", list.QuerySelector("h1")!.TextContent);
        var one = await Page("/chi-tieu/grdp");
        var lines = one.QuerySelectorAll(".targets tbody tr[data-unit]");
        Assert.Equal(["than-uyen", "nam-nhun", "sin-ho"], lines.Select(line => line.GetAttribute("data-unit")));
        Assert.Contains("HĐND huyện giao ≥ 10", lines[0].TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("Chỉ còn Huyện Nậm Nhùn chưa đạt, mới bằng 90,0 % kế hoạch", one.GetElementById("don-vi")!.TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task TheTotal_IsTheCriteriaWithBonusAndPenaltyOnce()
    {
        var card = await Page("/don-vi/tan-uyen");
        var total = card.QuerySelector(".points .sum")!;
        Assert.Contains("96,35 điểm tiêu chí − 0,50 trừ", total.TextContent, StringComparison.Ordinal);
        Assert.Equal("95,85", total.QuerySelector(".got")!.TextContent);
        var league = await Page("/khoi/huyen");
        Assert.Contains("tổng = 96,35 điểm tiêu chí − 0,50 trừ", league.QuerySelector(".league tr[data-unit=tan-uyen]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/khoi/huyen/bieu-do/theo-tieu-chi.csv", "Đơn vị,I.1 Tăng trưởng giá trị sản xuất (%),I.2 Giảm tỷ lệ hộ nghèo (%),II Công tác thi đua (%)", "Huyện Than Uyên,101,90,95")]
    [InlineData("/chi-tieu/grdp/bieu-do/cac-don-vi.csv", "Đơn vị,Thực hiện,Kế hoạch,Hoàn thành (%),Trạng thái", "Huyện Than Uyên,9,8,112.5,Vượt")]
    [InlineData("/nop-bao-cao/bieu-do/nop-bao-cao.csv", "Đơn vị,Quý I,Cả năm", "Huyện Tân Uyên,trễ 3 ngày,chưa nộp")]
    public async Task TheDownloadOfAPicture_HoldsWhatIsSeen(string address, string head, string first)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.Content.ReadAsStringAsync(Token)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(head, lines[0]);
        Assert.Contains(first, lines);
        using var missing = await client.GetAsync(new Uri(address.Replace(".csv", "x.csv", StringComparison.Ordinal), UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task WordsInNeighbouringPlaces_DoNotRunTogether()
    {
        var blocs = await Page("/khoi");
        Assert.Contains("Huyện Than Uyên 96,40", blocs.QuerySelector(".blocs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(UTC+7) · ", blocs.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARejectedRow_LeadsToItsRow_NotToAnotherCell()
    {
        var page = await Page("/nop-bao-cao");
        var source = page.QuerySelector(".rejected .source")!;
        Assert.Contains("dòng 4", source.TextContent, StringComparison.Ordinal);
        var row = await Page(source.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("dòng 4", row.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1,2,5", row.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
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
