using System.Diagnostics;

namespace ThiDua.Reports.Tests;

/// <summary>
/// LibreOffice without a window, each run with a profile of its own. A test that needs it is skipped by name where it
/// is missing, and fails where THIDUA_TOOLS_REQUIRED=1 says that it must not be.
/// </summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    internal static byte[] Convert(byte[] document, string from, string to) => Convert([document], from, to)[0];

    /// <summary>All documents in one run: starting it takes longer than a document does.</summary>
    internal static byte[][] Convert(IReadOnlyList<byte[]> documents, string from, string to)
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
            var sources = documents.Select((_, at) => Path.Combine(folder.FullName, $"in{at}.{from}")).ToArray();
            for (var at = 0; at < sources.Length; at++)
            {
                File.WriteAllBytes(sources[at], documents[at]);
            }
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
                .. sources,
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
            var results = sources
                .Select(source => Path.Combine(output, Path.GetFileNameWithoutExtension(source) + "." + to))
                .ToArray();
            Assert.All(
                results,
                result => Assert.True(File.Exists(result), $"soffice wrote no {to}: {complained} {said.IsCompleted}")
            );
            return [.. results.Select(File.ReadAllBytes)];
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
