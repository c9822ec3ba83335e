using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>
/// The poison queues' use case: after a pause the tries begin anew; after the last round the ledger row becomes Failed with a reason a
/// person can read.
/// </summary>
public sealed class PoisonHandler(
    InputLedger ledger, ScreeningCloser closer, IArtifactStore artifacts, IInputStore inputs, IWorkQueue queues, ILogger<PoisonHandler> logger)
{
    /// <summary>Handles one message whose tries are used up.</summary>
    /// <param name="queue">The queue it failed on, without the -poison ending.</param>
    /// <param name="message">Its text, kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task HandleAsync(string queue, string message, CancellationToken cancellationToken)
    {
        ScreeningTelemetry.Poison.Add(1, new KeyValuePair<string, object?>("queue", queue));
        if (WorkOrder.TryParse(message) is not { } order)
        {
            await KeepAsync(queue, message, cancellationToken);
            return;
        }

        if (order is { IsLateHearing: true, ScreeningId: { } heard })
        {
            logger.NotHeardLater(heard);
            return;
        }

        var entry = await ledger.EnsureAsync(order.Input, cancellationToken);
        if (order.ScreeningId is not null && order.ScreeningId != entry.ScreeningId)
        {
            logger.Overtaken(order.ScreeningId, "staleMessage");
            return;
        }

        if (entry.IsClosed)
        {
            return;
        }

        if (order.Round < Queues.MoreRounds)
        {
            var next = order with { Round = order.Round + 1 };
            await queues.SendAsync(queue, next.ToMessage(), Queues.PauseBefore(next.Round), cancellationToken);
            logger.NextRound(entry.ScreeningId, next.Round + 1, queue);
            return;
        }

        await FailAsync(entry, "triedTooOften", found => ReasonOf(found, order), cancellationToken);
        logger.FailedForGood(entry.ScreeningId, queue);
    }

    /// <summary>Handles the Functions host's report of a blob whose trigger failed for good: what was never recorded is recorded as Failed.</summary>
    /// <param name="message">The report: JSON with ContainerName and BlobName.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task HandleBlobAsync(string message, CancellationToken cancellationToken)
    {
        ScreeningTelemetry.Poison.Add(1, new KeyValuePair<string, object?>("queue", Queues.BlobTriggerPoison));
        if (BlobReport.TryParse(message) is not { } report)
        {
            await KeepAsync(Queues.BlobTriggerPoison, message, cancellationToken);
            return;
        }

        if (await inputs.FindAsync(report.Container, report.Name, cancellationToken) is not { } blob)
        {
            logger.Gone(report.Container);
            return;
        }

        var entry = await ledger.EnsureAsync(blob.Input, cancellationToken);
        if (entry.State == InputState.Received)
        {
            await FailAsync(entry, "triedTooOften", _ => "The file was stored but could not be taken up: the function that receives it failed each time. Send it again with: screening retry", cancellationToken);
            logger.FailedForGood(entry.ScreeningId, Queues.BlobTriggerPoison);
        }
    }

    /// <summary>Ends an input as Failed, unless another call has closed it.</summary>
    internal Task FailAsync(LedgerEntry entry, string code, Func<LedgerEntry, string> reason, CancellationToken cancellationToken) => ledger.CloseAsync(
        entry,
        found => found with { State = InputState.Failed, ReasonCode = code, Reason = reason(found) },
        closed => closer.EndAsync(closed, null, cancellationToken),
        cancellationToken);

    /// <summary>Keeps a message that names no input: nobody but a person can say what it was meant to be.</summary>
    internal async Task KeepAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var name = $"poison/{queue}/{Convert.ToHexStringLower(SHA256.HashData(text))}.txt";
        await using var artifact = await artifacts.CreateAsync(name, cancellationToken);
        await artifact.Content.WriteAsync(text, cancellationToken);
        await artifact.CommitAsync(cancellationToken);
        logger.NoWorkOrder(queue, name);
    }

    private static string ReasonOf(LedgerEntry entry, WorkOrder order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(order.Chunk > 0 ? $"Part {order.Chunk} of {entry.Chunks}" : "The file")} was tried {Queues.MaxDequeues * (Queues.MoreRounds + 1)} times and failed each time{CauseOf(entry)} Nothing is wrong with the file; when the cause is gone, send it again: screening retry {entry.ScreeningId}");

    private static string CauseOf(LedgerEntry entry) =>
        entry is { ReasonCode: FailureNote.Retrying, Reason: { } cause } ? $", the last time because: {cause}" : ", without a word: the machine may have died.";
}
