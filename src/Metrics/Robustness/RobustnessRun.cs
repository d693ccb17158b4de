using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Robustness;

/// <summary>Checks how far an order depends on its weights (kiểm tra độ vững): the one entry point of this folder.</summary>
public static class RobustnessRun
{
    /// <summary>Below this many multiply-adds a second thread costs more than it brings.</summary>
    private const long ThreadsPayFrom = 10_000_000;

    /// <param name="threads">At most so many threads; null: as many as the machine has. The result is the same.</param>
    /// <exception cref="ArgumentException">The input contradicts itself.</exception>
    public static RobustnessResult Execute(RobustnessInput input, int? threads = null) =>
        Execute(input, threads, KernelWidths.Best);

    internal static RobustnessResult Execute(RobustnessInput input, int? threads, KernelWidth width)
    {
        var plan = RobustnessPlan.Compile(input);
        var counted = Count(plan, threads, width);
        var nominal = NominalRanks(input with { Sets = null });
        return new RobustnessResult
        {
            Units = [.. Enumerable.Range(0, plan.Units).Select(unit => Describe(unit))],
            Draws = plan.Draws,
            Spread = input.Sets is null ? plan.Spread : null,
            Seed = plan.Seed,
            Top = input.Options.Top,
            Pairs = plan.Pairs ? new PairShares(counted.Net, plan.SlotOfUnit, plan.Draws) : null,
            LeaveOneOut = input.Options.LeaveOneOut ? LeaveOneOut(input with { Sets = null }) : [],
        };

        UnitRobustness Describe(int unit)
        {
            var counts = counted.RanksOf(plan.SlotOfUnit[unit]);
            return new UnitRobustness
            {
                Unit = input.Units[unit],
                Rank = nominal[unit],
                Mean = RankDistribution.Mean(counts),
                Median = RankDistribution.Quantile(counts, 0.5),
                Quantile05 = RankDistribution.Quantile(counts, 0.05),
                Quantile95 = RankDistribution.Quantile(counts, 0.95),
                FirstShare = RankDistribution.ShareUpTo(counts, 1),
                TopShare = RankDistribution.ShareUpTo(counts, input.Options.Top),
            };
        }
    }

    /// <summary>Counts all draws of a plan, on one thread or more.</summary>
    internal static RobustnessWorkspace Count(RobustnessPlan plan, int? threads, KernelWidth width)
    {
        var total = new RobustnessWorkspace(plan, width);
        var chunks = (plan.Draws + RobustnessWorkspace.ChunkDraws - 1) / RobustnessWorkspace.ChunkDraws;
        if (threads == 1 || chunks == 1 || (long)plan.Rows * plan.Leaves * plan.Draws < ThreadsPayFrom)
        {
            RankIntervalKernel.Count(plan, total, 0, plan.Draws);
            return total;
        }
        var joined = new Lock();
        Parallel.For(
            0,
            chunks,
            new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 },
            () => new RobustnessWorkspace(plan, width),
            (chunk, _, own) =>
            {
                var first = chunk * RobustnessWorkspace.ChunkDraws;
                RankIntervalKernel.Count(plan, own, first, Math.Min(RobustnessWorkspace.ChunkDraws, plan.Draws - first));
                return own;
            },
            own =>
            {
                lock (joined)
                {
                    total.Take(own);
                }
            }
        );
        return total;
    }

    /// <summary>The ranks with the weights as they are.</summary>
    internal static int[] NominalRanks(RobustnessInput input) =>
        Ranks(input with { Options = input.Options with { Draws = 1, Spread = 0, Pairs = false }, SelfEntries = [] });

    private static int[] Ranks(RobustnessInput input)
    {
        var plan = RobustnessPlan.Compile(input);
        var workspace = new RobustnessWorkspace(plan, KernelWidth.Scalar, ranksOnly: true);
        RankIntervalKernel.Count(plan, workspace, 0, 1);
        return [.. plan.SlotOfUnit.Select(slot => (int)workspace.Ranks[slot * RobustnessWorkspace.RanksStride])];
    }

    /// <summary>
    /// Each leaf left out in turn. In a points table the rest is brought back to the root's maximum; in an index the leaf is
    /// missing for everyone and its parent's other children share its weight.
    /// </summary>
    private static CriterionLeftOut[] LeaveOneOut(RobustnessInput input)
    {
        var parents = input.Nodes.Select(node => node.Parent).ToHashSet();
        var leaves = Enumerable.Range(0, input.Nodes.Count).Where(node => !parents.Contains(node)).ToArray();
        if (leaves.Length < 2)
        {
            return [];
        }
        return
        [
            .. leaves.Select(
                (node, leaf) =>
                    new CriterionLeftOut(
                        input.Nodes[node].Code,
                        NominalRanks(
                            input with
                            {
                                Nodes = [.. input.Nodes.Select((each, place) => place == node ? each with { Weight = 0 } : each)],
                                Values =
                                [
                                    .. input.Values.Select(
                                        (value, cell) => cell % leaves.Length != leaf ? value
                                            : input.Meaning == WeightMeaning.Points && value is not null ? 0 : null
                                    ),
                                ],
                            }
                        )
                    )
            ),
        ];
    }
}
