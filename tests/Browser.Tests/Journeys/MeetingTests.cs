using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>The meeting room: every member on one screen, gone through by keys, large enough for the last row.</summary>
public sealed class MeetingTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Fact]
    public async Task TheMembers_AreGoneThroughByKeys()
    {
        var page = await Open("/khoi/huyen/hop?nam=2024");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Huyện Than Uyên");
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Huyện Tân Uyên");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Huyện Than Uyên");
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Huyện Sìn Hồ");
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(".stage-list")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForURLAsync("**/khoi/huyen?nam=2024");
        Assert.Empty(Troubles);
    }

    /// <summary>At 1280 x 720 a member fits on the screen, and what is said of it is at least a fortieth of the screen high.</summary>
    [Theory]
    [InlineData("/khoi/huyen/hop?nam=2024")]
    [InlineData("/khoi/huyen/hop/huyen-muong-te?nam=2024")]
    [InlineData("/khoi/xa-vung-thap/hop")]
    public async Task AScreen_IsReadFromTheLastRow(string address)
    {
        var page = await Open(address);
        await page.SetViewportSizeAsync(1280, 720);
        var smallest = await page.EvaluateAsync<double>(
            """
            () => Math.min(...[...document.querySelectorAll('main :is(h1, h2, b, dt, dd, li, .stage-notes, .note)')]
              .filter(element => !element.closest('footer, nav')).map(element => parseFloat(getComputedStyle(element).fontSize)))
            """
        );
        Assert.True(smallest >= 18, $"letters of {smallest} px");
        Assert.True(await page.EvaluateAsync<double>("document.querySelector('h1').getBoundingClientRect().height") >= 36);
        Assert.Equal(0, await Overflow(page));
        Assert.Empty(Troubles);
    }
}
