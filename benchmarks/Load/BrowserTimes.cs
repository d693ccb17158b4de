using System.Globalization;
using Microsoft.Playwright;

namespace ThiDua.Load;

/// <summary>First views in Chromium, as on an old computer (four times slower) behind a weak line (1.5 Mbit/s, 150 ms).</summary>
internal static class BrowserTimes
{
    private const int Slower = 4;
    private const double BytesPerSecond = 1_500_000 / 8.0;
    private const int Latency = 150;
    private const int Rounds = 3;

    /// <summary>A page that takes longer is a row that says so.</summary>
    public const int LongestSeconds = 30;

    /// <summary>The largest paint comes in through an observer; what was painted before it is there is told as well.</summary>
    private const string Paints = """
        () => new Promise(done => {
          new PerformanceObserver(list => {
            const first = performance.getEntriesByName('first-contentful-paint')[0];
            done([first ? first.startTime : 0, list.getEntries().at(-1).startTime]);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        })
        """;

    public static async Task<IReadOnlyList<FirstView>> Measure(Uri address, MadeSize size, Action<string> say)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Tools.Browser, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] }
        );
        List<FirstView> views = [];
        foreach (var page in MeasuredPage.Of(size))
        {
            List<FirstView> rounds = [];
            for (var round = 0; round < Rounds && rounds.TrueForAll(view => view.IsDone); round++)
            {
                rounds.Add(await View(browser, new Uri(address, page.FirstPath), page));
            }
            var median = rounds.Find(view => !view.IsDone) ?? rounds.OrderBy(view => view.LargestPaint).ElementAt(Rounds / 2);
            views.Add(median);
            say(string.Create(CultureInfo.InvariantCulture, $"{size.Name} {page.Name}: {(median.IsDone ? $"first paint {median.FirstPaint:0} ms" : "not done in time")}, {median.Bytes / 1000} kB"));
        }
        return views;
    }

    /// <summary>In a context of its own: nothing is held from an earlier view.</summary>
    private static async Task<FirstView> View(IBrowser browser, Uri url, MeasuredPage measured)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        long bytes = 0;
        var requests = 0;
        tools.Event("Network.loadingFinished").OnEvent += (_, said) =>
        {
            bytes += (long)(said?.GetProperty("encodedDataLength").GetDouble() ?? 0);
            requests++;
        };
        _ = await tools.SendAsync("Network.enable");
        _ = await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slower });
        _ = await tools.SendAsync(
            "Network.emulateNetworkConditions",
            new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = Latency,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond,
            }
        );
        try
        {
            _ = await page.GotoAsync(url.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle, Timeout = LongestSeconds * 1000 });
            var paints = await page.EvaluateAsync<double[]>(Paints).WaitAsync(TimeSpan.FromSeconds(LongestSeconds));
            return new FirstView(measured, paints[0], paints[1], bytes, requests);
        }
        catch (TimeoutException)
        {
            return new FirstView(measured, 0, 0, bytes, requests, IsDone: false);
        }
    }
}
