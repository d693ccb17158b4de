using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Running;
using ThiDua.Metrics.Benchmarks.Scoring;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>
/// `guard`: measures everything, prints the table of ratios, returns 1 if one is worse than agreed. `--quick`: the small sizes
/// against twice the agreed ratio. `--write FOLDER`: keeps the table and the versions there.
/// </summary>
public static class Guard
{
    public static int Run(IReadOnlyList<string> options)
    {
        var quick = options.Contains("--quick");
        BenchmarkSet.Small = quick;
        var agreed = AgreedRatios.Read();
        var width = KernelWidths.Best.ToString();
        var peersBefore = quick ? new PeerTimes([], []) : Peers();
        var methods = agreed.Methods.Where(one => !quick || one.Quick).ToList();
        var measured = Measure(quick ? BenchmarkSet.QuickTypes : BenchmarkSet.Types, methods, width, quick);
        // Before and after, the better one: on a shared machine that is fair to the peer.
        var peers = quick ? peersBefore : peersBefore.Better(Peers());
        var violations = RatioGuard.Check(methods, measured, width, Slack(quick))
            .Concat(quick ? [] : RatioGuard.CheckPeers(agreed.Peers, measured, peers.Milliseconds, width))
            .ToList();
        var table = Table(methods, quick ? [] : agreed.Peers, measured, peers, width);
        Console.WriteLine();
        Console.WriteLine(table);
        foreach (var violation in violations)
        {
            Console.WriteLine($"VIOLATION {violation}");
        }
        Console.WriteLine(violations.Count == 0 ? "guard: all as agreed" : $"guard: {violations.Count} worse than agreed");
        if (options.SkipWhile(option => option is not "--write").Skip(1).FirstOrDefault() is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"guard-{width}.md"), table);
            File.WriteAllText(Path.Combine(folder, "Versions.txt"), Versions(peers));
        }
        return violations.Count == 0 ? 0 : 1;
    }

    private static PeerTimes Peers() => ScoringPeer.Run().And(NumPyPeer.Run());

    /// <summary>
    /// A class with a violation is measured again, twice at most: another program that takes the core for a while only ever
    /// comes and goes, a slower kernel stays.
    /// </summary>
    private static IReadOnlyList<Measured> Measure(
        IReadOnlyList<Type> types, IReadOnlyList<AgreedRatio> agreed, string width, bool quick)
    {
        IReadOnlyList<Measured> measured = [];
        for (var round = 0; round < 3 && types.Count > 0; round++)
        {
            var again = Measured.From(BenchmarkRunner.Run([.. types], quick ? BenchmarkSettings.Quick : BenchmarkSettings.Full));
            measured = [.. measured.Where(row => !types.Any(type => row.IsOf(type))), .. again];
            types = [.. types.Where(type => RatioGuard.Check([.. agreed.Where(one => one.IsOf(type))], measured, width, Slack(quick)).Count > 0)];
        }
        return measured;
    }

    private static double Slack(bool quick) => quick ? 2 : 1;

    private static string Table(
        IReadOnlyList<AgreedRatio> agreed,
        IReadOnlyList<AgreedPeer> agreedPeers,
        IReadOnlyList<Measured> measured,
        PeerTimes peers,
        string width
    )
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Vectors: {width}. Medians; ratio = share of the baseline's median in the same run.");
        text.AppendLine();
        text.AppendLine("| method | size | median | ratio | agreed | allocated |");
        text.AppendLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var row in measured)
        {
            var one = agreed.FirstOrDefault(each => row.Is(each.Method, each.Size));
            var ratio = one is not null && one.Ratio.TryGetValue(width, out var most) ? most.ToString("0.000", CultureInfo.InvariantCulture) : "";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Method} | {row.Size} | {Time(row.Nanoseconds)} | {row.Ratio:0.000} | {ratio} | {row.Allocated} B |");
        }
        if (peers.Milliseconds.Count > 0)
        {
            text.AppendLine();
            text.AppendLine("| peer, same run | median | times faster | agreed |");
            text.AppendLine("| --- | ---: | ---: | ---: |");
            foreach (var (peer, milliseconds) in peers.Milliseconds)
            {
                var one = agreedPeers.FirstOrDefault(each => string.Equals(each.Peer, peer, StringComparison.Ordinal));
                var ours = one is null ? null : measured.FirstOrDefault(row => row.Is(one.Method, one.Size));
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {peer} | {milliseconds:0.00} ms | {(ours is null ? "" : (milliseconds * 1e6 / ours.Nanoseconds).ToString("0.0", CultureInfo.InvariantCulture))} | {(one is not null && one.Faster.TryGetValue(width, out var faster) ? faster : null as double?)} |");
            }
        }
        return text.ToString();
    }

    private static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.000} ms"),
            >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.000} us"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
        };

    private static string Versions(PeerTimes peers)
    {
        var environment = BenchmarkDotNet.Environments.HostEnvironmentInfo.GetCurrent();
        var text = new StringBuilder();
        foreach (var line in environment.ToFormattedString())
        {
            text.AppendLine(line);
        }
        text.AppendLine(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        foreach (var line in peers.Versions)
        {
            text.AppendLine(line);
        }
        return text.ToString();
    }
}
