using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>A program of another kind (node, python3, Rscript) and what it says; a test skips itself by name where the machine has none.</summary>
internal static class OtherProgram
{
    public static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Start(start);
        if (process is null && Environment.GetEnvironmentVariable("THIDUA_TOOLS_REQUIRED") is "1")
        {
            Assert.Fail($"{program} was not found, and THIDUA_TOOLS_REQUIRED=1");
        }
        Assert.SkipUnless(process is not null, $"Needs {program}");
        var troubles = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said + await troubles);
        return said;
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
