using System.Diagnostics;
using System.Globalization;

namespace ThiDua.Load;

/// <summary>
/// Server times with wrk. "Computed" requests each have an address of their own (a parameter that nothing reads), so that
/// neither the server's memory nor an ETag can answer.
/// </summary>
internal static class ServerTimes
{
    private const int Seconds = 6;
    private const int Crowd = 16;

    public static async Task<IReadOnlyList<PageTimes>> Measure(Uri address, MadeSize size, Action<string> say)
    {
        List<PageTimes> times = [];
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        foreach (var page in MeasuredPage.Of(size))
        {
            var url = new Uri(address, page.Path);
            // Once, so that what is read once for a snapshot is there, as for everybody but the first.
            var same = new Uri(address, page.FirstPath);
            using var first = await client.GetAsync(same);
            _ = first.EnsureSuccessStatusCode();
            var tag = first.Headers.ETag?.ToString() ?? "";
            _ = await Run(url, "computed", 1, "", seconds: 2);
            var alone = await Run(url, "computed", 1, "", Seconds);
            var crowd = await Run(url, "computed", Crowd, "", Seconds);
            await Settle(client, new Uri(address, "/healthz"), same);
            var measured = new PageTimes(page, alone, crowd, await Run(same, "repeated", Crowd, "", Seconds / 2), await Run(same, "held", Crowd, tag, Seconds / 2));
            times.Add(measured);
            say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size.Name} {page.Name}: p95 {measured.Alone.P95:0.0} ms computed, {measured.Kept.P95:0.0} ms {(page.IsKept ? "kept" : "again, not kept")}"
                )
            );
        }
        return times;
    }

    /// <summary>
    /// When a crowd's time is over, the server still computes what it was asked last; a run that began meanwhile would measure that. Waits
    /// for ten quick answers one after another, at most half a minute, and asks for the page once more, which a full memory may have dropped.
    /// </summary>
    private static async Task Settle(HttpClient client, Uri health, Uri page)
    {
        var began = Stopwatch.StartNew();
        for (var quick = 0; quick < 10 && began.Elapsed < TimeSpan.FromSeconds(30); )
        {
            var asked = Stopwatch.StartNew();
            using (await client.GetAsync(health))
            {
                quick = asked.Elapsed < TimeSpan.FromMilliseconds(10) ? quick + 1 : 0;
            }
            await Task.Delay(50);
        }
        using var again = await client.GetAsync(page);
    }

    private static async Task<ServerTime> Run(Uri url, string mode, int connections, string tag, int seconds)
    {
        var start = new ProcessStartInfo(Tools.Wrk) { RedirectStandardOutput = true, UseShellExecute = false };
        string[] words = ["-t1", Text($"-c{connections}"), Text($"-d{seconds}s"), "--timeout", "30s", "-s", Path.Combine(AppContext.BaseDirectory, "requests.lua"), url.AbsoluteUri];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        start.Environment["MODE"] = mode;
        start.Environment["TAG"] = tag;
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var result =
            output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk gave no result:\n" + output);
        var numbers = result.Split(' ').Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return new ServerTime(numbers[0], numbers[1], numbers[2], numbers[3], (long)numbers[4]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
