using System.Net;
using System.Text;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Testing;
using Screening.Testing.Telemetry;

namespace Screening.EndToEnd.Tests.LocalHost;

/// <summary>What a collector is told by the real process, on any store: one trace from the blob to the rows, the metrics, logs without goods text.</summary>
public abstract class TelemetryExportContract : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private OtlpCollector? collector;
    private LocalHostProcess? host;

    protected abstract string? Storage { get; }

    protected OtlpCollector Collector => collector!;

    protected LocalHostProcess Host => host!;

    protected TempFolder Folder => folder;

    public virtual async Task InitializeAsync()
    {
        collector = await OtlpCollector.StartAsync();
        host = await LocalHostProcess.StartAsync(
            folder.PathOf("data"), Storage, null, "--OTEL_EXPORTER_OTLP_ENDPOINT", Collector.Endpoint, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "--OTEL_METRIC_EXPORT_INTERVAL", "300", "--OTEL_BSP_SCHEDULE_DELAY", "200", "--OTEL_BLRP_SCHEDULE_DELAY", "200");
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Collector.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task One_trace_runs_from_the_blob_to_the_rows_and_metrics_and_logs_arrive_without_goods_text()
    {
        var id = await UploadAsync("ship-9/secret-deal.csv", LineBlob.MaxLines + 1);
        await Host.WaitForStateAsync(id, "done");
        using var health = await Host.Client.GetAsync("api/health");
        await Collector.WaitAsync(records => HasTrace(records, id) && HasMetrics(records) && records.Any(r => r.Kind == "log" && IsOf(r, id) && r.Name.Contains("is done", StringComparison.Ordinal)));

        var spans = Collector.Records.Where(r => r.Kind == "span" && r.TraceId == TraceOf(Collector.Records, id)).ToList();
        Assert.Equal(["chunk", "close", "intake", "receive", "rows"], spans.Select(s => s.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, spans.Count(s => s.Name == "chunk"));
        Assert.Single(spans, s => s.ParentId.Length == 0);
        Assert.All(spans.Where(s => s.ParentId.Length > 0), s => Assert.Contains(spans, other => other.SpanId == s.ParentId));
        Assert.Contains(Collector.Records, r => r.Kind == "log" && IsOf(r, id) && r.TraceId == spans[0].TraceId);
        Assert.Equal(1, Value("screening.lines", "controlled"));
        Assert.Equal(LineBlob.MaxLines, Value("screening.lines", "noMatch"));
        Assert.True(Collector.WasSent(id));
        Assert.False(Collector.WasSent("ysprosium"));
        Assert.False(Collector.WasSent("cotton"));
        Assert.False(Collector.WasSent("secret-deal"));
        Assert.DoesNotContain("ysprosium", Host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-deal", Host.Output, StringComparison.Ordinal);
    }

    protected async Task<string> UploadAsync(string name, int lines)
    {
        var text = new StringBuilder("description,qty\nDysprosium oxide 99.9%,1\n");
        for (var i = 1; i < lines; i++)
        {
            text.Append("cotton shirts,5\n");
        }

        using var content = new StringContent(text.ToString(), Encoding.UTF8, "text/csv");
        using var upload = await Host.Client.PostAsync($"api/screenings?name={name}", content);
        Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
        return upload.Headers.Location!.OriginalString.Split('/')[^1];
    }

    protected double Value(string metric, string tag) =>
        Collector.Records.Last(r => r.Kind == "metric" && r.Name == metric && r.Attributes.Values.Contains(tag)).Value;

    private static bool HasTrace(IReadOnlyList<OtlpRecord> records, string id) =>
        TraceOf(records, id) is { } trace && records.Count(r => r.TraceId == trace && r.Name is "receive" or "intake" or "chunk") >= 4;

    private static string? TraceOf(IReadOnlyList<OtlpRecord> records, string id) =>
        records.FirstOrDefault(r => r.Kind == "span" && r.Name == "close" && IsOf(r, id))?.TraceId;

    private static bool HasMetrics(IReadOnlyList<OtlpRecord> records) =>
        new[] { "screening.lines", "screening.inputs", "screening.edition.age", "screening.backlog" }.All(name => records.Any(r => r.Kind == "metric" && r.Name == name))
        && records.Any(r => r.Kind == "metric" && r.Attributes.Values.Contains(Queues.Chunks));

    private static bool IsOf(OtlpRecord record, string id) => record.Attributes.Values.Contains(id);
}
