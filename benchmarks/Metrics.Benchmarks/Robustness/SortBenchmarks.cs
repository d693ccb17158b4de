using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Benchmarks.Retired;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>Sorting the keys of 16 draws: the merge in sweeps against the table of comparisons that it replaced.</summary>
public class SortBenchmarks
{
    private const int Draws = 16;
    private SortingNetwork.Comparison[] network = [];
    private uint[] source = [];
    private AlignedBuffer<uint> keys = new(0);

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [16] : [16, 128, 4096];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        network = SortingNetwork.Build(Units);
        source = [.. Enumerable.Range(0, Draws * Units).Select(_ => (uint)random.Next())];
        keys = new AlignedBuffer<uint>(source.Length);
        Table();
        var expected = keys.Span.ToArray();
        Sweeps();
        Same.Check<uint>(expected, keys.Span);
    }

    [Benchmark(Baseline = true)]
    public void Table() => Sort(inSweeps: false);

    [Benchmark]
    public void Sweeps() => Sort(inSweeps: true);

    private void Sort(bool inSweeps)
    {
        source.CopyTo(keys.Span);
        switch (KernelWidths.Best)
        {
            case KernelWidth.Bits512:
                Sort<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(inSweeps);
                break;
            case KernelWidth.Bits256:
                Sort<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>(inSweeps);
                break;
            case KernelWidth.Bits128 or KernelWidth.Scalar:
                Sort<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>(inSweeps);
                break;
        }
    }

    private void Sort<TLanes, TDouble, TLong, TInt>(bool inSweeps)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        var vectors = MemoryMarshal.Cast<uint, TInt>(keys.Span);
        for (var start = 0; start < vectors.Length; start += Units)
        {
            if (inSweeps)
            {
                KeySort.Sort<TLanes, TDouble, TLong, TInt>(vectors.Slice(start, Units));
            }
            else
            {
                Table<TLanes, TDouble, TLong, TInt>(vectors.Slice(start, Units));
            }
        }
    }

    private void Table<TLanes, TDouble, TLong, TInt>(Span<TInt> vectors)
        where TLanes : IRankLanes<TDouble, TLong, TInt>
        where TDouble : struct
        where TLong : struct
        where TInt : struct
    {
        foreach (ref readonly var comparison in network.AsSpan())
        {
            ref var first = ref vectors[comparison.First];
            ref var second = ref vectors[comparison.Second];
            var smaller = TLanes.MinInt(first, second);
            second = TLanes.MaxInt(first, second);
            first = smaller;
        }
    }
}
