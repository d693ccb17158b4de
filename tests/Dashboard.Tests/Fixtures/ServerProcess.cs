using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using ThiDua.Warehouse.Home;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard as a process of its own on a free port, as an office starts it; ended with the test.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Started with --log json; what it wrote until it listened is in <paramref name="seen"/>.</summary>
    public static async Task<ServerProcess> Start(
        HomeFolder home,
        IReadOnlyDictionary<string, string> variables,
        ICollection<string> seen,
        params string[] arguments
    )
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "ThiDua.Dashboard.dll"), "--home", home.Path, "--urls", "http://127.0.0.1:0", "--log", "json" },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }
        var started = Process.Start(start)!;
        var lines = Channel.CreateUnbounded<string>();
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } text)
            {
                lines.Writer.Complete();
            }
            else if (!lines.Writer.TryWrite(text))
            {
                throw new InvalidOperationException("Written after the end: " + text);
            }
        };
        started.BeginOutputReadLine();
        await foreach (var line in lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(line);
            using var entry = JsonDocument.Parse(line);
            if (entry.RootElement.GetProperty("State").TryGetProperty("address", out var address))
            {
                return new ServerProcess(started, new Uri(address.GetString()!));
            }
        }
        throw new InvalidOperationException("The server ended before it listened: " + string.Join('\n', seen));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
