using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>512 draws of the factors of so many criteria.</summary>
public class FactorBenchmarks
{
    private const int Draws = 512;
    private readonly int tile = KernelWidths.TileDraws(KernelWidths.Best);
    private double[] one = [];
    private AlignedBuffer<double> factors = new(0);

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? [20] : [20, 60, 400];

    [ParamsSource(nameof(Sizes))]
    public int Criteria { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        one = new double[Criteria];
        factors = new AlignedBuffer<double>(Criteria * tile);
        FactorKernel.FillScalar(one, Draws - 1, 1, 0.25);
        Vector();
        Same.Check<double>(one, [.. Enumerable.Range(0, Criteria).Select(row => factors.Span[row * tile + tile - 1])]);
    }

    [Benchmark(Baseline = true)]
    public void Scalar()
    {
        for (var draw = 0u; draw < Draws; draw++)
        {
            FactorKernel.FillScalar(one, draw, 1, 0.25);
        }
    }

    [Benchmark]
    public void Vector()
    {
        for (var draw = 0u; draw < Draws; draw += (uint)tile)
        {
            switch (KernelWidths.Best)
            {
                case KernelWidth.Bits512:
                    FactorKernel.FillVector<Lanes512, Vector512<double>, Vector512<ulong>, Vector512<uint>>(factors.Span, draw, 1, 0.25);
                    break;
                case KernelWidth.Bits256:
                    FactorKernel.FillVector<Lanes256, Vector256<double>, Vector256<ulong>, Vector256<uint>>(factors.Span, draw, 1, 0.25);
                    break;
                case KernelWidth.Bits128:
                    FactorKernel.FillVector<Lanes128, Vector128<double>, Vector128<ulong>, Vector128<uint>>(factors.Span, draw, 1, 0.25);
                    break;
                case KernelWidth.Scalar:
                    FactorKernel.FillScalar(factors.Span, draw, 1, 0.25);
                    break;
            }
        }
    }
}
