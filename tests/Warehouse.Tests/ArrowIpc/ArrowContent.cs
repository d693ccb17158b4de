using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ThiDua.TestKit;

namespace ThiDua.Warehouse.Tests.ArrowIpc;

/// <summary>What the official reader finds in an Arrow file; every value as an exact text.</summary>
internal sealed record ArrowContent(
    bool IsFile,
    Dictionary<string, string> Metadata,
    ArrowContent.Column[] Fields,
    int[] Batches,
    int[] NullCounts,
    string[][] Dictionaries,
    string?[][] Rows
)
{
    internal static ArrowContent Read(string path)
    {
        ProcessStartInfo start = new("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            ArgumentList = { Path.Combine(TestPaths.Root, "tests", "Warehouse.Tests", "ArrowIpc", "read-arrow.mjs"), path },
        };
        using var node = Start(start);
        var troubles = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, troubles.GetAwaiter().GetResult());
        return JsonSerializer.Deserialize<ArrowContent>(said, JsonSerializerOptions.Web)!;
    }

    private static Process Start(ProcessStartInfo start)
    {
        Process? node = null;
        try
        {
            node = Process.Start(start);
        }
        catch (Win32Exception)
        {
            // Not installed: said below.
        }
        Assert.SkipUnless(node is not null, "Needs node, which runs the official apache-arrow reader");
        return node;
    }

    internal sealed record Column(string Name, string Type, bool Nullable, Dictionary<string, string> Metadata);
}
