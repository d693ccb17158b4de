using System.Globalization;
using BenchmarkDotNet.Attributes;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Kernels;

namespace ThiDua.Metrics.Benchmarks.Scoring;

/// <summary>
/// Each scoring kernel on one column of units: 1,000 lie in the nearest caches, 2,000,000 (48 MB) in memory. Blocs of 40 units.
/// </summary>
public class ScoringKernelBenchmarks
{
    private const int Bloc = 40;
    private static readonly int[] Near = [1_000];
    private static readonly int[] Both = [1_000, 2_000_000];
    private static readonly string[] Kernels = ["Proportional", "Bands", "PerCase", "PassFail", "Leader", "Entered", "Sum", "Ranks"];

    private Action<bool> body = _ => { };

    public static IEnumerable<object> Sizes =>
        from size in BenchmarkSet.Small ? Near : Both
        from kernel in Kernels
        select (object)$"{kernel}/{size}";

    [ParamsSource(nameof(Sizes))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var parts = Case.Split('/');
        var units = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var (points, ranks) = (new double[units], new int[units]);
        body = parts[0] switch
        {
            "Sum" => Sum(Entered(units), points),
            "Ranks" => Ranks(Entered(units), ranks),
            _ => Leaf(ScoringTable.Of([Enum.Parse<RuleKind>(parts[0])], units, units / Bloc), points),
        };
        body(false);
        var (expectedPoints, expectedRanks) = (points.ToArray(), ranks.ToArray());
        Array.Clear(points);
        Array.Clear(ranks);
        body(true);
        Same.Check<double>(expectedPoints, points);
        Same.Check<int>(expectedRanks, ranks);
    }

    [Benchmark(Baseline = true)]
    public void Scalar() => body(false);

    [Benchmark]
    public void Vector() => body(true);

    private static double[] Entered(int units) => ScoringTable.Of([RuleKind.Entered], units, units / Bloc).Columns.First[0];

    private static Action<bool> Leaf(ScoringTable table, double[] points) =>
        isVector => table.FirstLeaf.Score(table.Columns.First[0], table.Columns.Second[0], table.Columns.BlocStarts, isVector, points);

    private static Action<bool> Sum(double[] points, double[] totals) =>
        isVector =>
        {
            if (isVector)
            {
                SumKernel.AddVector(points, totals);
            }
            else
            {
                SumKernel.AddScalar(points, totals);
            }
        };

    private static Action<bool> Ranks(double[] totals, int[] ranks)
    {
        var (keys, order) = (new double[Bloc], new int[Bloc]);
        return isVector =>
        {
            for (var start = 0; start < totals.Length; start += Bloc)
            {
                if (isVector)
                {
                    CompetitionRanks.RankVector(totals.AsSpan(start, Bloc), keys, order, ranks.AsSpan(start, Bloc));
                }
                else
                {
                    CompetitionRanks.RankScalar(totals.AsSpan(start, Bloc), ranks.AsSpan(start, Bloc));
                }
            }
        };
    }
}
