using System.Diagnostics;
using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Inputs;

/// <summary>What a work message says: which input, and for a chunk which one of which screening. The content stays in the store.</summary>
/// <param name="Input">The input.</param>
/// <param name="ScreeningId">For a chunk and a late hearing: the screening it belongs to; null for intake.</param>
/// <param name="Chunk">For a chunk: its number; 0 for intake.</param>
/// <param name="Round">How often it came back from poison; 0 at first.</param>
/// <param name="IsLateHearing">True: a language model is to be asked what it was not asked in the screening, which is done.</param>
/// <param name="TraceParent">The sender's W3C trace context; null when nobody traces.</param>
public sealed record WorkOrder(InputRef Input, string? ScreeningId = null, int Chunk = 0, int Round = 0, bool IsLateHearing = false, string? TraceParent = null)
{
    /// <summary>The message's text, with the current trace.</summary>
    public string ToMessage() => JsonContract.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("container"u8, Input.Container);
        writer.WriteString("name"u8, Input.Name);
        writer.WriteString("etag"u8, Input.ETag);
        if (ScreeningId is not null)
        {
            writer.WriteString("screening"u8, ScreeningId);
            writer.WriteNumber("chunk"u8, Chunk);
        }

        if (IsLateHearing)
        {
            writer.WriteBoolean("lateHearing"u8, true);
        }

        if (Round > 0)
        {
            writer.WriteNumber("round"u8, Round);
        }

        if ((TraceParent ?? Activity.Current?.Id) is { } trace)
        {
            writer.WriteString("traceparent"u8, trace);
        }

        writer.WriteEndObject();
    });

    /// <summary>Reads a message; null when it is no work order.</summary>
    public static WorkOrder? TryParse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "container") is { Length: > 0 } container && Text(root, "name") is { Length: > 0 } name
                && Text(root, "etag") is { Length: > 0 } etag
                && Storage.BlobName.Check(container) is null && Storage.BlobName.Check(name) is null
                ? new WorkOrder(
                    new InputRef(container, name, etag), Text(root, "screening"),
                    Number(root, "chunk"), Number(root, "round"), root.TryGetProperty("lateHearing", out var late) && late.ValueKind == JsonValueKind.True, Text(root, "traceparent"))
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
