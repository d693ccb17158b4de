using ThiDua.Metrics.Benchmarks;

namespace ThiDua.Benchmarks.Tests;

public sealed class RatioGuardTests
{
    private static readonly AgreedRatio Agreed = new()
    {
        Method = "RankBenchmarks.Vector",
        Size = "Units=130",
        Ratio = new Dictionary<string, double>(StringComparer.Ordinal) { ["Bits512"] = 0.2 },
    };

    [Fact]
    public void Check_AsAgreed_IsSilent() => Assert.Empty(Check(new Measured(Agreed.Method, Agreed.Size, 20, 100, 0)));

    [Fact]
    public void Check_SlowerThanAgreed_SaysByHowMuch() =>
        Assert.Equal(
            ["RankBenchmarks.Vector Units=130: 0.210 of the baseline, agreed 0.200 x 1"],
            Check(new Measured(Agreed.Method, Agreed.Size, 21, 100, 0)));

    [Fact]
    public void Check_SlowerThanAgreedWithinTheSlack_IsSilent() =>
        Assert.Empty(RatioGuard.Check([Agreed], [new Measured(Agreed.Method, Agreed.Size, 39, 100, 0)], "Bits512", slack: 2));

    [Fact]
    public void Check_AllocatesOneByte_IsAViolation() =>
        Assert.Contains("allocates 1 bytes", Assert.Single(Check(new Measured(Agreed.Method, Agreed.Size, 20, 100, 1))), StringComparison.Ordinal);

    [Fact]
    public void Check_AgreedMethodNeverRan_IsAViolation()
    {
        Assert.Equal(["RankBenchmarks.Vector Units=130: never ran"], Check());
        Assert.Single(Check(new Measured(Agreed.Method, "Units=12", 1, 100, 0)));
    }

    [Fact]
    public void Check_NoRatioForThisWidth_IsAViolation() =>
        Assert.Single(RatioGuard.Check([Agreed], [new Measured(Agreed.Method, Agreed.Size, 1, 100, 0)], "Bits128", slack: 1));

    [Fact]
    public void CheckPeers_SlowerThanAgreedOrAbsent_IsAViolation()
    {
        AgreedPeer peer = new() { Peer = "NumPy", Method = Agreed.Method, Size = Agreed.Size, Faster = new Dictionary<string, double>(StringComparer.Ordinal) { ["Bits512"] = 20 } };
        var measured = new[] { new Measured(Agreed.Method, Agreed.Size, 1e6, 1, 0) };
        Assert.Empty(RatioGuard.CheckPeers([peer], measured, Times(1), "Bits128"));
        Assert.Empty(RatioGuard.CheckPeers([peer], measured, Times(20), "Bits512"));
        Assert.Contains("19.0 x", Assert.Single(RatioGuard.CheckPeers([peer], measured, Times(19), "Bits512")), StringComparison.Ordinal);
        Assert.Contains("never ran", Assert.Single(RatioGuard.CheckPeers([peer], measured, new Dictionary<string, double>(), "Bits512")), StringComparison.Ordinal);
        Assert.Contains("never ran", Assert.Single(RatioGuard.CheckPeers([peer], [], Times(50), "Bits512")), StringComparison.Ordinal);
    }

    [Fact]
    public void AgreedRatios_File_NamesMethodsThatExistOnceEach()
    {
        var agreed = AgreedRatios.Read();
        Assert.NotEmpty(agreed.Methods);
        Assert.Equal(agreed.Methods.Count, agreed.Methods.Select(one => (one.Method, one.Size)).Distinct().Count());
        foreach (var method in agreed.Methods.Select(one => one.Method).Concat(agreed.Peers.Select(one => one.Method)))
        {
            var parts = method.Split('.');
            var type = Assert.Single(BenchmarkSet.Types, type => string.Equals(type.Name, parts[0], StringComparison.Ordinal));
            Assert.NotNull(type.GetMethod(parts[1]));
        }
        Assert.All(
            agreed.Methods.Where(one => one.Quick),
            one => Assert.Contains(BenchmarkSet.QuickTypes, type => one.Method.StartsWith(type.Name + ".", StringComparison.Ordinal)));
    }

    private static Dictionary<string, double> Times(double milliseconds) => new(StringComparer.Ordinal) { ["NumPy"] = milliseconds };

    private static IReadOnlyList<string> Check(params Measured[] measured) => RatioGuard.Check([Agreed], measured, "Bits512", slack: 1);
}
