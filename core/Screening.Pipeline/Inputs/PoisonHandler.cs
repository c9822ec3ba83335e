using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>The poison queues' use case: the ledger row becomes Failed with a reason a person can read.</summary>
public sealed class PoisonHandler(InputLedger ledger, ScreeningCloser closer, IArtifactStore artifacts, ILogger<PoisonHandler> logger)
{
    /// <summary>Handles one message that failed for good.</summary>
    /// <param name="queue">The queue it failed on, without the -poison ending.</param>
    /// <param name="message">Its text, kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task HandleAsync(string queue, string message, CancellationToken cancellationToken)
    {
        if (WorkOrder.TryParse(message) is not { } order)
        {
            await KeepAsync(queue, message, cancellationToken);
            return;
        }

        var entry = await ledger.EnsureAsync(order.Input, cancellationToken);
        if (order.ScreeningId is not null && order.ScreeningId != entry.ScreeningId)
        {
            logger.Overtaken(order.ScreeningId, "staleMessage");
            return;
        }

        await ledger.CloseAsync(
            entry,
            found => found with { State = InputState.Failed, ReasonCode = "triedTooOften", Reason = ReasonOf(found, order) },
            closed => closer.EndAsync(closed, null, cancellationToken),
            cancellationToken);
        logger.FailedForGood(entry.ScreeningId, queue);
    }

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
        $"{(order.Chunk > 0 ? $"Part {order.Chunk} of {entry.Chunks}" : "The file")} was tried {Queues.MaxDequeues} times and failed each time for a reason that is not in the file; the log names it under {entry.ScreeningId}. Upload the file again when the cause is gone.");
}
