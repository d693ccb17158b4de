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
        await Press("ArrowRight", "/hop/huyen-than-uyen?nam=2024", "Huyện Than Uyên");
        await Press("PageDown", "/hop/huyen-tan-uyen?nam=2024", "Huyện Tân Uyên");
        await Press("ArrowLeft", "/hop/huyen-than-uyen?nam=2024", "Huyện Than Uyên");
        await Press("End", "/hop/huyen-sin-ho?nam=2024", "Huyện Sìn Hồ");
        await Press("Home", "/khoi/huyen/hop?nam=2024");
        await Assertions.Expect(page.Locator(".stage-list")).ToBeVisibleAsync();
        await Press("Escape", "/khoi/huyen?nam=2024");
        Assert.Empty(Troubles);

        // A page takes keys once it is loaded.
        async Task Press(string key, string address, string? heading = null)
        {
            await page.Keyboard.PressAsync(key);
            await Arrived(page, address);
            if (heading is not null)
            {
                await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
            }
        }
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
