using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Directives.Files;

/// <summary>Reads a PDF through pdftotext, where it is on the machine (công cụ đọc PDF).</summary>
internal static class PdfText
{
    public const string Tool = "pdftotext";

    private const int MostMilliseconds = 60_000;

    /// <summary>A page of text has over a thousand letters; a scan has page breaks and little else.</summary>
    private const int FewestLetters = 40;

    public static (string? Text, Finding? Finding) Read(string path, string name, string tool)
    {
        var start = new ProcessStartInfo(tool)
        {
            ArgumentList = { "-enc", "UTF-8", "-q", Path.GetFullPath(path), "-" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            using var process = new Process { StartInfo = start };
            process.Start();
            process.BeginErrorReadLine();
            using var watchdog = new Timer(_ => Stop(process), null, MostMilliseconds, Timeout.Infinite);
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                return (null, FileText.Of(FindingCode.FileDamaged, name));
            }
            return text.Count(char.IsLetter) < FewestLetters ? (null, FileText.Of(FindingCode.DirectiveScan, name)) : (text, null);
        }
        catch (Win32Exception)
        {
            return (null, FileText.Of(FindingCode.DirectiveToolMissing, name, tool));
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the same moment.
        }
    }
}
