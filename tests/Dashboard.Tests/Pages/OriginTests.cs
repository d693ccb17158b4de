using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>The rows behind a figure, where a file of one name was imported twice.</summary>
public sealed class OriginTests(CorrectedPages pages) : IClassFixture<CorrectedPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheRowInForce_StandsFirst_EachWithItsImportAndItsHash()
    {
        var rows = (await Page("/nguon?tep=so-lieu.csv&o=D3")).QuerySelectorAll("section[data-counts]");
        Assert.Equal(["đang dùng", "đã thay"], rows.Select(row => row.QuerySelector(".tag")!.TextContent));
        Assert.Equal(["8,45", "8,2"], rows.Select(row => Fact(row, "Giá trị")));
        Assert.Equal([SmallProvince.CorrectedSha, SmallProvince.Sha], rows.Select(row => Fact(row, "SHA-256")));
        Assert.Contains("nhập 20/01/2026 09:30 (UTC+7), bởi kiểm thử lại", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("nhập 18/01/2026 09:30 (UTC+7), bởi kiểm thử", rows[1].QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        var replaced = rows[1].QuerySelector(".sub")!.TextContent;
        Assert.Contains("nhập 20/01/2026 09:30", replaced, StringComparison.Ordinal);
        Assert.Contains("Giá trị: 8,2 → 8,45", replaced, StringComparison.Ordinal);
        Assert.Null(rows[0].QuerySelector(".sub"));
    }

    /// <summary>The year was scored for 31/12/2025; the second report came on 19/01/2026.</summary>
    [Fact]
    public async Task AFigureHandedInLater_IsNewer_AndThePointsStayWithTheOneBefore()
    {
        var earlier = Assert.Single((await Page("/nguon?tep=bao-cao-huyen.csv&o=D2")).QuerySelectorAll("section[data-counts]"));
        Assert.Equal("dùng để chấm (chốt 31/12/2025)", earlier.QuerySelector(".tag")!.TextContent);
        Assert.Contains("Giá trị: 9 → 9,5", earlier.TextContent, StringComparison.Ordinal);
        Assert.Contains("Điểm vẫn tính bằng số ở đây", earlier.TextContent, StringComparison.Ordinal);
        var later = Assert.Single((await Page("/nguon?tep=bao-cao-bo-sung.csv&o=D2")).QuerySelectorAll("section[data-counts]"));
        Assert.Equal("số mới hơn, nộp sau ngày chốt", later.QuerySelector(".tag")!.TextContent);
        Assert.Contains("Điểm không tính bằng số này", later.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/don-vi/than-uyen?nam=2025")]
    [InlineData("/chi-tieu/grdp?nam=2025")]
    public async Task RestatedFigures_SayOnEveryPageWhichOneThePointsAreOf(string address)
    {
        var rows = (await Page(address)).QuerySelectorAll("section[aria-labelledby='bao-lai'] tbody tr").Where(row => row.TextContent.Contains("2026", StringComparison.Ordinal) || row.TextContent.Contains("20/12/2025", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["dùng để chấm (chốt 31/12/2025)", "số mới hơn, nộp sau ngày chốt"],
            rows.Select(row => row.QuerySelector(".tag")!.TextContent)
        );
    }

    [Theory]
    [InlineData("/nguon?tep=so-lieu.csv&o=Z99", "so-lieu.csv, ô Z99", "Không dòng nào trong sổ được đọc ở ô Z99 của tệp này")]
    [InlineData("/nguon?tep=so-lieu.csv&sheet=Kh%C3%A1c&o=D3", "so-lieu.csv, ô D3, sheet Khác", "được đọc ở ô D3, sheet Khác của tệp này")]
    public async Task ACellWithoutARow_SaysSo_AndShowsTheRowsOfItsFile(string address, string title, string expected)
    {
        var page = await Page(address);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(expected, page.QuerySelector("main .sub")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("section[data-counts]").Length);
    }

    [Fact]
    public async Task AFileThatLeftNoRow_SaysSo() =>
        Assert.Contains("không để lại dòng nào", (await Page("/nguon?tep=la.xlsx&o=Z99")).QuerySelector("main .sub")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task ARowThatNobodyReplaced_IsInForce()
    {
        var row = Assert.Single((await Page("/nguon?tep=so-lieu.csv&o=D2")).QuerySelectorAll("section[data-counts]"));
        Assert.Equal("true", row.GetAttribute("data-counts"));
        Assert.Equal(SmallProvince.Sha, Fact(row, "SHA-256"));
    }

    private static string Fact(IElement row, string header) =>
        row.QuerySelectorAll("dt").Single(term => string.Equals(term.TextContent, header, StringComparison.Ordinal)).NextElementSibling!.TextContent;

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token), Token);
    }
}
