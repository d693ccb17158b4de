using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>"/phuong-phap" over the sample: what parts equal totals, ratings and what takes a unit out, in words.</summary>
public sealed class MethodPageTests(SamplePages pages) : IClassFixture<SamplePages>
{
    [Theory]
    [InlineData("/phuong-phap?nam=2025", "xét lần lượt: điểm I Kinh tế - xã hội cao hơn; ít báo cáo trễ hơn; nộp báo cáo hạn 15/12/2025 sớm hơn; bỏ phiếu")]
    [InlineData("/phuong-phap?nam=2025&ngon-ngu=en", "in this order: points of I Kinh tế - xã hội, the higher; fewer late reports; the report due 2025-12-15 handed in earlier; a vote")]
    [InlineData("/phuong-phap?nam=2024", "Hoàn thành xuất sắc nhiệm vụ: từ 95 điểm, không tiêu chí nào 0 điểm, không có trường hợp “tập thể bị kỷ luật trong năm”; Hoàn thành tốt nhiệm vụ: từ 85 điểm")]
    [InlineData("/phuong-phap?nam=2024", "xếp hạng, xếp loại khi: tập thể bị kỷ luật trong năm (có từ một vụ việc \"collective_discipline\" trong năm); không gửi bản tự chấm điểm (không có điểm nào ở bước tự chấm)")]
    [InlineData("/phuong-phap?nam=2024", "điểm thưởng ở III.1 cộng lại không quá 2; điểm trừ ở III.1 cộng lại không quá 3")]
    [InlineData("/phuong-phap?nam=2024&ngon-ngu=en", "from 95 points, no criterion at 0 points, without a case of “")]
    [InlineData("/phuong-phap?nam=2024&ngon-ngu=en", "a unit gets neither rank nor rating on: ")]
    public async Task TieBreaksRatingsAndGrounds_AreNamedAsPeopleDo(string address, string expected)
    {
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(expected, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }
}
