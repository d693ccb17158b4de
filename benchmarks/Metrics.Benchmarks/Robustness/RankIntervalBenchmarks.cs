using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>The whole of it: drawing weights, totals, ranks, counts. A bloc, and 130 units x 60 criteria x 10,000 draws.</summary>
public class RankIntervalBenchmarks
{
    private RobustnessPlan plan = null!;
    private RobustnessWorkspace scalar = null!;
    private RobustnessWorkspace vector = null!;

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? ["12x20x1024"] : ["12x20x1024", "130x60x10000"];

    [ParamsSource(nameof(Sizes))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        plan = RobustnessPlan.Compile(RobustnessTables.Of(Case));
        scalar = new RobustnessWorkspace(plan, KernelWidth.Scalar);
        vector = new RobustnessWorkspace(plan, KernelWidths.Best);
        Scalar();
        OneThread();
        Same.Check<int>(scalar.Histogram, vector.Histogram);
        Same.Check<int>(scalar.Histogram, RobustnessRun.Count(plan, threads: 2, KernelWidths.Best).Histogram);
    }

    [Benchmark(Baseline = true)]
    public void Scalar() => RankIntervalKernel.Count(plan, scalar, 0, plan.Draws);

    [Benchmark]
    public void OneThread() => RankIntervalKernel.Count(plan, vector, 0, plan.Draws);

    /// <summary>With the memory of each thread made anew, as a caller does it.</summary>
    [Benchmark]
    public object TwoThreads() => RobustnessRun.Count(plan, threads: 2, KernelWidths.Best);
}
