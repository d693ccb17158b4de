using System.Globalization;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>Compares what was measured with what is agreed.</summary>
public static class RatioGuard
{
    /// <param name="slack">How many times the agreed ratio is let through: 1, or 2 for a short run on a shared machine.</param>
    /// <returns>One sentence for each violation; none: all is as agreed.</returns>
    public static IReadOnlyList<string> Check(
        IReadOnlyList<AgreedRatio> agreed, IReadOnlyList<Measured> measured, string width, double slack)
    {
        var violations = new List<string>();
        foreach (var one in agreed)
        {
            var name = $"{one.Method} {one.Size}";
            var found = measured.SingleOrDefault(row => row.Is(one.Method, one.Size));
            if (found is null)
            {
                violations.Add($"{name}: never ran");
                continue;
            }
            if (!one.Ratio.TryGetValue(width, out var ratio))
            {
                violations.Add($"{name}: no ratio is agreed for {width}");
            }
            else if (found.Ratio > ratio * slack)
            {
                violations.Add(Text($"{name}: {found.Ratio:0.000} of the baseline, agreed {ratio:0.000} x {slack}"));
            }
            if (one.Allocated is { } bytes && (found.Allocated is not { } took || took > bytes))
            {
                violations.Add($"{name}: allocates {found.Allocated?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes a call, agreed {bytes}");
            }
        }
        return violations;
    }

    /// <param name="peers">Milliseconds by the peer's name.</param>
    public static IReadOnlyList<string> CheckPeers(
        IReadOnlyList<AgreedPeer> agreed, IReadOnlyList<Measured> measured, IReadOnlyDictionary<string, double> peers, string width)
    {
        var violations = new List<string>();
        foreach (var one in agreed)
        {
            if (!one.Faster.TryGetValue(width, out var faster))
            {
                continue;
            }
            var found = measured.SingleOrDefault(row => row.Is(one.Method, one.Size));
            if (found is null || !peers.TryGetValue(one.Peer, out var milliseconds))
            {
                violations.Add($"{one.Method} {one.Size} against {one.Peer}: never ran");
            }
            else if (milliseconds * 1e6 / found.Nanoseconds < faster)
            {
                violations.Add(Text(
                    $"{one.Method} {one.Size}: {milliseconds * 1e6 / found.Nanoseconds:0.0} x faster than {one.Peer}, agreed {faster}"));
            }
        }
        return violations;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
