using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Pages of a country show what a person can read, say how much of how much that is, and lead to the rest.</summary>
public sealed class LargeCountryTests(LargePages pages) : IClassFixture<LargePages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overview_ShowsTwelveBlocs_TheUnrankedFirst_ThenTheLowestShare()
    {
        var page = await Page("/");
        var blocs = page.QuerySelectorAll(".leaders h3 a").Select(link => link.TextContent).ToList();
        Assert.Equal(12, blocs.Count);
        Assert.Equal(["Khối số 5", "Khối số 100", "Khối số 101"], blocs.Take(3));
        Assert.Contains("12 trong 120 khối", page.QuerySelector("section[aria-labelledby=khoi]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/khoi", page.QuerySelectorAll(".more a").Single(link => link.TextContent is "Tất cả 120 khối").GetAttribute("href"));
    }

    [Fact]
    public async Task Blocs_ComeInPartsOfAHundred_EachWithAnAddress()
    {
        var first = await Page("/khoi");
        Assert.Equal(100, first.QuerySelectorAll("table.blocs tbody tr").Length);
        Assert.Contains("120 khối", first.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1–100 trong 120 khối", first.QuerySelector("nav.parts")!.TextContent, StringComparison.Ordinal);
        var second = await Page(first.QuerySelector("nav.parts a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(20, second.QuerySelectorAll("table.blocs tbody tr").Length);
        Assert.Contains("Khối số 119", second.QuerySelector("table.blocs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/khoi", second.QuerySelector("nav.parts a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/chi-tieu/lao-dong", 60, 0, "60 trong 240 đơn vị")]
    [InlineData("/chi-tieu/lao-dong?trang=2", 60, 60, "60 trong 240 đơn vị")]
    [InlineData("/chi-tieu/lao-dong?trang=99", 60, 180, "60 trong 240 đơn vị")]
    [InlineData("/chi-tieu/lao-dong?khoi=khoi-007", 2, 14, "2 trong 2 đơn vị của Khối số 7")]
    [InlineData("/chi-tieu/lao-dong?khoi=khoi-007&trang=2", 2, 14, "2 trong 2 đơn vị của Khối số 7")]
    [InlineData("/chi-tieu/lao-dong?khoi=khong-co", 60, 0, "60 trong 240 đơn vị")]
    public async Task Indicator_ShowsSomeUnits_FarthestFromTheTargetFirst(string address, int listed, int first, string said)
    {
        var page = await Page(address);
        var units = page.QuerySelectorAll(".targets tr[data-unit]").Select(row => row.GetAttribute("data-unit")).ToList();
        Assert.Equal(listed, units.Count);
        Assert.Equal(LargeCountry.Unit(first), units[0]);
        Assert.Contains(said, page.QuerySelector("section[aria-labelledby=don-vi]")!.TextContent, StringComparison.Ordinal);
        // The headline speaks of all.
        Assert.Contains("40 trong 240 đơn vị", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_PictureTableAndDownload_HoldTheSameUnits_AndTheWholeTableIsOffered()
    {
        const string Address = "/chi-tieu/lao-dong?trang=2";
        var page = await Page(Address);
        var shown = page.QuerySelectorAll(".targets tr[data-unit]").Length;
        using var client = pages.CreateClient();
        Dictionary<string, int> downloaded = new(StringComparer.Ordinal);
        foreach (var key in page.QuerySelectorAll("[data-picture]").Select(figure => figure.GetAttribute("data-picture")).OfType<string>())
        {
            var link = page.QuerySelector($"[data-picture={key}] a[download]")!.GetAttribute("href")!;
            var lines = (await client.GetStringAsync(new Uri(link, UriKind.Relative), Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            downloaded.Add(key, lines.Length);
        }
        // One unit in ten has a course; that picture's table ends with the path.
        Assert.Equal(new Dictionary<string, int>(StringComparer.Ordinal) { [PathPicture.Key] = (shown / 10) + 2, [UnitsPicture.Key] = shown + 1 }, downloaded);
        var whole = page.QuerySelectorAll("a[download]").Single(link => link.TextContent is "CSV").GetAttribute("href")!;
        var all = (await client.GetStringAsync(new Uri(whole, UriKind.Relative), Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(LargeCountry.Units + 1, all.Length);
    }

    [Fact]
    public async Task Indicator_ABlocIsChosenInAForm_AndStaysChosenInTheLinks()
    {
        var page = await Page("/chi-tieu/lao-dong?khoi=khoi-007&ngon-ngu=en");
        Assert.Equal(LargeCountry.Blocs + 1, page.QuerySelectorAll("#khoi option").Length);
        Assert.Equal("khoi-007", page.QuerySelector("#khoi option[selected]")!.GetAttribute("value"));
        Assert.Equal("en", page.QuerySelector("form.choose input[name=ngon-ngu]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("nav.parts"));
    }

    [Fact]
    public async Task Reports_TheWorstUnitsComeFirst_AndTheRestByParts()
    {
        var page = await Page("/nop-bao-cao");
        Assert.Equal(60, page.QuerySelectorAll(".calendar tbody tr").Length);
        // Not in at all, before what was late.
        Assert.Equal(LargeCountry.Unit(0), page.QuerySelector(".calendar tbody tr")!.GetAttribute("data-unit"));
        Assert.Contains("60 trong 210", page.QuerySelector("section[aria-labelledby=lich]")!.TextContent, StringComparison.Ordinal);
        var all = await Page("/nop-bao-cao?hien=tat-ca&trang=4");
        Assert.Equal(60, all.QuerySelectorAll(".calendar tbody tr").Length);
        Assert.Equal("/nop-bao-cao?hien=tat-ca&trang=3", all.QuerySelector("nav.parts a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/khoi?trang=2")]
    [InlineData("/chi-tieu/lao-dong?trang=3")]
    [InlineData("/nop-bao-cao?trang=2")]
    [InlineData("/don-vi/xa-010")]
    public async Task APage_ReadsTheSame_WhenItsFactsWereKept(string address)
    {
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var first = await Page($"{address}{joint}lan=1");
        var second = await Page($"{address}{joint}lan=2");
        Assert.Equal(first.QuerySelector("main")!.TextContent, second.QuerySelector("main")!.TextContent);
    }

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token), Token);
    }
}
