using System.Runtime.Intrinsics;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Draws weights, adds up, ranks and counts (khoảng thứ hạng), tile by tile, all of a tile in the nearest cache: one draw's lane
/// never meets another's, so tiles, threads and widths change nothing.
/// </summary>
internal static class RankIntervalKernel
{
    /// <summary>Less than points can differ by, more than binary sums of them are off.</summary>
    private const double TotalNoise = 1e-9;

    /// <summary>Adds the counts of some draws to the workspace. The first is a multiple of the chunk.</summary>
    public static void Count(RobustnessPlan plan, RobustnessWorkspace workspace, int firstDraw, int draws)
    {
        switch (workspace.Width)
        {
            case KernelWidth.Scalar:
                CountScalar(plan, workspace, firstDraw, draws);
                break;
            case KernelWidth.Bits128:
                CountVector<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>, Vector128<short>>(plan, workspace, firstDraw, draws);
                break;
            case KernelWidth.Bits256:
                CountVector<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>, Vector256<short>>(plan, workspace, firstDraw, draws);
                break;
            case KernelWidth.Bits512:
                CountVector<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>, Vector512<short>>(plan, workspace, firstDraw, draws);
                break;
        }
    }

    /// <summary>The plain twin: draw by draw.</summary>
    private static void CountScalar(RobustnessPlan plan, RobustnessWorkspace workspace, int firstDraw, int draws)
    {
        const int chunk = RobustnessWorkspace.ChunkDraws;
        const int stride = RobustnessWorkspace.RanksStride;
        for (var done = 0; done < draws; done += chunk)
        {
            var columns = Math.Min(chunk, draws - done);
            ClearTail(workspace, columns);
            for (var column = 0; column < columns; column++)
            {
                var draw = firstDraw + done + column;
                if (plan.SetFactors is null)
                {
                    FactorKernel.FillScalar(workspace.Factors, (uint)draw, plan.Seed, plan.Spread);
                }
                else
                {
                    CopySets(plan, workspace, draw);
                }
                WeightKernel.OwnScalar(plan.Tree, workspace.Factors, workspace.Own);
                if (plan.Tree.Shapes is { } shapes)
                {
                    AddShaped(plan, workspace, shapes, draw);
                }
                foreach (var group in plan.Tree.Shapes is null ? plan.Groups : [])
                {
                    WeightKernel.ShareScalar(plan.Tree, group.Present, workspace.Own, workspace.Scratch, workspace.Weights);
                    WeightedTotalKernel.AddScalar(
                        plan.Points.Slice(group.FirstRow * plan.Leaves, group.Rows * plan.Leaves),
                        plan.Constants.Slice(group.FirstRow, group.Rows),
                        workspace.Weights,
                        workspace.Totals.Slice(group.FirstSlot, group.Rows),
                        plan.Leaves,
                        1
                    );
                    TakeUncertain(plan, workspace, group, draw);
                }
                Finish(plan, workspace);
                RankKernel.CountScalar(
                    workspace.Totals[..plan.Units], plan.EqualWithin, workspace.RunTotals, workspace.RunUnits,
                    workspace.Ranks, stride, column, workspace.Histogram);
            }
            if (plan.Pairs)
            {
                PairKernel.AddScalar(workspace.Ranks, plan.Units, chunk, stride, workspace.Net);
            }
        }
    }

    private static void CountVector<TLanes, TDouble, TLong, TInt, TShort>(
        RobustnessPlan plan, RobustnessWorkspace workspace, int firstDraw, int draws)
        where TLanes : IRankLanes<TDouble, TLong, TInt>, IPairLanes<TShort>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
        where TShort : struct
    {
        const int chunk = RobustnessWorkspace.ChunkDraws;
        const int stride = RobustnessWorkspace.RanksStride;
        var tile = workspace.TileDraws;
        for (var done = 0; done < draws; done += chunk)
        {
            var columns = Math.Min(chunk, draws - done);
            ClearTail(workspace, columns);
            for (var column = 0; column < columns; column += tile)
            {
                var draw = firstDraw + done + column;
                if (plan.SetFactors is null)
                {
                    FactorKernel.FillVector<TLanes, TDouble, TLong, TInt>(workspace.Factors, (uint)draw, plan.Seed, plan.Spread);
                }
                else
                {
                    CopySets(plan, workspace, draw);
                }
                WeightKernel.OwnVector<TLanes, TDouble>(plan.Tree, workspace.Factors, workspace.Own);
                if (plan.Tree.Shapes is { } shapes)
                {
                    AddShaped(plan, workspace, shapes, draw);
                }
                foreach (var group in plan.Tree.Shapes is null ? plan.Groups : [])
                {
                    WeightKernel.ShareVector<TLanes, TDouble>(
                        plan.Tree, group.Present, workspace.Own, workspace.Scratch, workspace.Weights);
                    WeightedTotalKernel.AddVector<TLanes, TDouble>(
                        plan.Points.Slice(group.FirstRow * plan.Leaves, group.Rows * plan.Leaves),
                        plan.Constants.Slice(group.FirstRow, group.Rows),
                        workspace.Weights,
                        workspace.Totals.Slice(group.FirstSlot * tile, group.Rows * tile),
                        plan.Leaves
                    );
                    TakeUncertain(plan, workspace, group, draw);
                }
                Finish(plan, workspace);
                RankKernel.CountVector<TLanes, TDouble, TLong, TInt>(
                    workspace.Totals[..(plan.Units * tile)], plan.EqualWithin, workspace.Keys, workspace.RunTotals,
                    workspace.RunUnits, workspace.Ranks, stride, column, Math.Min(tile, columns - column), workspace.Histogram);
            }
            if (plan.Pairs)
            {
                PairKernel.AddVector<TLanes, TShort>(workspace.Ranks, plan.Units, chunk, stride, workspace.Net);
            }
        }
    }

    /// <summary>Columns after the last draw hold the same number for every unit, so no pair counts them.</summary>
    private static void ClearTail(RobustnessWorkspace workspace, int columns)
    {
        if (columns < RobustnessWorkspace.ChunkDraws)
        {
            workspace.Ranks.Clear();
        }
    }

    private static void CopySets(RobustnessPlan plan, RobustnessWorkspace workspace, int firstSet)
    {
        var tile = workspace.TileDraws;
        for (var lane = 0; lane < tile; lane++)
        {
            // Lanes after the last set repeat it; nobody counts them.
            var set = Math.Min(firstSet + lane, plan.Draws - 1);
            for (var factor = 0; factor < plan.Factors; factor++)
            {
                workspace.Factors[factor * tile + lane] = plan.SetFactors![set * plan.Factors + factor];
            }
        }
    }

    /// <summary>Takes from each total what the draw takes from its entries still at stage self.</summary>
    private static void TakeUncertain(RobustnessPlan plan, RobustnessWorkspace workspace, PatternGroup group, int firstDraw)
    {
        var tile = workspace.TileDraws;
        foreach (var entry in plan.Uncertain)
        {
            if (entry.Slot < group.FirstSlot || entry.Slot >= group.FirstSlot + group.Members.Length)
            {
                continue;
            }
            for (var lane = 0; lane < tile; lane++)
            {
                var lost = (FactorKernel.Share((uint)(firstDraw + lane), entry.Unit, (uint)entry.Leaf, plan.Seed) - 1) * entry.Value;
                ref var total = ref workspace.Totals[entry.Slot * tile + lane];
                total = Math.FusedMultiplyAdd(lost, workspace.Weights[entry.Leaf * tile + lane], total);
            }
        }
    }

    private static void AddShaped(RobustnessPlan plan, RobustnessWorkspace workspace, RobustnessNode[] shapes, int firstDraw)
    {
        var tile = workspace.TileDraws;
        foreach (var group in plan.Groups)
        {
            for (var member = 0; member < group.Members.Length; member++)
            {
                for (var lane = 0; lane < tile; lane++)
                {
                    var leaves = workspace.Leaves;
                    for (var leaf = 0; leaf < leaves.Length; leaf++)
                    {
                        leaves[leaf] = plan.Points[RobustnessPlan.PointAt(group.FirstRow + member, leaf, plan.Leaves)];
                    }
                    foreach (var entry in plan.Uncertain)
                    {
                        leaves[entry.Leaf] *= entry.Slot == group.FirstSlot + member
                            ? FactorKernel.Share((uint)(firstDraw + lane), entry.Unit, (uint)entry.Leaf, plan.Seed)
                            : 1;
                    }
                    workspace.Totals[(group.FirstSlot + member) * tile + lane] =
                        plan.Constants[group.FirstRow + member]
                        + plan.Tree.RootScale * ShapedTotalKernel.Total(plan, shapes, group.Present, workspace, lane);
                }
            }
        }
    }

    /// <summary>What the rule book does to a total before it is ranked.</summary>
    private static void Finish(RobustnessPlan plan, RobustnessWorkspace workspace)
    {
        if (plan.TotalCap is null && plan.TotalDecimals is null)
        {
            return;
        }
        var power = Math.Pow(10, plan.TotalDecimals ?? 0);
        foreach (ref var total in workspace.Totals[..(plan.Units * workspace.TileDraws)])
        {
            total = Math.Min(total, plan.TotalCap ?? double.PositiveInfinity);
            total = plan.TotalDecimals is null ? total : ScoreRounding.RoundAt(total, power, plan.Rounding, TotalNoise);
        }
    }
}
