using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Tests.Robustness;

public sealed class RobustnessRunTests
{
    /// <summary>Nothing but plain loops and LINQ: what the words of the method say, for a points table without sections.</summary>
    [Fact]
    public void Execute_PointsTable_GivesWhatTheMethodSaysInWords()
    {
        const int units = 20;
        const int leaves = 7;
        const int draws = 700;
        var input = RobustnessCases.Points(units, leaves, draws);
        var maxima = input.Nodes.Skip(1).Select(node => node.Weight).ToArray();
        var ranks = new int[units, draws];
        var factors = new double[8];
        for (var draw = 0; draw < draws; draw++)
        {
            FactorKernel.FillScalar(factors, (uint)draw, input.Options.Seed, input.Options.Spread);
            var moved = maxima.Zip(factors, (maximum, factor) => maximum * factor).ToArray();
            var back = maxima.Sum() / moved.Sum();
            var totals = Enumerable.Range(0, units)
                .Select(unit => input.Constants[unit] + Enumerable.Range(0, leaves).Sum(leaf => input.Values[unit * leaves + leaf]!.Value * factors[leaf]) * back)
                .ToArray();
            for (var unit = 0; unit < units; unit++)
            {
                ranks[unit, draw] = 1 + totals.Count(total => total > totals[unit] + 1e-9);
            }
        }
        var result = RobustnessRun.Execute(input);
        for (var unit = 0; unit < units; unit++)
        {
            var own = Enumerable.Range(0, draws).Select(draw => ranks[unit, draw]).Order().ToArray();
            var described = result.Units[unit];
            Assert.Equal(own.Average(), described.Mean, 1e-12);
            Assert.Equal((own[349] + own[350]) / 2.0, described.Median, 1e-12);
            Assert.Equal(own.Count(rank => rank == 1) / (double)draws, described.FirstShare, 1e-12);
            Assert.Equal(own.Count(rank => rank <= 3) / (double)draws, described.TopShare, 1e-12);
            // Type 7: (700 - 1) x 0.05 = 34.95.
            Assert.Equal(own[34] + 0.95 * (own[35] - own[34]), described.Quantile05, 1e-9);
            for (var other = 0; other < units; other++)
            {
                var above = Enumerable.Range(0, draws).Sum(draw => (Math.Sign(ranks[other, draw] - ranks[unit, draw]) + 1) / 2.0);
                Assert.Equal(above / draws, result.Pairs![unit, other], 1e-12);
            }
        }
        Assert.Equal(1, result.Pairs![5, 6] + result.Pairs[6, 5]);
        Assert.Equal(0.5, result.Pairs[5, 6]);
        Assert.Equal(result.Units[5] with { Unit = "u006" }, result.Units[6]);
    }

    [Fact]
    public void Execute_EveryWidthAndNumberOfThreads_GivesTheSameResult()
    {
        foreach (var input in new[] { RobustnessCases.Points(37, 11, 1300), RobustnessCases.Points(2, 1, 1), RobustnessCases.Index(29, 1030) })
        {
            var expected = Show(RobustnessRun.Execute(input, threads: 1, KernelWidth.Scalar));
            foreach (var width in KernelWidths.All)
            {
                Assert.Equal(expected, Show(RobustnessRun.Execute(input, threads: 1, width)));
            }
        }
        var large = RobustnessCases.Points(60, 40, 6000);
        Assert.Equal(Show(RobustnessRun.Execute(large, threads: 1)), Show(RobustnessRun.Execute(large, threads: 3)));
    }

    [Fact]
    public void Execute_OtherOrderOfUnits_ChangesNothingForAnyOfThem()
    {
        var input = RobustnessCases.Index(23, 600);
        var leaves = input.Values.Count / input.Units.Count;
        var order = Enumerable.Range(0, 23).Reverse().ToArray();
        var turned = input with
        {
            Units = [.. order.Select(unit => input.Units[unit])],
            Values = [.. order.SelectMany(unit => input.Values.Skip(unit * leaves).Take(leaves))],
        };
        Assert.Equal(
            RobustnessRun.Execute(input).Units.OrderBy(unit => unit.Unit, StringComparer.Ordinal),
            RobustnessRun.Execute(turned).Units.OrderBy(unit => unit.Unit, StringComparer.Ordinal));
    }

    [Fact]
    public void Execute_NoSpread_GivesTheSignedRanksInEveryDraw()
    {
        var input = RobustnessCases.Points(40, 9, 100);
        var result = RobustnessRun.Execute(input with { Options = input.Options with { Spread = 0 } });
        Assert.All(result.Units, unit => Assert.Equal((unit.Rank, unit.Rank, (double)unit.Rank), (unit.RankLow, unit.RankHigh, unit.Mean)));
    }

    [Fact]
    public void Execute_BonusLargerThanEveryTotal_KeepsTheFirstPlaceInEveryDraw()
    {
        var input = RobustnessCases.Points(12, 5, 500);
        var result = RobustnessRun.Execute(input with { Constants = [.. input.Constants.Select((own, unit) => unit == 4 ? 1000 : own)] });
        Assert.Equal((1, 1.0, 1, 1), (result.Units[4].Rank, result.Units[4].FirstShare, result.Units[4].RankLow, result.Units[4].RankHigh));
    }

    [Fact]
    public void Execute_DroppedLeafInASection_IsRescaledToTheSectionsMaximum()
    {
        // Section of 10 with leaves of 4 and 6; the leaf of 6 is not assigned to b, whose 3 of 4 count as 7.5 of 10.
        RobustnessNode[] nodes = [new("", -1, 0, false), new("I", 0, 0, false), new("I.1", 1, 4, true), new("I.2", 1, 6, true), new("II", 0, 5, true)];
        var input = new RobustnessInput
        {
            Meaning = WeightMeaning.Points,
            Units = ["a", "b", "c"],
            Nodes = nodes,
            Values = [3, 4.4, 1, 3, null, 1, 3, 4.6, 1],
            Constants = [0, 0, 0],
            RootMaximum = 15,
            Options = new RobustnessOptions { Draws = 10, Spread = 0, LeaveOneOut = false },
        };
        Assert.Equal([3, 2, 1], RobustnessRun.Execute(input).Units.Select(unit => unit.Rank));
    }

    [Fact]
    public void LeaveOneOut_EachCriterion_RanksByTheOthers()
    {
        var input = RobustnessInput.OfPoints(
            ["a", "b"], ["x", "y"], [5, 0, 0, 4], [5, 5], [0, 0], new RobustnessOptions { Draws = 10 });
        var result = RobustnessRun.Execute(input);
        Assert.Equal([1, 2], result.Units.Select(unit => unit.Rank));
        Assert.Equal(["x", "y"], result.LeaveOneOut.Select(left => left.Criterion));
        Assert.Equal([2, 1], result.LeaveOneOut[0].Ranks);
        Assert.Equal([1, 2], result.LeaveOneOut[1].Ranks);
        Assert.Equal(2, result.LeaveOneOut[0].Moved(result));
    }

    [Fact]
    public void Execute_EntryStillAtStageSelf_IsDrawnBetweenItselfAndZero()
    {
        var input = RobustnessInput.OfPoints(
            ["a", "b"], ["x"], [10, 5], [10], [0, 0], new RobustnessOptions { Draws = 4000, Spread = 0 }) with
        {
            SelfEntries = [new SelfEntry("a", "x")],
        };
        var result = RobustnessRun.Execute(input);
        Assert.Equal(1, result.Units[0].Rank);
        // Uniform between 0 and 10 stands above 5 half the time; five standard errors of 4,000 draws.
        Assert.InRange(result.Units[0].FirstShare, 0.46, 0.54);
    }

    [Fact]
    public void Execute_InputThatContradictsItself_IsRefusedInWords()
    {
        var input = RobustnessCases.Points(3, 2, 10);
        Assert.Contains("6 values", Refused(input with { Constants = [1] }), StringComparison.Ordinal);
        Assert.Contains("no number", Refused(input with { Constants = [1, double.NaN, 2] }), StringComparison.Ordinal);
        Assert.Contains("before its parent", Refused(input with { Nodes = [input.Nodes[0], new("x", 1, 1, true), new("y", 0, 1, true)] }), StringComparison.Ordinal);
        Assert.Contains("spread", Refused(input with { Options = input.Options with { Spread = 1 } }), StringComparison.Ordinal);
        Assert.Contains("which is no criterion", Refused(input with { Sets = new WeightSets(["?"], [1]) }), StringComparison.Ordinal);
    }

    private static string Refused(RobustnessInput input) => Assert.Throws<ArgumentException>(() => RobustnessRun.Execute(input)).Message;

    private static string Show(RobustnessResult result) =>
        string.Join('\n', result.Units)
        + string.Concat(result.Units.SelectMany((_, above) => result.Units.Select((_, below) => $" {result.Pairs![above, below]:R}")))
        + string.Concat(result.LeaveOneOut.SelectMany(left => left.Ranks));
}
