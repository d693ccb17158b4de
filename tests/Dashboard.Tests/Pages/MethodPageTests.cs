using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>"/phuong-phap" over the sample: what parts equal totals, in words and in its order.</summary>
public sealed class MethodPageTests(SamplePages pages) : IClassFixture<SamplePages>
{
    [Theory]
    [InlineData("/phuong-phap?nam=2025", "xét lần lượt: điểm I Kinh tế - xã hội cao hơn; ít báo cáo trễ hơn; nộp báo cáo hạn 15/12/2025 sớm hơn; bỏ phiếu")]
    [InlineData("/phuong-phap?nam=2025&ngon-ngu=en", "in this order: points of I Kinh tế - xã hội, the higher; fewer late reports; the report due 2025-12-15 handed in earlier; a vote")]
    public async Task TieBreaks_AreNamedAsPeopleDo(string address, string expected)
    {
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(expected, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }
}
