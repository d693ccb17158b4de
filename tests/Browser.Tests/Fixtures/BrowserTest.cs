using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThiDua.TestKit;

namespace ThiDua.Browser.Tests.Fixtures;

/// <summary>
/// One test in a browser context of its own. It watches the console and every request, and keeps a picture of the
/// page when the test fails (artifacts/browser-failures).
/// </summary>
public abstract class BrowserTest(SampleDashboard dashboard) : IAsyncDisposable
{
    private readonly List<string> troubles = [];
    private IBrowserContext? context;
    private IPage? page;

    protected SampleDashboard Dashboard => dashboard;

    /// <summary>Everything that went wrong in the browser: console errors, failed answers, requests that left the host.</summary>
    protected IReadOnlyList<string> Troubles => troubles;

    /// <summary>Opens a page of the dashboard.</summary>
    protected async Task<IPage> Open(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        _ = Chromium.Required();
        context = await dashboard.Browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = scripts,
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
                AcceptDownloads = true,
            }
        );
        page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Add(message.Type + ": " + message.Text);
            }
        };
        page.PageError += (_, error) => troubles.Add("script: " + error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && !url.Authority.Equals(dashboard.Address.Authority, StringComparison.Ordinal))
            {
                troubles.Add("left the host: " + request.Url);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                troubles.Add(response.Status.ToString(CultureInfo.InvariantCulture) + " " + response.Url);
            }
        };
        await page.GotoAsync(new Uri(dashboard.Address, address).ToString());
        return page;
    }

    /// <summary>
    /// The page whose address ends so is there and loaded. Asked again and again: waiting for a navigation misses one that
    /// ends while the waiting begins.
    /// </summary>
    protected static async Task Arrived(IPage page, string ending)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Pixels by which the page itself is wider than the window.</summary>
    protected static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>axe finds nothing serious; what it finds is told whole.</summary>
    protected static async Task NoBarriers(IPage page)
    {
        var barriers = await Barriers(page);
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    /// <summary>What axe finds, serious and critical, in words.</summary>
    private static async Task<IReadOnlyList<string>> Barriers(IPage page)
    {
        var result = await page.RunAxe(
            new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } }
        );
        return
        [
            .. result
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(4).Select(node => node.Html))}"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null && TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            var folder = Directory.CreateDirectory(Path.Combine(TestPaths.Root, "artifacts", "browser-failures"));
            var name = string.Concat((TestContext.Current.TestCase?.TestCaseDisplayName ?? "test").Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, name[..Math.Min(name.Length, 120)] + ".png"), FullPage = true });
        }
        if (context is not null)
        {
            await context.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }
}
