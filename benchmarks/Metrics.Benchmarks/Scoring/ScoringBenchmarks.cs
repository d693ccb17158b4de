using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Benchmarks.Scoring;

/// <summary>Scoring and ranking from columns: a province of 150 units × 100 criteria, and 40,000 × 100 in 1,000 blocs (56 MB).</summary>
public class ScoringBenchmarks
{
    private ScoringTable table = null!;
    private BulkScratch[] scratches = [];

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? ["150x100x1"] : ["150x100x1", ScoringPeer.Size];

    [ParamsSource(nameof(Sizes))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        table = ScoringTable.Of(Case);
        scratches = [BulkScoring.Scratch(table.LargestBloc), BulkScoring.Scratch(table.LargestBloc)];
        Scalar();
        var (totals, ranks) = (table.Totals.ToArray(), table.Ranks.ToArray());
        foreach (var variant in new[] { OneThread, TwoThreads })
        {
            table.Totals.AsSpan().Clear();
            table.Ranks.AsSpan().Clear();
            variant();
            Same.Check<double>(totals, table.Totals);
            Same.Check<int>(ranks, table.Ranks);
        }
    }

    [Benchmark(Baseline = true)]
    public void Scalar() => table.Bulk.Score(table.Columns, table.Totals, table.Ranks, scratches[0], isVector: false);

    [Benchmark]
    public void OneThread() => table.Bulk.Score(table.Columns, table.Totals, table.Ranks, scratches[0]);

    [Benchmark]
    public void TwoThreads() => table.Bulk.Score(table.Columns, table.Totals, table.Ranks, scratches);
}
