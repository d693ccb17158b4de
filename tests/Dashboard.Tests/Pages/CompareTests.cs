using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Two members of the scored sample side by side: the same figures as the ranking and the score cards.</summary>
public sealed class CompareTests(SamplePages pages) : IClassFixture<SamplePages>
{
    private const string Address = "/khoi/huyen/so-sanh?nam=2024";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDifferencesAddUp_AndAreThoseOfTheRanking()
    {
        var page = await Page(Address + "&a=huyen-than-uyen&b=tp-lai-chau");
        var lines = page.QuerySelectorAll(".versus tbody tr").ToList();
        var differences = lines.SkipLast(1).Select(row => Number(Text(row, "td:nth-child(4)"))).ToList();
        Assert.NotEmpty(differences);
        var total = lines[^1];
        Assert.Equal(Number(Text(total, "td:nth-child(4)")), differences.Sum());
        Assert.Equal(Number(Text(total, "td:nth-child(2)")) - Number(Text(total, "td:nth-child(3)")), differences.Sum());
        var league = await Page("/khoi/huyen?nam=2024");
        var shown = league.QuerySelectorAll(".league tbody tr").ToDictionary(row => row.GetAttribute("data-unit")!, row => Text(row, ".total"), StringComparer.Ordinal);
        Assert.Equal((shown["huyen-than-uyen"], shown["tp-lai-chau"]), (Text(total, "td:nth-child(2)"), Text(total, "td:nth-child(3)")));
        Assert.StartsWith("Huyện Than Uyên (hạng 1) đứng trên Thành phố Lai Châu (hạng 3): hơn ", Text(page.Body!, "h1"), StringComparison.Ordinal);
    }

    /// <summary>The reason is what the score card says, and the figure leads there.</summary>
    [Fact]
    public async Task EachFigure_LeadsToItsLineOfTheScoreCard()
    {
        var page = await Page(Address + "&a=huyen-than-uyen&b=huyen-tan-uyen");
        var line = page.QuerySelectorAll(".versus tbody tr").First(row => Text(row, ".what .mut") is "I.5");
        Assert.Equal("/don-vi/huyen-than-uyen?nam=2024#tc-I.5", line.QuerySelector("td:nth-child(2) a")?.GetAttribute("href"));
        var card = await Page("/don-vi/huyen-than-uyen?nam=2024");
        var own = card.GetElementById("tc-I.5")!;
        Assert.Equal(Text(own, ".got"), Text(line, "td:nth-child(2)"));
        Assert.Equal("Huyện Than Uyên: " + Text(own, ".what .eq b"), Text(line, ".eq div"));
    }

    [Theory]
    [InlineData("", "Xã Bình Lư (hạng 2) đứng trên Xã Than Uyên (hạng 3): bằng điểm, 96,80; điểm I Kinh tế - xã hội cao hơn: 53,95 so với 53,75", "Khi bằng điểm xét lần lượt: điểm I")]
    [InlineData("&ngon-ngu=en", "Xã Bình Lư (rank 2) stands above Xã Than Uyên (rank 3): equal totals, 96.80; points of I Kinh tế - xã hội, the higher: 53.95 against 53.75", "Equal totals are parted by, in this order: points of I")]
    public async Task EqualTotals_NameTheTieBreakThatDecided(string language, string title, string order)
    {
        var page = await Page("/khoi/xa-vung-thap/so-sanh?a=xa-binh-lu&b=xa-than-uyen" + language);
        Assert.Equal(title, Text(page.Body!, "h1"));
        Assert.StartsWith(order, Text(page.Body!, ".callout"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithNothingChosen_ItIsTheFirstTwo_AndOneAloneIsComparedWithTheOneAbove()
    {
        Assert.Equal(("huyen-than-uyen", "huyen-tan-uyen"), Chosen(await Page(Address)));
        var page = await Page(Address + "&a=tp-lai-chau");
        Assert.Equal(("tp-lai-chau", "huyen-tan-uyen"), Chosen(page));
        Assert.Equal("/khoi/huyen/so-sanh?nam=2024&a=huyen-tan-uyen&b=tp-lai-chau", page.QuerySelectorAll("form a").Single().GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".problems"));
    }

    /// <summary>One alone, or one that is not there: the neighbour of the one that was found, and no word of choosing it twice.</summary>
    [Theory]
    [InlineData("b=huyen-than-uyen", "huyen-tan-uyen", "huyen-than-uyen", 0)]
    [InlineData("b=tp-lai-chau", "huyen-tan-uyen", "tp-lai-chau", 0)]
    [InlineData("a=x9&b=huyen-than-uyen", "huyen-tan-uyen", "huyen-than-uyen", 1)]
    [InlineData("a=huyen-than-uyen&b=x9", "huyen-than-uyen", "huyen-tan-uyen", 1)]
    [InlineData("a=x8&b=x9", "huyen-than-uyen", "huyen-tan-uyen", 2)]
    public async Task OneAlone_IsComparedWithItsNeighbour(string query, string first, string second, int problems)
    {
        var page = await Page(Address + "&" + query);
        Assert.Equal((first, second), Chosen(page));
        Assert.Equal(problems, page.QuerySelectorAll(".problems li").Length);
        Assert.DoesNotContain("hai lần", page.QuerySelector(".problems")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a=x9&b=huyen-tan-uyen", "Khối không có đơn vị “x9”")]
    [InlineData("a=tp-lai-chau&b=tp-lai-chau", "hai lần cùng một đơn vị")]
    [InlineData("a=xa-binh-lu", "Khối không có đơn vị “xa-binh-lu”")]
    public async Task WhatCannotBeCompared_IsSaid(string query, string said)
    {
        var page = await Page(Address + "&" + query);
        Assert.Contains(said, Text(page.Body!, ".problems"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".versus tbody tr"));
    }

    [Fact]
    public async Task AUnitWithoutARank_IsSaidToHaveNone()
    {
        var page = await Page(Address + "&a=huyen-sin-ho&b=huyen-than-uyen");
        Assert.StartsWith("Không so hạng được: Huyện Sìn Hồ chưa đủ số liệu (I.7: ", Text(page.Body!, "h1"), StringComparison.Ordinal);
        var total = page.QuerySelectorAll(".versus tbody tr")[^1];
        Assert.Equal(("–", "–"), (Text(total, "td:nth-child(2)"), Text(total, "td:nth-child(4)")));
        var missing = page.QuerySelectorAll(".versus tbody tr").Single(row => Text(row, ".what .mut") is "I.7");
        Assert.Equal(("–", "–"), (Text(missing, "td:nth-child(2)"), Text(missing, "td:nth-child(4)")));
        Assert.DoesNotContain("Quy đổi", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBlocLeadsThere_AndTheFileHoldsWhatIsShown()
    {
        var league = await Page("/khoi/huyen?nam=2024");
        Assert.Contains(league.QuerySelectorAll("a"), link => link.GetAttribute("href") is "/khoi/huyen/so-sanh?nam=2024");
        var page = await Page(Address);
        var shown = page.QuerySelectorAll(".versus tbody tr").Select(row => (Text(row, ".what .mut"), Text(row, "td:nth-child(4)"))).ToList();
        using var client = pages.CreateClient();
        var file = page.QuerySelectorAll("a[download]").Single().GetAttribute("href")!;
        Assert.Equal("/khoi/huyen/so-sanh/bieu-do/chenh-lech.csv?nam=2024&a=huyen-than-uyen&b=huyen-tan-uyen", file);
        var lines = (await client.GetStringAsync(new Uri(file, UriKind.Relative), Token)).TrimEnd().Split("\r\n");
        Assert.Equal("Mã,Tiêu chí,Huyện Than Uyên,Huyện Tân Uyên,Chênh lệch,Vì sao: Huyện Than Uyên,Vì sao: Huyện Tân Uyên", lines[0].TrimStart('\ufeff'));
        Assert.Equal(shown.Select(row => row.Item1), lines.Skip(1).Select(line => line.Split(',')[0]));
        // The totals stand below the differences, as on the page.
        Assert.StartsWith(",Tổng điểm,", lines[^1], StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{Number(shown[^1].Item2)},"), lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/khoi/khong-co/so-sanh")]
    [InlineData("/khoi/huyen/so-sanh?nam=2025")]
    [InlineData("/khoi/huyen/so-sanh/bieu-do/khong-co.csv?nam=2024")]
    public async Task WhereThereIsNothingToCompare_ItIsNotFound(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static (string?, string?) Chosen(IDocument page) =>
        (page.QuerySelector("#so-a option[selected]")?.GetAttribute("value"), page.QuerySelector("#so-b option[selected]")?.GetAttribute("value"));

    private static string Text(IElement row, string part) => row.QuerySelector(part)?.TextContent.Trim() ?? "";

    private static decimal Number(string text) =>
        decimal.Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
    }
}
