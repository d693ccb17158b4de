using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>
/// How long to measure: many short turns, because the median of them forgets those in which another program had the core.
/// In this process: nothing to build beside it, and the sizes may depend on the command line.
/// </summary>
public static class BenchmarkSettings
{
    public static IConfig Full => Make(Job.Default.WithWarmupCount(6).WithIterationCount(31).WithIterationTime(TimeInterval.FromMilliseconds(20)));

    public static IConfig Quick => Make(Job.Default.WithWarmupCount(4).WithIterationCount(21).WithIterationTime(TimeInterval.FromMilliseconds(10)));

    private static ManualConfig Make(Job job) =>
        ManualConfig
            .CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "thidua-benchmarks"));
}
