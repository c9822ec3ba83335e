using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Screening.Pipeline.Telemetry;

namespace Screening.Functions.Local;

/// <summary>Sends traces, metrics and logs to a collector, when the environment names one in the way that OpenTelemetry prescribes.</summary>
internal static class LocalTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the exporter if an endpoint is set; nothing otherwise.</summary>
    internal static void Add(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 })
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("screening"))
            .WithTracing(tracing => tracing.AddSource(ScreeningTelemetry.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(ScreeningTelemetry.Name).AddOtlpExporter())
            .WithLogging(logging => logging.AddOtlpExporter(), options => options.IncludeFormattedMessage = true);

        // The console shows what needs a person; a collector is told each step too, by id.
        services.AddLogging(logging => logging.AddFilter<OpenTelemetryLoggerProvider>(ScreeningTelemetry.Name, LogLevel.Information));
    }
}
