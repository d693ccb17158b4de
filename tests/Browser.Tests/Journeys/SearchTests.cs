using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>From any page to a unit, by keyboard alone.</summary>
public sealed class SearchTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task AUnitIsFoundByKeyboard_FromAnyPage(int width)
    {
        var page = await Open("/phuong-phap", width);
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#tim-khap")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("binh lu");
        await Assertions.Expect(page.Locator("#tim-nhanh li a").First).ToContainTextAsync("Xã Bình Lư");
        Assert.Equal(0, await Overflow(page));
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#tim-nhanh li a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#tim-khap")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Arrived(page, "/don-vi/xa-binh-lu");
        Assert.Empty(Troubles);
    }

    /// <summary>The field's last question may be answered when the keys are in the list already.</summary>
    [Fact]
    public async Task ALateAnswer_LeavesTheKeysInTheList()
    {
        var page = await Open("/phuong-phap");
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(
            "**/tim?q=binh*",
            async route =>
            {
                if (route.Request.Url.Contains("lu", StringComparison.Ordinal))
                {
                    await release.Task;
                }
                await route.ContinueAsync();
            }
        );
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("binh");
        var first = page.Locator("#tim-nhanh li a").First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        var asked = page.WaitForRequestAsync("**/tim?q=binh*lu*");
        await page.Keyboard.TypeAsync(" lu");
        _ = await asked;
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToBeFocusedAsync();
        var answered = page.WaitForResponseAsync("**/tim?q=binh*lu*");
        release.SetResult();
        _ = await answered;
        await Assertions.Expect(page.Locator("#tim-nhanh li a")).ToHaveCountAsync(1);
        await Assertions.Expect(first).ToBeFocusedAsync();
        // Longer than the list takes to close behind keys that went elsewhere.
        await page.WaitForTimeoutAsync(300);
        await Assertions.Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Arrived(page, "/don-vi/xa-binh-lu");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task Escape_ClosesTheList()
    {
        var page = await Open("/");
        await page.Locator("#tim-khap").PressSequentiallyAsync("than uyen");
        await Assertions.Expect(page.Locator("#tim-nhanh li")).Not.ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#tim-nhanh li")).ToHaveCountAsync(0);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task WithoutScripts_TheFormFinds()
    {
        var page = await Open("/khoi", scripts: false);
        await page.Locator("#tim-khap").FillAsync("H. Than Uyen");
        await page.Locator("#tim-khap").PressAsync("Enter");
        await page.Locator(".found").GetByRole(AriaRole.Link, new() { Name = "Huyện Than Uyên" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Huyện Than Uyên");
        Assert.Empty(Troubles);
    }
}
