using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;

namespace Screening.Pipeline.Webhooks;

/// <summary>Where the delivery of one report stands.</summary>
/// <param name="State"><c>delivered</c>, <c>retrying</c>, <c>refused</c> or <c>givenUp</c>.</param>
/// <param name="Tries">Tries made.</param>
/// <param name="LastAt">When the last one was made, UTC.</param>
/// <param name="LastProblem">What went wrong with it; null where nothing did.</param>
public sealed record WebhookDelivery(string State, int Tries, DateTimeOffset? LastAt, string? LastProblem)
{
    /// <summary>True when nothing more will be sent.</summary>
    public bool IsClosed => State is "delivered" or "refused" or "givenUp";

    internal byte[] ToJson() => JsonContract.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("state"u8, State);
        writer.WriteNumber("tries"u8, Tries);
        RescreeningJson.WriteTime(writer, "lastAt"u8, LastAt);
        writer.WriteString("lastProblem"u8, LastProblem);
        writer.WriteEndObject();
    });

    internal static WebhookDelivery Read(JsonElement root) => new(
        root.GetProperty("state").GetString()!, root.GetProperty("tries").GetInt32(), root.GetProperty("lastAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null,
        root.GetProperty("lastProblem").GetString());
}
