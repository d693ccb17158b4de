using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>
/// The totals of 16 draws over 60 criteria: 12 units lie in the nearest cache, 130 in the next, 100,000 (48 MB of points) in memory.
/// </summary>
public class WeightedTotalBenchmarks
{
    private const int Leaves = 60;
    private const int Draws = 16;
    private readonly int tile = KernelWidths.TileDraws(KernelWidths.Best);
    private AlignedBuffer<double> points = new(0);
    private AlignedBuffer<double> constants = new(0);
    private AlignedBuffer<double> weights = new(0);
    private AlignedBuffer<double> totals = new(0);

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [12] : [12, 130, 100_000];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var rows = (Units + Six.Count - 1) / Six.Count * Six.Count;
        points = Random(rows * Leaves, 1);
        constants = Random(rows, 2);
        weights = Random(Leaves * tile, 3);
        totals = new AlignedBuffer<double>(rows * tile);
        Scalar();
        var expected = totals.Span.ToArray();
        Vector();
        Same.Check<double>(expected, totals.Span.ToArray());
    }

    [Benchmark(Baseline = true)]
    public void Scalar()
    {
        for (var draw = 0; draw < Draws; draw += tile)
        {
            WeightedTotalKernel.AddScalar(points.Span, constants.Span, weights.Span, totals.Span, Leaves, tile);
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
                    WeightedTotalKernel.AddVector<Lanes512, Vector512<double>>(points.Span, constants.Span, weights.Span, totals.Span, Leaves);
                    break;
                case KernelWidth.Bits256:
                    WeightedTotalKernel.AddVector<Lanes256, Vector256<double>>(points.Span, constants.Span, weights.Span, totals.Span, Leaves);
                    break;
                case KernelWidth.Bits128:
                    WeightedTotalKernel.AddVector<Lanes128, Vector128<double>>(points.Span, constants.Span, weights.Span, totals.Span, Leaves);
                    break;
                case KernelWidth.Scalar:
                    WeightedTotalKernel.AddScalar(points.Span, constants.Span, weights.Span, totals.Span, Leaves, tile);
                    break;
            }
        }
    }

    private static AlignedBuffer<double> Random(int length, int seed)
    {
        var random = new Random(seed);
        var buffer = new AlignedBuffer<double>(length);
        foreach (ref var number in buffer.Span)
        {
            number = random.NextDouble();
        }
        return buffer;
    }
}
