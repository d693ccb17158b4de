using System.Globalization;
using ThiDua.Metrics.Robustness;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>Made-up tables: units x criteria x draws.</summary>
internal static class RobustnessTables
{
    public static RobustnessInput Of(string size)
    {
        var numbers = size.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (units, leaves, draws) = (numbers[0], numbers[1], numbers[2]);
        var random = new Random(1);
        var maxima = Enumerable.Range(0, leaves).Select(_ => (double)random.Next(1, 11)).ToArray();
        return RobustnessInput.OfPoints(
            [.. Enumerable.Range(0, units).Select(unit => $"u{unit}")],
            [.. Enumerable.Range(0, leaves).Select(leaf => $"c{leaf}")],
            [.. Enumerable.Range(0, units * leaves).Select(cell => Math.Floor(maxima[cell % leaves] * (0.5 + random.NextDouble() / 2) * 1e4) / 1e4)],
            maxima,
            [.. Enumerable.Range(0, units).Select(_ => random.Next(-4, 5) * 0.5)],
            new RobustnessOptions { Draws = draws, Pairs = false, LeaveOneOut = false }
        );
    }
}
