using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Pages;

public sealed class WithoutScriptsTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Fact]
    public async Task TheYearIsChosenFromTheMenu()
    {
        var page = await Open("/khoi", scripts: false);
        await page.Locator("details.year summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Năm 2024" }).ClickAsync();
        await Arrived(page, "/khoi?nam=2024");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Khối các huyện, thành phố");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task AUnitIsFoundByTheForm_WithoutAccents()
    {
        var page = await Open("/don-vi", scripts: false);
        await page.Locator("main").GetByRole(AriaRole.Searchbox).FillAsync("binh lu");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Xã Bình Lư" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Xã Bình Lư: ");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task TheLanguageChangesAndStays()
    {
        var page = await Open("/khoi/so-nganh", scripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Empty(Troubles);
    }
}
