using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Pages;

/// <summary>Pages that show a part of a long list, as people meet them.</summary>
public sealed class LargeHomeTests(LargeDashboard dashboard) : BrowserTest(dashboard), IClassFixture<LargeDashboard>
{
    public static TheoryData<string> Addresses => ["/", "/khoi?trang=2", "/chi-tieu/lao-dong", "/chi-tieu/lao-dong?khoi=khoi-007&ngon-ngu=en", "/nop-bao-cao?trang=2&ngon-ngu=en"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task OnADeskAndAPhone_ThePageIsOpenToAll_AndNoWiderThanTheScreen(string address)
    {
        var page = await Open(address);
        await NoBarriers(page);
        Assert.Equal(0, await Overflow(page));
        await page.SetViewportSizeAsync(390, 844);
        await NoBarriers(page);
        await page.SetViewportSizeAsync(320, 700);
        Assert.Equal(0, await Overflow(page));
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task WithoutScripts_TheRestIsReached_PartByPartAndBlocByBloc()
    {
        var page = await Open("/chi-tieu/lao-dong", scripts: false);
        await page.Locator("nav.parts a[rel=next]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".targets tr[data-unit]").First).ToHaveAttributeAsync("data-unit", "xa-060");
        await page.Locator("#khoi").SelectOptionAsync("khoi-007");
        await page.Locator("form.choose button").ClickAsync();
        await Assertions.Expect(page.Locator(".targets tr[data-unit]")).ToHaveCountAsync(2);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task ThePicture_DrawsTheUnitsShown()
    {
        var page = await Open("/chi-tieu/lao-dong?trang=2");
        await page.Locator("[data-picture=cac-don-vi] .drawing").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("[data-picture=cac-don-vi] svg")).ToBeVisibleAsync();
        Assert.Empty(Troubles);
    }
}
