using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>A new snapshot while a page is open: a quiet line, no jump.</summary>
public sealed class LiveTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Fact]
    public async Task ANewSnapshot_IsSaidQuietly_AndThePageStaysAsItIs()
    {
        var page = await Open("/phuong-phap");
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        var notice = page.Locator("[data-live] p");
        await page.EvaluateAsync("scrollTo(0, 300)");
        await page.Clock.FastForwardAsync(70_000);
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await Dashboard.Publish();
        await page.Clock.FastForwardAsync(70_000);

        await Assertions.Expect(notice).ToBeVisibleAsync();
        Assert.Equal("polite", await page.Locator("[data-live]").GetAttributeAsync("aria-live"));
        Assert.Equal(300, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        await NoBarriers(page);
        await notice.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        Assert.Empty(Troubles);
    }
}
