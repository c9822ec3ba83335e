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

    /// <summary>Inputs closed, by state.</summary>
    internal static Counter<long> Inputs { get; } = Meter.CreateCounter<long>("screening.inputs", "{input}", "Inputs closed, by state.");

    /// <summary>Tokens that language models have cost, in and out together.</summary>
    internal static Counter<long> LlmTokens { get; } = Meter.CreateCounter<long>("screening.llm.tokens", "{token}", "Tokens that language models have cost.");
}
