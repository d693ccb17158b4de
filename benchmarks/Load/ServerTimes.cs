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
        using var client = new HttpClient();
        foreach (var page in MeasuredPage.Of(size))
        {
            var url = new Uri(address, page.Path);
            // Once, so that what is read once for a snapshot is there, as for everybody but the first.
            using var first = await client.GetAsync(url);
            _ = first.EnsureSuccessStatusCode();
            var tag = first.Headers.ETag?.ToString() ?? "";
            _ = await Run(url, "computed", 1, "", seconds: 2);
            var measured = new PageTimes(
                page,
                await Run(url, "computed", 1, "", Seconds),
                await Run(url, "computed", Crowd, "", Seconds),
                await Run(url, "repeated", Crowd, "", Seconds / 2),
                await Run(url, "held", Crowd, tag, Seconds / 2)
            );
            times.Add(measured);
            say(string.Create(CultureInfo.InvariantCulture, $"{size.Name} {page.Name}: p95 {measured.Alone.P95:0.0} ms computed, {measured.Kept.P95:0.0} ms kept"));
        }
        return times;
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
