using System.Globalization;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>
/// The timer's use case: nothing waits for ever. An input that is open although no message is on its way for it is taken up again, and ends
/// as Failed when that did not help. Open inputs are found by the list of their state, no store is scanned.
/// </summary>
public sealed class SweepHandler(
    IResultStore results, InputLedger ledger, IWorkQueue queue, PoisonHandler poison, TimeProvider time, ILogger<SweepHandler> logger)
{
    /// <summary>How often an input is taken up again before it is given up.</summary>
    public const int MaxRescues = 5;

    private const int PageSize = 200;

    // Between the ledger row and its message lie some calls of the store.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    // While other work waits nobody can say whose it is: a message that is hidden shows itself, or has ended, within this time.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    // A message is dated by the clock of the store.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Looks at every open input once. Safe to repeat; what it sends may be sent twice.</summary>
    /// <returns>How many inputs were taken up again or given up.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var (isQuiet, oldest) = await WaitingAsync(cancellationToken);
        var continuation = isQuiet ? null : SummaryPosition.Before((time.GetUtcNow() - Patience).UtcTicks).ToString();
        var taken = 0;
        do
        {
            var page = await results.ListSummariesAsync(SummaryList.OfState(InputState.Received), PageSize, continuation, cancellationToken);
            foreach (var summary in page.Items)
            {
                var entry = await ledger.FindAsync(new InputRef(summary.Container, summary.Name, summary.ETag), cancellationToken);
                if (entry is not null && entry.ScreeningId != summary.Id)
                {
                    await EndOvertakenAsync(summary, entry, cancellationToken);
                }
                else if (entry is { IsClosed: false } && IsLost(entry, isQuiet, oldest))
                {
                    await TakeUpAsync(entry, isQuiet, cancellationToken);
                    taken++;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return taken;
    }

    private async Task<(bool IsQuiet, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = 0;
        DateTimeOffset? oldest = null;
        foreach (var name in Queues.All)
        {
            waiting += await queue.CountAsync(name, cancellationToken);
            var sent = await queue.OldestAsync(name, cancellationToken);
            oldest = oldest is null || sent < oldest ? sent ?? oldest : oldest;
        }

        return (waiting == 0, oldest);
    }

    // A clock that was set back must not keep an input waiting until it has caught up.
    private bool IsLost(LedgerEntry entry, bool isQuiet, DateTimeOffset? oldest)
    {
        var untouched = (time.GetUtcNow() - entry.UpdatedAt).Duration();
        return isQuiet ? untouched >= Grace : untouched >= Patience && !(oldest <= entry.UpdatedAt + Skew);
    }

    // Counted only when no queue held anything: behind other work its own message may still stand.
    private async Task TakeUpAsync(LedgerEntry entry, bool isCertain, CancellationToken cancellationToken)
    {
        if (isCertain && entry.Rescues >= MaxRescues)
        {
            await poison.FailAsync(entry, "workLost", ReasonOf, cancellationToken);
            return;
        }

        await queue.SendAsync(Queues.Intake, new WorkOrder(entry.Input).ToMessage(), cancellationToken);
        await ledger.MoveAsync(
            entry.Input, found => found.IsClosed ? null : found with { Rescues = found.Rescues + (isCertain ? 1 : 0) }, cancellationToken);
        ScreeningTelemetry.Rescues.Add(1);
        logger.TakenUpAgain(entry.ScreeningId);
    }

    // A machine died after the input had been begun again under another edition, and before the first one was ended.
    private Task EndOvertakenAsync(ScreeningSummary summary, LedgerEntry entry, CancellationToken cancellationToken) => results.PutSummaryAsync(
        summary with
        {
            State = InputState.Failed, CompletedAt = time.GetUtcNow(), Revision = summary.Revision + 1,
            Reason = $"The control list changed to edition {entry.Edition} before this was done; see screening {entry.ScreeningId}.",
        },
        cancellationToken);

    private static string ReasonOf(LedgerEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"It was taken up {entry.Rescues + 1} times, and each time its work vanished from the queue without a word. Nothing is wrong with the file; look at the queue and at who empties it, then send it again: screening retry {entry.ScreeningId}");
}
