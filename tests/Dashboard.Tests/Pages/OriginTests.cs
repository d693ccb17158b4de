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
