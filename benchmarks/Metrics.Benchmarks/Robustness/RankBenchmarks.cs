using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>Ranking 16 draws and counting the ranks.</summary>
public class RankBenchmarks
{
    private const int Draws = 16;
    private readonly int tile = KernelWidths.TileDraws(KernelWidths.Best);
    private AlignedBuffer<double> totals = new(0);
    private double[][] columns = [];
    private AlignedBuffer<uint> keys = new(0);
    private double[] runTotals = [];
    private int[] runUnits = [];
    private int[] histogram = [];

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [12] : [12, 130, 2000];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        totals = new AlignedBuffer<double>(Units * tile);
        foreach (ref var total in totals.Span)
        {
            total = 60 + 40 * random.NextDouble();
        }
        columns = [.. Enumerable.Range(0, tile).Select(draw => Enumerable.Range(0, Units).Select(unit => totals.Span[unit * tile + draw]).ToArray())];
        keys = new AlignedBuffer<uint>(KeySort.Padded(Units) * tile);
        runTotals = new double[Units];
        runUnits = new int[Units];
        histogram = new int[Units * Units];
        Scalar();
        var expected = histogram.ToArray();
        Array.Clear(histogram);
        Vector();
        Same.Check<int>(expected, histogram);
    }

    [Benchmark(Baseline = true)]
    public void Scalar()
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            RankKernel.CountScalar(columns[draw % tile], 1e-9, runTotals, runUnits, [], 0, 0, histogram);
        }
    }

    [Benchmark]
    public void Vector()
    {
        for (var draw = 0; draw < Draws; draw += tile)
        {
            switch (KernelWidths.Best)
            {
                case KernelWidth.Bits512:
                    RankKernel.CountVector<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(totals.Span, 1e-9, keys.Span, runTotals, runUnits, [], 0, 0, tile, histogram);
                    break;
                case KernelWidth.Bits256:
                    RankKernel.CountVector<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>(totals.Span, 1e-9, keys.Span, runTotals, runUnits, [], 0, 0, tile, histogram);
                    break;
                case KernelWidth.Bits128:
                    RankKernel.CountVector<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>(totals.Span, 1e-9, keys.Span, runTotals, runUnits, [], 0, 0, tile, histogram);
                    break;
                case KernelWidth.Scalar:
                    RankKernel.CountScalar(columns[0], 1e-9, runTotals, runUnits, [], 0, 0, histogram);
                    break;
            }
        }
    }
}
