using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>Defends a ranking in front of the members: what decides, what is missing, the score sheet to hand out.</summary>
public sealed class BlocHeadTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task TheTieIsUnderstood_TheUnrankedUnitNamed_TheScoreSheetTaken(int width)
    {
        var page = await Open("/khoi?nam=2024", width);
        await page.GetByRole(AriaRole.Link, new() { Name = "Khối các huyện, thành phố" }).ClickAsync();
        var tied = page.Locator(".league tbody tr").Filter(new() { HasText = "bỏ phiếu" });
        await Assertions.Expect(tied).ToHaveCountAsync(2);
        await Assertions.Expect(tied.First.Locator(".rank")).ToHaveTextAsync("5");
        var open = page.Locator(".league tbody tr").Filter(new() { HasText = "Huyện Sìn Hồ" });
        await Assertions.Expect(open.Locator(".rank")).ToHaveTextAsync("–");
        await Assertions.Expect(open).ToContainTextAsync("I.7");
        await Assertions.Expect(page.Locator(".findings")).ToContainTextAsync("Vượt mức trần");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Bảng tổng hợp điểm (Excel)" }).ClickAsync());
        Assert.Equal("bang-diem-huyen-2024.xlsx", download.SuggestedFilename);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 5_000);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task OnAPhone_StagesOpenOnTap()
    {
        var page = await Open("/khoi/huyen?nam=2024", width: 390);
        var first = page.Locator(".league tbody tr").First;
        await Assertions.Expect(first.GetByText("tự chấm")).ToBeHiddenAsync();
        await first.Locator("details.tap summary").ClickAsync();
        await Assertions.Expect(first.GetByText("tự chấm")).ToBeVisibleAsync();
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task WhatTakesAUnitUp_IsWorkedOutWhenItIsLookedAt()
    {
        var page = await Open("/don-vi/tp-lai-chau?nam=2024");
        await page.Locator("#len-hang").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".steps tbody tr").First).ToContainTextAsync("lên hạng 2");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task APointIsTracedFromTheRankingToItsRuleAndCell()
    {
        var page = await Open("/khoi/huyen?nam=2024");
        await page.Locator(".league").GetByRole(AriaRole.Link, new() { Name = "Thành phố Lai Châu" }).ClickAsync();
        var bonus = page.Locator("[id='tc-III.1a']");
        await Assertions.Expect(bonus).ToContainTextAsync("+2,00");
        await Assertions.Expect(bonus).ToContainTextAsync("4,00");
        await Assertions.Expect(bonus).ToContainTextAsync("tối đa 2");
        await bonus.Locator(".source a").First.ClickAsync();
        // The bonus is counted from cases: the source is the row that counts them.
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("vu-viec.csv");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("mô hình được nhân rộng");
        Assert.Empty(Troubles);
    }
}
