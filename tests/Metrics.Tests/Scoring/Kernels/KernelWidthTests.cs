using System.Diagnostics;

namespace ThiDua.Metrics.Tests.Scoring.Kernels;

/// <summary>
/// The twin tests and every rule against plain decimals, in a process of their own for each vector width that this
/// machine can be held to.
/// </summary>
public sealed class KernelWidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX512")]
    public async Task TwinsAndRules_PassWithTheSwitchOff(string name)
    {
        var program = Environment.ProcessPath;
        Assert.NotNull(program);
        // Under a runner the process is "dotnet"; then the test assembly is its first argument.
        var isRunner = Path.GetFileNameWithoutExtension(program) is "dotnet";
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (isRunner ? new[] { typeof(KernelWidthTests).Assembly.Location } : []).Concat(
                ["-class", typeof(KernelTwinTests).FullName!, "-class", typeof(ReferenceTests).FullName!, "-noColor"]
            )
        )
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment[name] = "0";
        start.Environment.Remove("XUNIT_VISUALSTUDIO");
        using var process = Process.Start(start);
        Assert.NotNull(process);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.Contains("Failed: 0", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0", await output, StringComparison.Ordinal);
    }
}
