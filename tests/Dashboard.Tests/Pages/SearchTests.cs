using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

public sealed class SearchTests(FilledPages pages) : IClassFixture<FilledPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tan uyen", "Huyện Tân Uyên")]
    [InlineData("TÂN UYÊN", "Huyện Tân Uyên")]
    [InlineData("  uyen   tan ", "Huyện Tân Uyên")]
    [InlineData("H. Tan Uyen", "Huyện Tân Uyên")]
    [InlineData("huyen ngay xua", "Huyện Ngày Xưa")]
    [InlineData("nam-nhun", "Huyện Nậm Nhùn")]
    [InlineData("ho ngheo", "Tỷ lệ hộ nghèo")]
    [InlineData("khoi cac", "Khối các huyện")]
    public async Task AName_IsFoundAsItIsTyped(string typed, string expected)
    {
        var page = await Page("/tim?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(expected, page.QuerySelector(".found li a .b")?.TextContent);
        // What was typed stands in the field still.
        Assert.Equal(typed.Trim(), page.QuerySelector("#tim-khap")?.GetAttribute("value"));
    }

    [Fact]
    public async Task NamesWrittenWithMarksApart_AreTheSame()
    {
        var page = await Page("/tim?q=" + Uri.EscapeDataString("Sìn Hồ".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal("Huyện Sìn Hồ", page.QuerySelector(".found li a .b")?.TextContent);
    }

    [Fact]
    public async Task AFormerName_SaysWhatItWas_AndLeadsToTheUnitOfToday()
    {
        var page = await Page("/tim?q=huyen+ngay+xua");
        var line = page.QuerySelectorAll(".found li a").Single(link => link.GetAttribute("href") is "/don-vi/tan-uyen");
        Assert.Contains("kế thừa Huyện Ngày Xưa", line.TextContent, StringComparison.Ordinal);
    }

    /// <summary>"uyen" begins no word of "Khối các huyện": part of a syllable is not a name.</summary>
    [Fact]
    public async Task PartOfASyllable_FindsNothing()
    {
        var page = await Page("/tim?q=uyen");
        Assert.DoesNotContain("Khối các huyện", page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tim")]
    [InlineData("/tim?q=khong+co+gi+nhu+the")]
    [InlineData("/tim?q=%3Cscript%3E")]
    public async Task NothingFound_SaysWhatToDo(string address)
    {
        var page = await Page(address);
        Assert.Contains("không cần dấu", page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".found li a"));
    }

    [Fact]
    public async Task EveryPage_HasTheField_AndItKeepsYearAndLanguage()
    {
        foreach (var address in new[] { "/", "/khoi/huyen", "/don-vi/tan-uyen", "/phuong-phap", "/nop-bao-cao" })
        {
            var page = await Page(address + "?nam=2024&ngon-ngu=en", HttpStatusCode.OK, HttpStatusCode.NotFound);
            var form = page.QuerySelector("header form[role=search]")!;
            Assert.Equal("2024", form.QuerySelector("[name=nam]")?.GetAttribute("value") ?? "2024");
            Assert.Equal("en", form.QuerySelector("[name=ngon-ngu]")?.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task AsOneTypes_OnlyTheListComes()
    {
        using var client = pages.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/tim?q=tan", UriKind.Relative)) { Headers = { { "HX-Request", "true" } } };
        using var response = await client.SendAsync(request, Token);
        var fragment = await response.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
        Assert.Contains("Huyện Tân Uyên", fragment, StringComparison.Ordinal);
    }

    private async Task<IDocument> Page(string address, params HttpStatusCode[] expected)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Contains(response.StatusCode, expected.Length == 0 ? [HttpStatusCode.OK] : expected);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
    }
}
