using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Benchmarks.Robustness;

/// <summary>
/// The product part of 130 units x 60 criteria x 10,000 draws against one core's peak: the same number of fused multiply-adds,
/// in double, of the same width, on registers alone. A ratio of 2 is half of the peak.
/// </summary>
public class PeakBenchmarks
{
    private readonly int tile = KernelWidths.TileDraws(KernelWidths.Best);
    private RobustnessPlan plan = null!;
    private RobustnessWorkspace workspace = null!;

    public static IEnumerable<object> Sizes => BenchmarkSet.Small ? ["12x20x1024"] : ["130x60x10000"];

    [ParamsSource(nameof(Sizes))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        plan = RobustnessPlan.Compile(RobustnessTables.Of(Case));
        workspace = new RobustnessWorkspace(plan, KernelWidths.Best);
        workspace.Weights.Fill(0.5);
    }

    /// <summary>Useful operations only: the product does its filling to whole sixes on top.</summary>
    [Benchmark(Baseline = true)]
    public double Peak()
    {
        var operations = (long)plan.Units * plan.Leaves * plan.Draws;
        return KernelWidths.Best switch
        {
            KernelWidth.Bits512 => Chains<Lanes512, Vector512<double>>(operations / 8),
            KernelWidth.Bits256 => Chains<Lanes256, Vector256<double>>(operations / 4),
            KernelWidth.Bits128 => Chains<Lanes128, Vector128<double>>(operations / 2),
            KernelWidth.Scalar => Chains<Lanes128, Vector128<double>>(operations / 2),
        };
    }

    [Benchmark]
    public void Product()
    {
        for (var draw = 0; draw < plan.Draws; draw += tile)
        {
            switch (KernelWidths.Best)
            {
                case KernelWidth.Bits512:
                    WeightedTotalKernel.AddVector<Lanes512, Vector512<double>>(plan.Points, plan.Constants, workspace.Weights, workspace.Totals, plan.Leaves);
                    break;
                case KernelWidth.Bits256:
                    WeightedTotalKernel.AddVector<Lanes256, Vector256<double>>(plan.Points, plan.Constants, workspace.Weights, workspace.Totals, plan.Leaves);
                    break;
                case KernelWidth.Bits128:
                    WeightedTotalKernel.AddVector<Lanes128, Vector128<double>>(plan.Points, plan.Constants, workspace.Weights, workspace.Totals, plan.Leaves);
                    break;
                case KernelWidth.Scalar:
                    WeightedTotalKernel.AddScalar(plan.Points, plan.Constants, workspace.Weights, workspace.Totals, plan.Leaves, tile);
                    break;
            }
        }
    }

    /// <summary>Twelve independent chains: more than any core of today needs to hide its latency.</summary>
    internal static double Chains<TLanes, TDouble>(long operations)
        where TLanes : IDoubleLanes<TDouble>
        where TDouble : struct
    {
        var factor = TLanes.Broadcast(0.999999);
        var term = TLanes.Broadcast(1e-9);
        TDouble a = term, b = term, c = term, d = term, e = term, f = term;
        TDouble g = term, h = term, i = term, j = term, k = term, l = term;
        for (var done = 0L; done < operations; done += 12)
        {
            a = TLanes.FusedMultiplyAdd(a, factor, term);
            b = TLanes.FusedMultiplyAdd(b, factor, term);
            c = TLanes.FusedMultiplyAdd(c, factor, term);
            d = TLanes.FusedMultiplyAdd(d, factor, term);
            e = TLanes.FusedMultiplyAdd(e, factor, term);
            f = TLanes.FusedMultiplyAdd(f, factor, term);
            g = TLanes.FusedMultiplyAdd(g, factor, term);
            h = TLanes.FusedMultiplyAdd(h, factor, term);
            i = TLanes.FusedMultiplyAdd(i, factor, term);
            j = TLanes.FusedMultiplyAdd(j, factor, term);
            k = TLanes.FusedMultiplyAdd(k, factor, term);
            l = TLanes.FusedMultiplyAdd(l, factor, term);
        }
        var sum = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h)));
        sum = TLanes.Add(sum, TLanes.Add(TLanes.Add(i, j), TLanes.Add(k, l)));
        return sum.GetHashCode();
    }
}
