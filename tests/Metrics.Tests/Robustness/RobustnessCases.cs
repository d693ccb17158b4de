using ThiDua.Metrics.Robustness;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>Made-up tables for these tests: seeded, so each is the same every time.</summary>
internal static class RobustnessCases
{
    /// <summary>A points table; every seventh unit copies the one before it, so that ties occur in every draw.</summary>
    public static RobustnessInput Points(int units, int leaves, int draws, int seed = 1)
    {
        var random = new Random(seed);
        var maxima = Enumerable.Range(0, leaves).Select(_ => (double)random.Next(1, 11)).ToArray();
        var points = new double[units * leaves];
        var constants = new double[units];
        for (var unit = 0; unit < units; unit++)
        {
            constants[unit] = unit % 7 == 6 ? constants[unit - 1] : random.Next(-4, 5) * 0.5;
            for (var leaf = 0; leaf < leaves; leaf++)
            {
                points[unit * leaves + leaf] =
                    unit % 7 == 6 ? points[(unit - 1) * leaves + leaf] : Math.Floor(maxima[leaf] * random.NextDouble() * 1e4) / 1e4;
            }
        }
        return RobustnessInput.OfPoints(
            [.. Enumerable.Range(0, units).Select(unit => $"u{unit:000}")],
            [.. Enumerable.Range(0, leaves).Select(leaf => $"c{leaf:000}")],
            points,
            maxima,
            constants,
            new RobustnessOptions { Draws = draws, Top = 3, Seed = 20250101 }
        );
    }

    /// <summary>An index of three levels with leaves missing here and there, and entries still at stage self.</summary>
    public static RobustnessInput Index(int units, int draws)
    {
        var random = new Random(5);
        RobustnessNode[] nodes =
        [
            new("index", -1, 1, false),
            new("a", 0, 1, true), new("a1", 1, 1, true), new("a2", 1, 2, true), new("a3", 1, 1, false),
            new("b", 0, 2, true), new("b1", 5, 1, true), new("b2", 5, 1, true),
            new("c", 0, 1, false), new("c1", 8, 1, true),
        ];
        var values = Enumerable.Range(0, units * 6).Select(_ => random.Next(10) == 0 ? (double?)null : random.NextDouble() * 100).ToArray();
        values[0] = 50;
        return new RobustnessInput
        {
            Meaning = WeightMeaning.Index,
            Units = [.. Enumerable.Range(0, units).Select(unit => $"u{unit:000}")],
            Nodes = nodes,
            Values = values,
            Constants = new double[units],
            RootMaximum = 1,
            Options = new RobustnessOptions { Draws = draws, Seed = ulong.MaxValue },
            SelfEntries = [new SelfEntry("u000", "a1")],
        };
    }
}
