using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Home;

[assembly: AssemblyFixture(typeof(SampleServer))]

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard as a process over the sample, started when the first test asks for it.</summary>
public sealed class SampleServer : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly SemaphoreSlim starting = new(1);
    private ServerProcess? server;

    public async Task<Uri> Address()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (server is null)
            {
                HomeFolder home = new(Path.Combine(folder.Path, "mẫu"));
                Assert.True(SamplePipeline.Prepare(home, TimeProvider.System));
                server = await ServerProcess.Start(home, new Dictionary<string, string>(StringComparer.Ordinal), [], "--api-rate", "0");
            }
            return server.Address;
        }
        finally
        {
            _ = starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
        starting.Dispose();
        folder.Dispose();
    }
}
