using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ThiDua.Warehouse.Home;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard in process over a home folder of its own.</summary>
public class RunningPages : WebApplicationFactory<Program>
{
    private readonly TempFolder folder = new();
    private readonly ManualTimers timers = new();

    public RunningPages(bool filled)
        : this(home =>
        {
            if (filled)
            {
                SmallProvince.Store(home);
            }
        }) { }

    protected RunningPages(Action<HomeFolder> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Home = new HomeFolder(System.IO.Path.Combine(folder.Path, "dữ liệu"));
        fill(Home);
    }

    public HomeFolder Home { get; }

    /// <summary>Looks for a newer snapshot, as the program does twice a second.</summary>
    public void LookAgain() => timers.Ring();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
            services.Replace(ServiceDescriptor.Singleton(Home)).Replace(ServiceDescriptor.Singleton<TimeProvider>(timers))
        );
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            folder.Dispose();
        }
    }
}
