using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;
using ThiDua.Pipeline;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

[assembly: AssemblyFixture(typeof(SampleDashboard))]

namespace ThiDua.Browser.Tests.Fixtures;

/// <summary>The dashboard on a real port over the sample, imported and scored once, and one browser for all tests.</summary>
public class SampleDashboard : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private IPlaywright? playwright;

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Null where the machine has no browser: its tests skip themselves.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>Publishes one more fact that no page shows: another name of a unit. Returns when it is served.</summary>
    public async Task Publish()
    {
        var before = Served();
        var names = folder["ten-khac.csv"];
        await File.WriteAllTextAsync(names, "unit,alias\nhuyen-than-uyen,Huyện Than Uyên (trước 7/2025)\n", TestContext.Current.CancellationToken);
        var outcome = ImportPipeline.Run(Home, new ImportRequest { Paths = [names], Who = "kiểm thử" }, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(outcome.Write?.Published, "nothing new was published");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (Served() == before && await ticks.WaitForNextTickAsync(limit.Token))
        {
            // The server looks twice a second.
        }
    }

    /// <summary>What the pages show.</summary>
    protected virtual void Fill(HomeFolder home) => Assert.True(SamplePipeline.Prepare(home, TimeProvider.System));

    private long Served()
    {
        using var lease = Services.GetRequiredService<CurrentSnapshot>().Take();
        return lease.Snapshot.Manifest.Number;
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not { } path)
        {
            return;
        }
        Fill(Home);
        UseKestrel(0);
        StartServer();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
    }

    public override async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        playwright?.Dispose();
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(Home)));
    }

    private HomeFolder Home => new(folder["mẫu"]);
}
