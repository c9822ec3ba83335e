using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Screening.Pipeline.Telemetry;

/// <summary>The one activity source and the one meter, both named <c>Screening</c>. No goods text, parties or prices in either.</summary>
public static class ScreeningTelemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "Screening";

    /// <summary>Spans of handlers.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counters.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Lines screened, by verdict.</summary>
    internal static Counter<long> Lines { get; } = Meter.CreateCounter<long>("screening.lines", "{line}", "Goods lines screened, by verdict.");

    /// <summary>Tries of work orders that failed and come again.</summary>
    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>("screening.retries", "{try}", "Tries of work orders that failed.");

    /// <summary>Messages that were poison, by queue.</summary>
    internal static Counter<long> Poison { get; } = Meter.CreateCounter<long>("screening.poison", "{message}", "Messages that were poison, by queue.");

    /// <summary>Inputs that were open with no message on its way, and were taken up again.</summary>
    internal static Counter<long> Rescues { get; } = Meter.CreateCounter<long>("screening.rescues", "{input}", "Inputs that were taken up again because their message was lost.");

    /// <summary>Messages that waited at the last call of health, by queue.</summary>
    internal static Gauge<int> Backlog { get; } = Meter.CreateGauge<int>("screening.backlog", "{message}", "Messages that waited at the last health call, by queue.");

    /// <summary>Age of the edition in use at the last call of health.</summary>
    internal static Gauge<int> EditionAge { get; } = Meter.CreateGauge<int>("screening.edition.age", "d", "Days since the edition in use was checked against the law.");

    /// <summary>Looks at feeds of the list, by what became of them.</summary>
    internal static Counter<long> Refreshes { get; } = Meter.CreateCounter<long>("screening.list.refreshes", "{look}", "Looks at feeds of the control list, by outcome.");

    /// <summary>Editions that waited for a person at the last look at the feeds.</summary>
    internal static Gauge<int> PendingEditions { get; } = Meter.CreateGauge<int>("screening.list.pending", "{edition}", "Editions that waited for a person at the last look at the feeds.");

    /// <summary>A span of one screening; its parent is the current one, or the sender of a message.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="kind">Consumer for work that came with a message.</param>
    /// <param name="parent">The sender's W3C trace context; null: the current span.</param>
    /// <param name="chunk">The chunk's number; 0 where there is none.</param>
    internal static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal, string? parent = null, int chunk = 0)
    {
        var activity = parent is null ? Source.StartActivity(name, kind) : Source.StartActivity(name, kind, parent);
        return chunk > 0 ? activity?.SetTag("screening.chunk", chunk) : activity;
    }

    /// <summary>Inputs closed, by state.</summary>
    internal static Counter<long> Inputs { get; } = Meter.CreateCounter<long>("screening.inputs", "{input}", "Inputs closed, by state.");

    /// <summary>Tokens that language models have cost, in and out together.</summary>
    internal static Counter<long> LlmTokens { get; } = Meter.CreateCounter<long>("screening.llm.tokens", "{token}", "Tokens that language models have cost.");
}
