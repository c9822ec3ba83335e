using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Webhooks;

/// <summary>
/// Sends change reports to the receiver of the settings: a CloudEvent, signed. A try that fails is made again, later each time; the event's id
/// stays, so that a receiver knows what it has.
/// </summary>
public sealed class WebhookHandler(
    WebhookOptions options, IWebhookSender sender, IArtifactStore artifacts, IWorkQueue queue, TimeProvider time, ILogger<WebhookHandler> logger)
{
    /// <summary>Type of the event.</summary>
    public const string EventType = "screening.rescreening.done";

    private const string File = "webhook.json";

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    /// <summary>The pauses between tries: about two and a half days in all.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20),
    ];

    /// <summary>Asks for the report of a run to be sent; nothing where no receiver is set.</summary>
    public Task SendAsync(string runId, CancellationToken cancellationToken) =>
        options.Address is null ? Task.CompletedTask : queue.SendAsync(Queues.Webhooks, MessageOf(runId, 1), cancellationToken);

    /// <summary>Handles one message of <see cref="Queues.Webhooks"/>: one try. Safe to repeat.</summary>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (options.Address is not { } address || Parse(message) is not var (runId, attempt))
        {
            logger.NotSent();
            return;
        }

        // A message that came twice is one try too many, not one more in the row.
        if (await FindAsync(runId, cancellationToken) is { } before && (before.IsClosed || before.Tries >= attempt))
        {
            return;
        }

        if (await BodyAsync(runId, cancellationToken) is not { } body)
        {
            logger.NotSent();
            return;
        }

        var at = time.GetUtcNow();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["webhook-id"] = runId, ["webhook-timestamp"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ["webhook-signature"] = WebhookSignature.Of(options.Key(), runId, at, body),
        };
        var answer = await sender.PostAsync(address, headers, "application/cloudevents+json; charset=utf-8", body, cancellationToken);
        var delivery = new WebhookDelivery(StateOf(answer, attempt), attempt, at, answer.IsTaken ? null : answer.InWords);
        if (delivery.State == "retrying")
        {
            await queue.SendAsync(Queues.Webhooks, MessageOf(runId, attempt + 1), PauseOf(answer, attempt), cancellationToken);
        }

        await PutAsync(runId, delivery, cancellationToken);
        logger.Tried(runId, attempt, delivery.State);
    }

    /// <summary>Handles a message whose tries are used up because the store failed: the delivery is given up, and says why.</summary>
    public async Task HandlePoisonAsync(string message, CancellationToken cancellationToken)
    {
        if (Parse(message) is var (runId, attempt) && await FindAsync(runId, cancellationToken) is not { IsClosed: true })
        {
            await PutAsync(runId, new WebhookDelivery("givenUp", attempt, time.GetUtcNow(), "The store failed each time; the log has the cause."), cancellationToken);
            logger.Tried(runId, attempt, "givenUp");
        }
    }

    /// <summary>Where the delivery of a run's report stands; null where none was tried.</summary>
    public async Task<WebhookDelivery?> FindAsync(string runId, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(ArtifactNames.OfRescreening(runId, File), cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return WebhookDelivery.Read(document.RootElement);
    }

    private static string StateOf(WebhookAnswer answer, int attempt) =>
        answer.IsTaken ? "delivered" : answer.IsRefused ? "refused" : attempt > Pauses.Count ? "givenUp" : "retrying";

    private static TimeSpan PauseOf(WebhookAnswer answer, int attempt)
    {
        var pause = Pauses[attempt - 1];
        return answer.RetryAfter is { } asked && asked > pause ? (asked < LongestRetryAfter ? asked : LongestRetryAfter) : pause;
    }

    // The same bytes at each try: what was written with the report, in an envelope of the report's own id and time.
    private async Task<byte[]?> BodyAsync(string runId, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(ArtifactNames.OfRescreening(runId, ChangeReportWriter.JsonFile), cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var report = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return JsonContract.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("specversion"u8, "1.0"u8);
            writer.WriteString("id"u8, runId);
            writer.WriteString("source"u8, "urn:screening:rescreening"u8);
            writer.WriteString("type"u8, EventType);
            writer.WriteString("subject"u8, report.RootElement.GetProperty("edition").GetString());
            writer.WriteString("time"u8, report.RootElement.GetProperty("endedAt").GetString());
            writer.WriteString("datacontenttype"u8, "application/json"u8);
            writer.WritePropertyName("data"u8);
            report.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        });
    }

    private async Task PutAsync(string runId, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.OfRescreening(runId, File), cancellationToken);
        await artifact.Content.WriteAsync(delivery.ToJson(), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }

    private static string MessageOf(string runId, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{{\"rescreening\":\"{runId}\",\"try\":{attempt}}}");

    private static (string RunId, int Attempt)? Parse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("rescreening", out var id) && id.GetString() is { } runId && ScreeningId.IsValid(runId)
                && root.TryGetProperty("try", out var attempt) && attempt.TryGetInt32(out var number) && number > 0
                ? (runId, number)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
