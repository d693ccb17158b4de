using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>What if: a slider moves, the ranking follows, the address holds it all, and a click leads back.</summary>
public sealed class TrialTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task ASlider_RepaintsTheRanking_AndTheAddressHoldsTheTrial(int width)
    {
        var page = await Open("/khoi/huyen?nam=2024", width);
        await page.GetByRole(AriaRole.Link, new() { Name = "Thử thay đổi" }).ClickAsync();
        var before = await page.Locator(".moves tbody tr td:nth-child(3)").First.TextContentAsync();
        await page.Locator("[id='thu-I']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator("section.trial")).ToContainTextAsync("Đây là phép thử");
        await Assertions.Expect(page.Locator(".moves tbody tr td:nth-child(3)").First).Not.ToHaveTextAsync(before!);
        await Arrived(page, "/khoi/huyen/thu?nam=2024&d-I=0");
        await Assertions.Expect(page.Locator("[id='thu-I-so']")).ToHaveTextAsync("0");
        Assert.Equal(0, await Overflow(page));
        // The address alone gives the same page.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("section.trial")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Về bảng tiêu chí thật" }).ClickAsync();
        await Assertions.Expect(page.Locator("section.trial")).ToHaveCountAsync(0);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task WithoutScripts_AValueIsTriedAndTakenOut()
    {
        var page = await Open("/khoi/huyen/thu?nam=2024", scripts: false);
        await page.GetByLabel("Đơn vị", new() { Exact = true }).SelectOptionAsync("huyen-phong-tho");
        await page.GetByLabel("Tiêu chí", new() { Exact = true }).SelectOptionAsync("II.1");
        await page.GetByLabel("Giá trị thử", new() { Exact = true }).FillAsync("7,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".tried")).ToContainTextAsync("7,5");
        await Assertions.Expect(page.Locator("section.trial")).ToBeVisibleAsync();
        await page.Locator(".tried a").ClickAsync();
        await Assertions.Expect(page.Locator("section.trial")).ToHaveCountAsync(0);
        Assert.Empty(Troubles);
    }
}
