using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Sealing;
using ThiDua.Reports.Tests.Xlsx;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Where a seal is shown: on the pages of its results, on the documents made from them, and in the list of seals.</summary>
public sealed class SealPageTests(SealedPages pages) : IClassFixture<SealedPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seals_AreListed_WithScopeAndWhatWasAccepted()
    {
        var seal = Seal();
        var text = (await Page("/phuong-phap?nam=2024")).QuerySelector("#nguon-goc")!.ParentElement!.TextContent;
        Assert.Contains(seal.Code, text, StringComparison.Ordinal);
        Assert.Contains("2024: mọi khối (Khối các huyện, thành phố)", text, StringComparison.Ordinal);
        Assert.Contains("305 Vượt mức trần (1): " + SealedPages.Cause, text, StringComparison.Ordinal);
        Assert.Contains("đúng như đang hiện", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/khoi/huyen?nam=2024", true)]
    [InlineData("/don-vi/huyen-sin-ho?nam=2024", true)]
    [InlineData("/khoi/huyen/hop?nam=2024", true)]
    [InlineData("/khoi/huyen/so-sanh?nam=2024", true)]
    [InlineData("/khoi/so-nganh/hop", false)]
    [InlineData("/khoi/so-nganh", false)]
    [InlineData("/don-vi/so-tai-chinh", false)]
    public async Task TheLastLine_SaysTheCode_OrThatThereIsNone(string address, bool isSealed)
    {
        var foot = (await Page(address)).QuerySelector("footer")!.TextContent;
        Assert.Contains(isSealed ? "Mã niêm phong " + Seal().Code : "chưa niêm phong", foot, StringComparison.Ordinal);
    }

    /// <summary>What is tried on the page is no sealed result.</summary>
    [Fact]
    public async Task TheLastLine_OfATrial_NamesNoSeal()
    {
        var foot = (await Page("/khoi/huyen/thu?nam=2024")).QuerySelector("footer")!.TextContent;
        Assert.Contains("bảng tiêu chí", foot, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("niêm phong", foot, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/khoi/huyen/bang-diem.xlsx?nam=2024", true)]
    [InlineData("/khoi/so-nganh/bang-diem.xlsx", false)]
    public async Task TheWorkbook_SaysTheCode_OrThatThereIsNone(string address, bool isSealed)
    {
        using var client = pages.CreateClient();
        WorkbookReader workbook = new(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Token));
        Assert.Equal(isSealed ? "Mã niêm phong " + Seal().Code : "Kết quả chưa niêm phong", workbook.Text("Ghi chú", "B2"));
    }

    [Fact]
    public async Task ResultsThatChanged_SayWhichSealTheyDifferFrom()
    {
        using EarlierSealPages changed = new();
        using var client = changed.CreateClient();
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri("/khoi/huyen", UriKind.Relative), Token), Token);
        Assert.Contains("khác bản đã niêm phong 7K3M-9QAX-2TBE-H4WC ngày 18/01/2026", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        WorkbookReader workbook = new(await client.GetByteArrayAsync(new Uri("/khoi/huyen/bang-diem.xlsx", UriKind.Relative), Token));
        Assert.Equal("Kết quả khác bản đã niêm phong 7K3M-9QAX-2TBE-H4WC ngày 18/01/2026", workbook.Text("Ghi chú", "B2"));
    }

    private SealRow Seal()
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        return SealRow.Of(snapshot.ReadResults(ResultTables.Seals))[0];
    }

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token), Token);
    }
}
