using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// Scores and ranks many blocs from columns (chấm hàng loạt): every leaf has a kernel and the total is their sum. It
/// writes into the caller's memory and allocates nothing on one thread.
/// </summary>
internal sealed class BulkScoring
{
    /// <summary>Units scored at a time: their points and totals stay in the first cache.</summary>
    private const int TileUnits = 1_024;

    private readonly KernelLeaf[] leaves;

    private BulkScoring(KernelLeaf[] leaves) => this.leaves = leaves;

    /// <summary>Null where a leaf has no kernel or a section is more than a sum.</summary>
    internal static BulkScoring? Compile(RuleBook book)
    {
        var plan = ScorePlan.Compile(book);
        var isSum = plan.Lines.All(line =>
            line.Kind == CriterionKind.Leaf
            || (
                line.Kind == CriterionKind.Node
                && line.Criterion is { Aggregate: AggregateKind.Sum, ScaleTo: null, Cap: null, Floor: null, Round: null, MinimumPresent: null }
            )
        );
        var compiled = plan.Lines.Where(line => line.Rule is not null).Select(line => KernelLeaf.Of(book, line, line.Rule!)).ToArray();
        return isSum && book.TotalCap is null && Array.TrueForAll(compiled, leaf => leaf is not null) ? new BulkScoring(compiled!) : null;
    }

    /// <summary>Scratch for one thread and blocs of up to so many units.</summary>
    internal static BulkScratch Scratch(int largestBloc) => new(Math.Max(TileUnits, largestBloc));

    /// <param name="totals">Points × 10^leafDecimals.</param>
    internal void Score(BulkColumns columns, Span<double> totals, Span<int> ranks, BulkScratch scratch, bool isVector = true) =>
        Score(columns, 0, columns.BlocStarts.Length - 1, totals, ranks, scratch, isVector);

    /// <summary>On several threads, each with scratch of its own and whole blocs to itself.</summary>
    internal void Score(BulkColumns columns, double[] totals, int[] ranks, IReadOnlyList<BulkScratch> scratches)
    {
        var blocs = columns.BlocStarts.Length - 1;
        Parallel.For(
            0,
            scratches.Count,
            new ParallelOptions { MaxDegreeOfParallelism = scratches.Count },
            part =>
            {
                var first = (int)((long)blocs * part / scratches.Count);
                var last = (int)((long)blocs * (part + 1) / scratches.Count);
                Score(columns, first, last, totals, ranks, scratches[part], isVector: true);
            }
        );
    }

    private void Score(BulkColumns columns, int firstBloc, int lastBloc, Span<double> totals, Span<int> ranks, BulkScratch scratch, bool isVector)
    {
        ReadOnlySpan<int> starts = columns.BlocStarts;
        for (var bloc = firstBloc; bloc < lastBloc; )
        {
            var end = bloc + 1;
            while (end < lastBloc && starts[end + 1] - starts[bloc] <= scratch.Units)
            {
                end++;
            }
            var tile = starts[bloc]..starts[end];
            ScoreTile(columns, tile, starts[bloc..(end + 1)], totals[tile], scratch, isVector);
            for (; bloc < end; bloc++)
            {
                var members = starts[bloc]..starts[bloc + 1];
                var size = starts[bloc + 1] - starts[bloc];
                if (isVector)
                {
                    CompetitionRanks.RankVector(totals[members], scratch.Points.AsSpan(0, size), scratch.Order.AsSpan(0, size), ranks[members]);
                }
                else
                {
                    CompetitionRanks.RankScalar(totals[members], ranks[members]);
                }
            }
        }
    }

    private void ScoreTile(BulkColumns columns, Range tile, ReadOnlySpan<int> blocs, Span<double> totals, BulkScratch scratch, bool isVector)
    {
        totals.Clear();
        var points = scratch.Points.AsSpan(0, totals.Length);
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var second = columns.Second[leaf].Length == 0 ? default : columns.Second[leaf].AsSpan()[tile];
            leaves[leaf].Score(columns.First[leaf].AsSpan()[tile], second, blocs, isVector, points);
            if (isVector)
            {
                SumKernel.AddVector(points, totals);
            }
            else
            {
                SumKernel.AddScalar(points, totals);
            }
        }
    }
}
