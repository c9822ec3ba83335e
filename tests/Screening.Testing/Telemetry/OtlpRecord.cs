namespace Screening.Testing.Telemetry;

/// <summary>A span, a measured value or a log line that a collector was sent.</summary>
/// <param name="Kind"><c>span</c>, <c>metric</c> or <c>log</c>.</param>
/// <param name="Name">The span's or the metric's name; the log line's text.</param>
/// <param name="TraceId">Its trace, hex; empty for a metric.</param>
/// <param name="SpanId">Its span, hex; empty for a metric.</param>
/// <param name="ParentId">The span's parent, hex; empty for a root.</param>
/// <param name="Value">The metric's value.</param>
/// <param name="Attributes">Its attributes as text.</param>
public sealed record OtlpRecord(
    string Kind, string Name, string TraceId, string SpanId, string ParentId, double Value, IReadOnlyDictionary<string, string> Attributes);
