using Microsoft.Extensions.Logging;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>Sends an input again that failed, or that was rejected: with the edition in use, for the date of its receipt.</summary>
public sealed class RetryHandler(IResultStore results, InputLedger ledger, IWorkQueue queue, ILogger<RetryHandler> logger)
{
    /// <summary>Begins a failed or rejected screening again.</summary>
    /// <param name="id">The screening's id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it; null when there is no screening of this id.</returns>
    public async Task<RetryOutcome?> HandleAsync(string id, CancellationToken cancellationToken)
    {
        if (!ScreeningId.IsValid(id) || await results.FindSummaryAsync(id, cancellationToken) is not { } summary)
        {
            return null;
        }

        var input = new InputRef(summary.Container, summary.Name, summary.ETag);
        if (await ledger.FindAsync(input, cancellationToken) is not { } entry)
        {
            return new RetryOutcome(false, id, "It was screened from a local file; screen the file again.");
        }

        // Received with an end that is told elsewhere: a machine died between beginning it again and saying so.
        var isBegun = entry.State == InputState.Received && summary.State is InputState.Failed or InputState.Rejected;
        if (!isBegun && entry.State is not (InputState.Failed or InputState.Rejected))
        {
            return new RetryOutcome(false, entry.ScreeningId, entry.State == InputState.Done ? "It is done." : "It is still being worked on.");
        }

        var begun = await ledger.RestartAsync(input, found => found.State is InputState.Failed or InputState.Rejected, cancellationToken);
        await ledger.AnnounceAsync(begun, null, cancellationToken);
        await queue.SendAsync(Queues.Intake, new WorkOrder(input).ToMessage(), cancellationToken);
        logger.SentAgain(id, begun.ScreeningId);
        return new RetryOutcome(true, begun.ScreeningId, begun.ScreeningId == id ? "Sent again." : $"Sent again as {begun.ScreeningId}: the control list has changed since.");
    }
}
