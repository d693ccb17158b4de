using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Rejected rows of the sample as people read them: of the year on the page, cell by cell, in their language.</summary>
public sealed class SubmissionsTests(SealedPages pages) : IClassFixture<SealedPages>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public async Task ARejectedRow_IsListedInItsYear_CellByCell(int year, bool isListed)
    {
        var rows = (await Page($"/nop-bao-cao?nam={year}")).QuerySelectorAll(".rejected tr");
        Assert.NotEmpty(rows);
        var cells = rows.Select(row => row.QuerySelectorAll(".cell-text").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(isListed, cells.Exists(row => row.Contains("huyen-tam-duong") && row.Contains("1,2,5")));
        Assert.Equal(!isListed, cells.Exists(row => row.Contains("huyen-than-uyen") && row.Contains("Quý III/2025")));
    }

    /// <summary>Nobody can tell whom the row of an unknown unit was about, but it says October 2024; the file of the first quarter is of 2024 as a whole.</summary>
    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public async Task WhatNamesAYear_StandsInThatYearOnly(int year, bool isListed)
    {
        var text = (await Page($"/nop-bao-cao?nam={year}")).QuerySelector("main")!;
        Assert.Equal(isListed, text.QuerySelector(".rejected")!.TextContent.Contains("huyen-phong-thoo", StringComparison.Ordinal));
        var findings = string.Concat(text.QuerySelectorAll(".findings").Select(table => table.TextContent));
        Assert.Equal(isListed, findings.Contains("so-lieu-thuc-hien-2024-quy-1.csv", StringComparison.Ordinal));
        Assert.Equal(isListed, findings.Contains("so-lieu-thuc-hien-2024-nam.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void CellsToBeRead_HaveLettersAndMarksPutTogether()
    {
        var parted = "Huyện Tân Uyên".Normalize(NormalizationForm.FormD);
        var row = new RejectionRow("observations", parted + "\t\tước", "", "", new SourceLocation("a.csv", null, null));
        Assert.Equal(["Huyện Tân Uyên", "", "ước"], row.Cells);
    }

    [Theory]
    [InlineData("/nop-bao-cao?nam=2025&ngon-ngu=en", "existed until 30 Jun 2025, not in 1 Jul 2025 - 30 Sep 2025", "30/06/2025")]
    [InlineData("/don-vi/huyen-than-uyen?nam=2024&ngon-ngu=en", "% points", "điểm %")]
    public async Task AnEnglishPage_HasEnglishDaysAndPoints(string address, string expected, string vietnamese)
    {
        var text = (await Page(address)).QuerySelector("main")!.TextContent;
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain(vietnamese, text, StringComparison.Ordinal);
    }

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token), Token);
    }
}
