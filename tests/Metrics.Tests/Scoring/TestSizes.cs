namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>How many random cases a rule gets: 100,000, or ten million where everything is to be run at full size.</summary>
internal static class TestSizes
{
    internal static bool IsFull => Environment.GetEnvironmentVariable("THIDUA_FULL") is "1";

    internal static int RandomCases => IsFull ? 10_000_000 : 100_000;
}
