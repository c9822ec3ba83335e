using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Screening.Testing.Telemetry;

/// <summary>
/// An OpenTelemetry collector on loopback: takes traces, metrics and logs as OTLP over HTTP with protobuf bodies, and keeps them. The field
/// numbers are those of opentelemetry-proto 1.x.
/// </summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<OtlpRecord> records = new();
    private readonly ConcurrentQueue<byte[]> bodies = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly WebApplication app;

    private OtlpCollector(WebApplication app, int port) => (this.app, Endpoint) = (app, $"http://127.0.0.1:{port}");

    /// <summary>What OTEL_EXPORTER_OTLP_ENDPOINT is set to.</summary>
    public string Endpoint { get; }

    /// <summary>What was sent, in the order of its arrival.</summary>
    public IReadOnlyList<OtlpRecord> Records => [.. records];

    /// <summary>Starts one on a free port.</summary>
    public static async Task<OtlpCollector> StartAsync()
    {
        var port = FreePort.Take();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var collector = new OtlpCollector(app, port);
        app.MapPost("/v1/{signal}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Waits until enough has arrived.</summary>
    /// <param name="isEnough">Asked after each delivery.</param>
    /// <exception cref="TimeoutException">It never was.</exception>
    public async Task WaitAsync(Func<IReadOnlyList<OtlpRecord>, bool> isEnough)
    {
        while (!isEnough(Records))
        {
            if (!await arrived.WaitAsync(Patience))
            {
                throw new TimeoutException($"The collector was sent {records.Count} records, not what was waited for: {string.Join(", ", records.Select(r => r.Name).Distinct())}.");
            }
        }
    }

    /// <summary>True when a text stands anywhere in what was sent, in whatever field.</summary>
    public bool WasSent(string text) => bodies.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        arrived.Dispose();
    }

    private async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        if (request.ContentType != "application/x-protobuf")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        bodies.Enqueue(body.ToArray());
        var scopes = ProtoMessage.Parse(body.ToArray()).Messages(1).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2));
        foreach (var record in signal switch
        {
            "traces" => scopes.Select(SpanOf),
            "metrics" => scopes.SelectMany(PointsOf),
            "logs" => scopes.Select(LogOf),
            _ => [],
        })
        {
            records.Enqueue(record);
        }

        arrived.Release();
        return Results.Bytes([], "application/x-protobuf");
    }

    private static OtlpRecord SpanOf(ProtoMessage span) => new("span", span.Text(5), span.Hex(1), span.Hex(2), span.Hex(4), 0, AttributesOf(span, 9));

    private static OtlpRecord LogOf(ProtoMessage log) =>
        new("log", log.Messages(5).FirstOrDefault()?.Text(1) ?? "", log.Hex(9), log.Hex(10), "", 0, AttributesOf(log, 6));

    // A gauge is field 5, a sum field 7; both keep their points in field 1.
    private static IEnumerable<OtlpRecord> PointsOf(ProtoMessage metric) =>
        metric.Messages(5).Concat(metric.Messages(7)).SelectMany(data => data.Messages(1)).Select(point => new OtlpRecord(
            "metric", metric.Text(1), "", "", "", point.Number(6) is { } whole ? (long)whole : BitConverter.UInt64BitsToDouble(point.Number(4) ?? 0), AttributesOf(point, 7)));

    private static Dictionary<string, string> AttributesOf(ProtoMessage owner, int field) => owner.Messages(field).ToDictionary(
        pair => pair.Text(1),
        pair => pair.Messages(2).Single() is var value && value.Number(3) is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : value.Text(1));
}
