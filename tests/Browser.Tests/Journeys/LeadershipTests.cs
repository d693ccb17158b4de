using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>Decides in a minute: which targets stand where, and on which figure that rests.</summary>
public sealed class LeadershipTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Fact]
    public async Task FromTheHeadlineToTheCellOfAFigure()
    {
        var page = await Open("/");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("chỉ tiêu đã vượt");
        var growth = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "tổng sản phẩm" });
        await Assertions.Expect(growth).ToContainTextAsync("nâng từ 7,0 (08/2025)");
        await Assertions.Expect(growth).ToContainTextAsync("Vượt");
        await growth.Locator("a.figure").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("8,2");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("SHA-256");
        await page.GoBackAsync();
        await growth.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Báo chí tỉnh năm 2025");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task ByKeyboardAlone_TheContentIsOneStopAway()
    {
        var page = await Open("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#noi-dung", page.Url, StringComparison.Ordinal);
        await page.Locator("details.year summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Năm 2024" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Năm 2024" })).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("details.year summary")).ToBeFocusedAsync();
        Assert.Empty(Troubles);
    }
}
