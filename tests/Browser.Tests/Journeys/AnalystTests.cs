using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Journeys;

/// <summary>Finds the data: a unit as it is typed, a table with its dictionary, a file that says what the screen says.</summary>
public sealed class AnalystTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    [Fact]
    public async Task TheListFollowsTheTyping()
    {
        var page = await Open("/don-vi");
        await page.Locator("main").GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("than uyen");
        await Assertions.Expect(page.Locator("#ket-qua tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#ket-qua")).ToContainTextAsync("Xã Than Uyên");
        Assert.Empty(Troubles);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task ATableIsExplainedAndTaken(int width)
    {
        var page = await Open("/phan-tich", width);
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "standings" });
        await row.Locator("summary").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("total_shown");
        var download = await page.RunAndWaitForDownloadAsync(() => row.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("year,bloc,unit,name,total,total_shown,rank", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Xã Bình Lư", StringComparison.Ordinal));
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task TheApiIsFoundAndItsCallIsCopied()
    {
        var page = await Open("/phan-tich");
        await page.GetByRole(AriaRole.Link, new() { Name = "API" }).ClickAsync();
        var table = page.Locator("details.api").Filter(new() { HasText = "/api/v1/scores" });
        await table.Locator("summary").ClickAsync();
        await Assertions.Expect(table.Locator("pre")).ToContainTextAsync("curl \"" + page.Url[..^"/api".Length] + "/api/v1/scores?year=2025");
        await table.GetByRole(AriaRole.Button, new() { Name = "Sao chép" }).ClickAsync();
        await Assertions.Expect(table.GetByRole(AriaRole.Button)).ToHaveTextAsync("Đã chép");
        Assert.Empty(Troubles);
    }
}
