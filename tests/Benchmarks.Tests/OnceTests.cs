using ThiDua.Metrics.Benchmarks;

namespace ThiDua.Benchmarks.Tests;

public sealed class OnceTests
{
    /// <summary>Every body and the check before it that all variants give the same result.</summary>
    [Fact]
    public void Run_EveryBenchmarkOnce_Ends() => Assert.Equal(0, Once.Run());
}
