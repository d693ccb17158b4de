using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Benchmarks.Retired;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>Sorting the keys of 16 draws: the merge in sweeps against the table of comparisons that it replaced.</summary>
public class SortBenchmarks
{
    private SortingNetwork.Comparison[] network = [];
    private Vector256<uint>[] source = [];
    private Vector256<uint>[] keys = [];

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [16] : [16, 128, 4096];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        network = SortingNetwork.Build(Units);
        source = new Vector256<uint>[2 * Units];
        for (var key = 0; key < source.Length; key++)
        {
            source[key] = Vector256.Create(random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next()).AsUInt32();
        }
        keys = new Vector256<uint>[2 * Units];
        Table();
        var expected = keys.ToArray();
        Sweeps();
        Same.Check<Vector256<uint>>(expected, keys);
    }

    [Benchmark(Baseline = true)]
    public void Table()
    {
        source.CopyTo(keys, 0);
        Table(keys.AsSpan(0, Units));
        Table(keys.AsSpan(Units));
    }

    [Benchmark]
    public void Sweeps()
    {
        source.CopyTo(keys, 0);
        KeySort.Sort<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>(keys.AsSpan(0, Units));
        KeySort.Sort<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>(keys.AsSpan(Units));
    }

    private void Table(Span<Vector256<uint>> half)
    {
        foreach (ref readonly var comparison in network.AsSpan())
        {
            ref var first = ref half[comparison.First];
            ref var second = ref half[comparison.Second];
            var smaller = Vector256.Min(first, second);
            second = Vector256.Max(first, second);
            first = smaller;
        }
    }
}
