using Microsoft.Extensions.Logging;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>The blob trigger's use case: a new blob becomes a ledger row and a claim-check message.</summary>
public sealed class ReceiveInputHandler(IInputStore inputs, InputLedger ledger, IWorkQueue queue, ILogger<ReceiveInputHandler> logger)
{
    /// <summary>Records the blob's current version and enqueues it on <see cref="Queues.Intake"/>. Safe to repeat.</summary>
    public async Task HandleAsync(string container, string name, CancellationToken cancellationToken)
    {
        using var activity = ScreeningTelemetry.Start("receive");
        if (await inputs.FindAsync(container, name, cancellationToken) is not { } blob)
        {
            logger.Gone(container);
            return;
        }

        await ledger.EnsureAsync(blob.Input, cancellationToken);

        // A version that had been replaced is the current one again.
        var entry = await ledger.RestartAsync(blob.Input, found => found.ReasonCode is OvertakenInput.Changed or OvertakenInput.Deleted, cancellationToken);
        if (entry.State != InputState.Received)
        {
            return;
        }

        // First the message, then the mark: a crash between leaves a second message, which intake bears, and never none.
        await ledger.AnnounceAsync(entry, null, cancellationToken);
        await queue.SendAsync(Queues.Intake, new WorkOrder(blob.Input).ToMessage(), cancellationToken);
        await ledger.MoveAsync(
            blob.Input, found => found.State == InputState.Received ? found with { State = InputState.Queued } : null, cancellationToken);
        logger.Received(entry.ScreeningId, container);
    }
}
