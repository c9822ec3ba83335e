using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Screening.Pipeline.Telemetry;

namespace Screening.Functions.Hosting;

/// <summary>Sends traces, metrics and logs to Application Insights, to an OTLP collector, or to both: whichever the settings name.</summary>
internal static class AzureTelemetry
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING", Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the worker's own spans and ours, and an exporter for each address that is set.</summary>
    internal static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(ScreeningTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(ScreeningTelemetry.Name));
        if (configuration[Insights] is { Length: > 0 })
        {
            telemetry.UseAzureMonitorExporter();
        }

        if (configuration[Collector] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }
    }
}
