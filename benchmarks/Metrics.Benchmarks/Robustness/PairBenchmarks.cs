using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>Comparing all pairs over 512 draws.</summary>
public class PairBenchmarks
{
    private AlignedBuffer<short> ranks = new(0);
    private int[] net = [];

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [12] : [12, 130, 500];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        ranks = new AlignedBuffer<short>(Units * RobustnessWorkspace.RanksStride);
        foreach (ref var rank in ranks.Span)
        {
            rank = (short)random.Next(1, Units + 1);
        }
        net = new int[Units * Units];
        Scalar();
        var expected = net.ToArray();
        Array.Clear(net);
        Vector();
        Same.Check<int>(expected, net);
    }

    [Benchmark(Baseline = true)]
    public void Scalar() =>
        PairKernel.AddScalar(ranks.Span, Units, RobustnessWorkspace.ChunkDraws, RobustnessWorkspace.RanksStride, net);

    [Benchmark]
    public void Vector()
    {
        const int draws = RobustnessWorkspace.ChunkDraws;
        const int stride = RobustnessWorkspace.RanksStride;
        switch (KernelWidths.Best)
        {
            case KernelWidth.Bits512:
                PairKernel.AddVector<Lanes512, Vector512<short>>(ranks.Span, Units, draws, stride, net);
                break;
            case KernelWidth.Bits256:
                PairKernel.AddVector<Lanes256, Vector256<short>>(ranks.Span, Units, draws, stride, net);
                break;
            case KernelWidth.Bits128:
                PairKernel.AddVector<Lanes128, Vector128<short>>(ranks.Span, Units, draws, stride, net);
                break;
            case KernelWidth.Scalar:
                PairKernel.AddScalar(ranks.Span, Units, draws, stride, net);
                break;
        }
    }
}
