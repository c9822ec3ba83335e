using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Telemetry;

namespace Screening.Functions.Tests;

/// <summary>What can be watched of a screening, and what must not be seen there.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task One_trace_runs_from_the_blob_through_the_queues_to_the_rows()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ScreeningTelemetry.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);

        var trace = spans.First(span => span.OperationName == "close" && (string?)span.GetTagItem("screening.id") == id).TraceId;
        Assert.Equal(["chunk", "close", "intake", "receive", "rows"], spans.Where(span => span.TraceId == trace).Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(spans.SelectMany(span => span.TagObjects), tag => tag.Value is string text && text.Contains("ysprosium", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_are_counted_by_verdict_and_health_measures_backlog_and_age()
    {
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => Listen(instrument, listening) };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        using var scope = new FunctionScope();
        await ScreenAsync(scope);
        var request = scope.Request();
        await FunctionScope.ExecuteAsync(request, await scope.Create<HealthFunctions>().HealthAsync(request, default));

        Assert.True(measured["screening.lines controlled"] >= 1);
        Assert.True(measured["screening.lines noMatch"] >= LineBlob.MaxLines);
        Assert.True(measured["screening.inputs done"] >= 1);
        Assert.True(measured.ContainsKey("screening.edition.age "));
        Assert.True(measured.ContainsKey($"screening.backlog {Queues.Intake}"));

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.AddOrUpdate($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : null)}", value, (_, sum) => sum + value);
    }

    [Fact]
    public async Task No_log_line_holds_goods_text_or_a_file_name()
    {
        var lines = new ConcurrentBag<string>();
        using var scope = new FunctionScope(services => services.AddSingleton<ILoggerFactory>(new Factory(lines)));
        await ScreenAsync(scope);

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("ysprosium", StringComparison.Ordinal) || line.Contains("secret-deal", StringComparison.Ordinal));
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == ScreeningTelemetry.Name)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static async Task<string> ScreenAsync(FunctionScope scope)
    {
        var text = new StringBuilder("description,qty\nDysprosium oxide 99.9%,1\n");
        for (var i = 0; i < LineBlob.MaxLines; i++)
        {
            text.Append("cotton shirts,5\n");
        }

        var id = await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, "ship/secret-deal.csv", new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), default);
        await Work.RunAsync(scope);
        return id;
    }

    private sealed class Factory(ConcurrentBag<string> lines) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
