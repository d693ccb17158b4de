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

    /// <summary>What was at risk in October, and why: from the phone's first screen to the quoted document.</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task WhatIsMissed_AndWhy_InTwoSteps(int width)
    {
        var page = await Open("/?biet=2025-10-15", width);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("chưa đạt");
        var missed = page.Locator(".targets tbody tr").Filter(new() { HasText = "Chưa đạt" });
        await Assertions.Expect(missed).ToHaveCountAsync(1);
        await Assertions.Expect(missed).ToContainTextAsync("86,0");
        await missed.Locator(".what a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("chưa đạt");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("6,88");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Chỉ thị 09/CT-UBND");
        Assert.Contains("biet=2025-10-15", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await Overflow(page));
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task OnPaper_TheStatesAreWordsAndTheGraphsStay()
    {
        var page = await Open("/");
        await page.SetViewportSizeAsync(673, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("header.top").IsVisibleAsync());
        await Assertions.Expect(page.Locator(".targets tbody tr").First).ToContainTextAsync("Vượt");
        Assert.True(await page.Locator(".targets .picture svg").First.IsVisibleAsync());
        Assert.Equal(0, await Overflow(page));
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
