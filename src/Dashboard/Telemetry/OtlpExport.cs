using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Telemetry;

/// <summary>
/// Traces and metrics to a collector (đo từ xa), only where OTEL_EXPORTER_OTLP_ENDPOINT or one of its two narrower
/// forms names one: otherwise nothing listens and nothing leaves the host. Protocol, headers and pace are the
/// standard's own variables (OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_METRIC_EXPORT_INTERVAL ...), which the exporter reads.
/// </summary>
internal sealed class OtlpExport : IHostedService, IDisposable
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    public const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    private const string WebSource = "Microsoft.AspNetCore";

    private readonly IConfiguration settings;
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public OtlpExport(IConfiguration settings) => this.settings = settings;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsSet(Endpoint) || IsSet(TracesEndpoint))
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(Describe)
                .AddSource(WebSource, Snapshot.ActivitySourceName)
                .AddOtlpExporter()
                .Build();
        }
        if (IsSet(Endpoint) || IsSet(MetricsEndpoint))
        {
            metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(Describe)
                .AddMeter("Microsoft.AspNetCore.*", "System.Runtime")
                .AddOtlpExporter()
                .Build();
        }
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        (traces, metrics) = (null, null);
    }

    /// <summary>OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win; the name of the machine is not told.</summary>
    private void Describe(ResourceBuilder resource) =>
        resource
            .Clear()
            .AddService("thidua-dashboard", autoGenerateServiceInstanceId: false)
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();

    private bool IsSet(string name) => !string.IsNullOrWhiteSpace(settings[name]);
}
