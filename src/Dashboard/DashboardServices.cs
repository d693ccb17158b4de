using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.ResponseCompression;
using ThiDua.Dashboard.Api;
using ThiDua.Dashboard.Health;
using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Analysis;
using ThiDua.Dashboard.Pages.Api;
using ThiDua.Dashboard.Pages.Bloc;
using ThiDua.Dashboard.Pages.Blocs;
using ThiDua.Dashboard.Pages.Campaigns;
using ThiDua.Dashboard.Pages.Compare;
using ThiDua.Dashboard.Pages.Indicators;
using ThiDua.Dashboard.Pages.Meeting;
using ThiDua.Dashboard.Pages.Method;
using ThiDua.Dashboard.Pages.Origin;
using ThiDua.Dashboard.Pages.Overview;
using ThiDua.Dashboard.Pages.Search;
using ThiDua.Dashboard.Pages.Submissions;
using ThiDua.Dashboard.Pages.Trial;
using ThiDua.Dashboard.Pages.Units;
using ThiDua.Dashboard.Telemetry;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard;

/// <summary>What the web host needs and the order in which requests pass.</summary>
internal static class DashboardServices
{
    public static WebApplicationBuilder AddDashboard(this WebApplicationBuilder builder, DashboardOptions options)
    {
        // Finds the bundle in obj when the program runs from its build folder, also in Production;
        // in a published folder there is nothing to find and wwwroot serves.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(DashboardOptions.DefaultPort));
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Run from the build folder, files go out as the build compressed them and are held by the browser, as in a published folder.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options.Home);
        builder.Services.AddSingleton<CurrentSnapshot>();
        builder.Services.AddSingleton<KnownSnapshots>(_ => new KnownSnapshots());
        builder.Services.AddSingleton<AssetLinks>();
        builder.Services.AddApiRateLimit(options.ApiRate);
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        // A third smaller than the default for a few milliseconds: the line to the mountains is the slow part.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.AddOutputCache(cache =>
        {
            cache.SizeLimit = SnapshotCachePolicy.MostBytes;
            cache.MaximumBodySize = SnapshotCachePolicy.MostBytesOfPage;
        });
        // Vietnamese letters go out as they are, not as numbers.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new MemoryKeys());
        builder.Logging.AddConsoleLog(options.Log);
        builder.Services.AddHostedService<OtlpExport>();
        return builder;
    }

    public static WebApplication UseDashboard(this WebApplication app)
    {
        app.UseRouting();
        app.UseSpanNames();
        app.UseSecurityHeaders();
        // Before compression: what is kept goes out again without work.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseFaultPages();
        app.UseRateLimiter();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapApi();
        app.MapApiPage();
        app.MapPrintSheet();
        var pages = app.MapGroup("").CacheOutput(new SnapshotCachePolicy());
        pages.MapOverview();
        pages.MapBlocs();
        pages.MapUnits();
        pages.MapIndicators();
        pages.MapCampaigns();
        pages.MapSubmissions();
        pages.MapMethod();
        pages.MapOrigin();
        pages.MapMeeting();
        app.MapAnalysis();
        app.MapBlocDocuments();
        // Every keystroke and every position of a slider is an address of its own: quick to compute, not worth keeping.
        app.MapSearch();
        app.MapTrial();
        app.MapCompare();
        app.MapLiveSnapshot();
        return app;
    }
}
