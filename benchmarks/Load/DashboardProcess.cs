using System.Diagnostics;
using ThiDua.Warehouse.Home;

namespace ThiDua.Load;

/// <summary>The dashboard in a process of its own, as an office runs it.</summary>
internal sealed class DashboardProcess : IAsyncDisposable
{
    private readonly Process server;

    private DashboardProcess(Process server, Uri address)
    {
        this.server = server;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<DashboardProcess> Start(HomeFolder home)
    {
        // Built beside this program: artifacts/bin/ThiDua.Load/release and artifacts/bin/ThiDua.Dashboard/release.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "ThiDua.Dashboard", here.Name, "ThiDua.Dashboard.dll");
        var start = new ProcessStartInfo(Tools.Dotnet) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { program, "--home", home.Path, "--urls", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(word);
        }
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at && Uri.TryCreate(line[at..].Split('"')[0].Trim(), UriKind.Absolute, out var address))
            {
                // What it says later is read and dropped, or it would wait for a reader.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new DashboardProcess(process, address);
            }
        }
        throw new InvalidOperationException($"{program} ended with code {process.ExitCode} before it listened");
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill();
        await server.WaitForExitAsync();
        server.Dispose();
    }
}
