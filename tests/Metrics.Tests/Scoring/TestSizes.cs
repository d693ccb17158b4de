namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>How many random cases a rule gets: 100,000, or ten million where everything is to be run at full size.</summary>
internal static class TestSizes
{
    internal static bool IsFull => Environment.GetEnvironmentVariable("THIDUA_FULL") is "1";

    internal static int RandomCases => IsFull ? 10_000_000 : 100_000;

    /// <summary>Set for the processes that run everything again at a narrower vector width.</summary>
    internal const string AgainVariable = "THIDUA_TEST_AGAIN";

    /// <summary>
    /// Cases of a rule through the whole run. Rules without a kernel have no vector code of ours, so a tenth of the
    /// cases is enough to see at a narrower width that nothing below them differs; the kernels run in full at each.
    /// </summary>
    internal static int RuleCases => Environment.GetEnvironmentVariable(AgainVariable) is "1" ? RandomCases / 10 : RandomCases;
}
