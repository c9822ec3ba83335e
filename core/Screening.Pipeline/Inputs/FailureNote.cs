using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>
/// Writes why a try failed into the ledger, so that whoever looks at an input that waits, or that failed for good, reads the cause and not
/// only that there was one.
/// </summary>
public sealed class FailureNote(InputLedger ledger, IStorageBackend backend, ILogger<FailureNote> logger)
{
    /// <summary>Reason code of an input that is tried again.</summary>
    public const string Retrying = "retrying";

    /// <summary>Runs one try; when it fails, the failure is noted and rises.</summary>
    public async Task RunAsync(InputRef input, Func<Task> attempt, CancellationToken cancellationToken)
    {
        try
        {
            await attempt();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            ScreeningTelemetry.Retries.Add(1);
            await TryNoteAsync(input, e, cancellationToken);
            throw;
        }
    }

    /// <summary>The cause in a sentence that holds no goods text.</summary>
    public string CauseOf(Exception failure) => backend.Explain(failure) is { } known ? known.Message : failure switch
    {
        InvalidDataException => failure.Message,
        _ => $"An unexpected {failure.GetType().Name} arose; the log has the whole of it.",
    };

    // The store that fails the work may fail the note too; the log has both.
    private async Task TryNoteAsync(InputRef input, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await ledger.FindAsync(input, cancellationToken);
            if (backend.Explain(failure) is { } known)
            {
                logger.TryFailedByStore(entry?.ScreeningId ?? "unknown", known.Code);
            }
            else
            {
                logger.TryFailed(entry?.ScreeningId ?? "unknown", failure);
            }

            if (entry is { IsClosed: false })
            {
                var cause = CauseOf(failure);
                await ledger.MoveAsync(
                    input, found => found.IsClosed || found.Reason == cause ? null : found with { ReasonCode = Retrying, Reason = cause }, cancellationToken);
            }
        }
        catch (Exception e) when (backend.Explain(e) is not null)
        {
            logger.NoteFailed(backend.Explain(e)!.Code);
        }
    }
}
