using System.Diagnostics;

namespace ThiDua.Reports.Tests;

/// <summary>
/// LibreOffice without a window, each run with a profile of its own. A test that needs it is skipped by name where it
/// is missing, and fails where THIDUA_TOOLS_REQUIRED=1 says that it must not be.
/// </summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    internal static byte[] Convert(byte[] document, string from, string to)
    {
        var program = Find();
        if (program is null && Environment.GetEnvironmentVariable("THIDUA_TOOLS_REQUIRED") is "1")
        {
            Assert.Fail("soffice (LibreOffice) was not found, and THIDUA_TOOLS_REQUIRED=1");
        }
        Assert.SkipUnless(program is not null, "soffice (LibreOffice) is not installed");
        var folder = Directory.CreateTempSubdirectory("thidua-soffice-");
        try
        {
            var source = Path.Combine(folder.FullName, "in." + from);
            File.WriteAllBytes(source, document);
            var output = Path.Combine(folder.FullName, "out");
            var start = new ProcessStartInfo(program)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            string[] arguments =
            [
                "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri,
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                output,
                source,
            ];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var complained = process.StandardError.ReadToEnd();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("soffice did not finish");
            }
            var result = Path.Combine(output, "in." + to);
            Assert.True(File.Exists(result), $"soffice wrote no {to}: {complained} {said.IsCompleted}");
            return File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe") })
            .FirstOrDefault(File.Exists);
}
