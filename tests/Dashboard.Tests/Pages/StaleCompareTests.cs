using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>A comparison is computed from the facts: where the published ranks are older it says so, and shows no words of theirs.</summary>
public sealed class StaleCompareTests(StalePages pages) : IClassFixture<StalePages>
{
    [Fact]
    public async Task FiguresAfterTheScore_AreComparedAndSaid()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri("/khoi/huyen/so-sanh?nam=2024&a=huyen-than-uyen&b=huyen-tan-uyen", UriKind.Relative), stop);
        var page = await new HtmlParser().ParseDocumentAsync(html, stop);
        Assert.StartsWith("Huyện Than Uyên (hạng 3) đứng dưới Huyện Tân Uyên (hạng 1)", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kết quả công bố đã cũ", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        // 1,000 of 1,450 jobs of 8 points, and not the 6.75 that were published with their words.
        var jobs = page.QuerySelectorAll(".versus tbody tr").Single(row => row.QuerySelector(".what .mut")?.TextContent is "I.5");
        Assert.Equal("5,52", jobs.QuerySelector("td:nth-child(2)")!.TextContent.Trim());
        Assert.StartsWith("Huyện Tân Uyên: ", jobs.QuerySelector(".eq")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    /// <summary>A unit that left the bloc after the score: nothing is said of more or fewer points.</summary>
    [Fact]
    public async Task AUnitThatIsNoMemberAnyMore_IsNotComparedWithZeroes()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri("/khoi/huyen/so-sanh?nam=2024&a=huyen-than-uyen&b=huyen-nam-nhun", UriKind.Relative), stop);
        var page = await new HtmlParser().ParseDocumentAsync(html, stop);
        Assert.Equal("Chưa so được Huyện Than Uyên với Huyện Nậm Nhùn", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Kết quả công bố đã cũ", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("hơn ở|Không tiêu chí nào|Khác nhau ở đâu", page.QuerySelector("main")!.TextContent);
    }
}
