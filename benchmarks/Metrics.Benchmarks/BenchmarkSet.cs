using ThiDua.Metrics.Benchmarks.Robustness;
using ThiDua.Metrics.Benchmarks.Scoring;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>All classes of benchmarks, and whether this run takes only their small sizes.</summary>
public static class BenchmarkSet
{
    /// <summary>Set once, before anything runs: BenchmarkDotNet asks the classes for their sizes.</summary>
    public static bool Small { get; set; }

    public static IReadOnlyList<Type> Types { get; } =
    [
        typeof(ScoringBenchmarks),
        typeof(ScoringKernelBenchmarks),
        typeof(FactorBenchmarks),
        typeof(WeightedTotalBenchmarks),
        typeof(SortBenchmarks),
        typeof(RankBenchmarks),
        typeof(PairBenchmarks),
        typeof(RankIntervalBenchmarks),
        typeof(PeakBenchmarks),
    ];

    /// <summary>The classes that the quick guard measures: each kernel that a size of a real bloc exercises.</summary>
    public static IReadOnlyList<Type> QuickTypes { get; } =
        [typeof(ScoringBenchmarks), typeof(WeightedTotalBenchmarks), typeof(RankBenchmarks), typeof(RankIntervalBenchmarks)];
}
