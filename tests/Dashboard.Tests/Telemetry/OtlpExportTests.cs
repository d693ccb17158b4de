using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Telemetry;

public sealed class OtlpExportTests
{
    private static readonly Dictionary<string, string> Fast = new(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    [Fact]
    public async Task WithAnEndpoint_ARequestsSpanAndItsDurationArrive()
    {
        await using var collector = await Collector.Start();
        using FilledPages pages = new();
        var variables = new Dictionary<string, string>(Fast, StringComparer.Ordinal) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address };
        await using var server = await ServerProcess.Start(pages.Home, variables, []);
        using HttpClient client = new() { BaseAddress = server.Address };
        _ = await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);

        // Names stand in the protocol's messages as plain UTF-8.
        Assert.True(await collector.Has("/v1/traces", "thidua-dashboard", "GET /readyz", "years_with_data"));
        Assert.True(await collector.Has("/v1/metrics", "thidua-dashboard", "http.server.request.duration", "/readyz"));
    }

    [Fact]
    public async Task WithoutAnEndpoint_NothingListens()
    {
        using FilledPages pages = new();
        using var client = pages.CreateClient();
        _ = await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
        using System.Diagnostics.ActivitySource source = new(ThiDua.Warehouse.Snapshots.Snapshot.ActivitySourceName);
        Assert.False(source.HasListeners());
    }

    /// <summary>A receiver of OTLP over HTTP that keeps what it was sent.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly Dictionary<string, string> received = new(StringComparer.Ordinal);
        private readonly SemaphoreSlim arrived = new(0);

        public string Address => app.Urls.Single();

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var built = builder.Build();
            Collector collector = new(built);
            built.Run(collector.Receive);
            await built.StartAsync(TestContext.Current.CancellationToken);
            return collector;
        }

        /// <summary>Waits until all of these were sent to the path, in whichever messages.</summary>
        public async Task<bool> Has(string path, params string[] words)
        {
            // A bound for a run that would wait for ever, not a measure.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (!Holds(path, words))
            {
                await arrived.WaitAsync(patience.Token);
            }
            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            arrived.Dispose();
        }

        private bool Holds(string path, string[] words)
        {
            lock (received)
            {
                return received.TryGetValue(path, out var sent) && words.All(word => sent.Contains(word, StringComparison.Ordinal));
            }
        }

        private async Task Receive(HttpContext http)
        {
            using MemoryStream body = new();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            lock (received)
            {
                received[http.Request.Path] = received.GetValueOrDefault(http.Request.Path, "") + Encoding.UTF8.GetString(body.ToArray());
            }
            http.Response.ContentType = "application/x-protobuf";
            arrived.Release();
        }
    }
}
