using BenchmarkDotNet.Reports;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>One method at one size, as it was measured.</summary>
public sealed record Measured(string Method, string Size, double Nanoseconds, double Baseline, long? Allocated)
{
    public double Ratio => Nanoseconds / Baseline;

    public bool Is(string method, string size) =>
        string.Equals(Method, method, StringComparison.Ordinal) && string.Equals(Size, size, StringComparison.Ordinal);

    public bool IsOf(Type type) => Method.StartsWith(type.Name + ".", StringComparison.Ordinal);

    /// <summary>Reads BenchmarkDotNet's summaries, never a printed table. A benchmark without a result leaves no row.</summary>
    public static IReadOnlyList<Measured> From(IEnumerable<Summary> summaries)
    {
        var rows = new List<Measured>();
        foreach (var group in summaries.SelectMany(summary => summary.Reports)
            .Where(report => report.Success && report.ResultStatistics is not null)
            .GroupBy(report => (report.BenchmarkCase.Descriptor.Type.Name, report.BenchmarkCase.Parameters.DisplayInfo)))
        {
            var baseline = group.SingleOrDefault(report => report.BenchmarkCase.Descriptor.Baseline);
            if (baseline is null)
            {
                continue;
            }
            rows.AddRange(group.Select(report => new Measured(
                $"{group.Key.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}",
                group.Key.DisplayInfo.Trim('[', ']'),
                report.ResultStatistics!.Median,
                baseline.ResultStatistics!.Median,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)
            )));
        }
        return rows;
    }
}
