using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>The same bits whatever the processor offers: this programme runs again with parts of the processor switched off.</summary>
public sealed class WidthProcessTests
{
    /// <summary>Changes only when the method changes: then say why in the commit.</summary>
    private const string Fingerprint = "4ECAB5BB2F654D91F87867D17C4E8FD7";

    /// <summary>Tells the child what it may not pass, so that a switch that does nothing is seen.</summary>
    private const string Widest = "THIDUA_TEST_WIDEST";

    /// <summary>Every rank of every draw and every pair, on whatever this process may use.</summary>
    [Fact]
    public void Count_OnAnyMachine_GivesThisFingerprint()
    {
        if (Environment.GetEnvironmentVariable(Widest) is { } widest)
        {
            Assert.True(KernelWidths.Best <= Enum.Parse<KernelWidth>(widest), $"{KernelWidths.Best} is wider than {widest}");
        }
        var text = new StringBuilder();
        foreach (var input in new[] { RobustnessCases.Points(130, 60, 1100), RobustnessCases.Index(31, 1000) })
        {
            var plan = RobustnessPlan.Compile(input);
            var counted = RobustnessRun.Count(plan, threads: null, KernelWidths.Best);
            var pairs = new PairShares(counted.Net, plan.SlotOfUnit, plan.Draws);
            for (var unit = 0; unit < plan.Units; unit++)
            {
                text.AppendJoin(',', counted.RanksOf(plan.SlotOfUnit[unit])).AppendLine();
                for (var other = 0; other < plan.Units; other++)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {pairs[unit, other]:R}");
                }
            }
        }
        Assert.Equal(Fingerprint, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", nameof(KernelWidth.Scalar))]
    [InlineData("DOTNET_EnableAVX2", nameof(KernelWidth.Bits128))]
    [InlineData("DOTNET_EnableAVX512", nameof(KernelWidth.Bits256))]
    public async Task Count_PartsOfTheProcessorSwitchedOff_GivesTheSameFingerprintAndTwins(string variable, string widest)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
        {
            start.ArgumentList.Add(typeof(WidthProcessTests).Assembly.Location);
        }
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(WidthProcessTests).FullName}.{nameof(Count_OnAnyMachine_GivesThisFingerprint)}");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(PhiloxTests).FullName}.*");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(KernelTwinTests).FullName}.*");
        start.Environment[variable] = "0";
        start.Environment[Widest] = widest;
        // A child must not report to the parent's test platform.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        using var child = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var errors = child.StandardError.ReadToEndAsync(cancellation);
        var output = await child.StandardOutput.ReadToEndAsync(cancellation);
        await child.WaitForExitAsync(cancellation);
        Assert.True(child.ExitCode == 0, output + await errors);
        Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0,", output, StringComparison.Ordinal);
    }
}
