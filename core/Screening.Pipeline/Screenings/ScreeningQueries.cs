using Screening.Pipeline.Inputs;

namespace Screening.Pipeline.Screenings;

/// <summary>Reads which screenings the store holds.</summary>
public sealed class ScreeningQueries(IResultStore results, ILedgerStore ledger)
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 1_000;

    // A filter that few screenings pass must not make one call read a year of them.
    private const int MaxLooked = 2_000, FilterBatch = 100;

    /// <summary>Screenings, newest first. A page may hold fewer than asked for although more follow: the continuation says so.</summary>
    /// <param name="filter">Which screenings.</param>
    /// <param name="pageSize">1 to <see cref="MaxPageSize"/>; what is outside is taken as the nearest.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<ScreeningSummary>> ListAsync(
        ScreeningFilter filter, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        continuation ??= filter.Start?.ToString();
        var batch = filter == ScreeningFilter.All ? size : Math.Max(size, FilterBatch);
        var items = new List<ScreeningSummary>(size);
        for (var looked = 0; looked < MaxLooked; looked += batch)
        {
            var page = await results.ListSummariesAsync(filter.List, batch, continuation, cancellationToken);
            for (var i = 0; i < page.Items.Count; i++)
            {
                var summary = await AsOfNowAsync(page.Items[i], cancellationToken);
                if (filter.IsPast(summary))
                {
                    return new Page<ScreeningSummary>(items, null);
                }

                if (filter.Matches(summary))
                {
                    items.Add(summary);
                }

                if (items.Count == size)
                {
                    var isLast = page.Continuation is null && i == page.Items.Count - 1;
                    return new Page<ScreeningSummary>(items, isLast ? null : SummaryPosition.After(summary).ToString());
                }
            }

            continuation = page.Continuation;
            if (continuation is null)
            {
                break;
            }
        }

        return new Page<ScreeningSummary>(items, continuation);
    }

    /// <summary>One screening; null when there is none of this id.</summary>
    public async Task<ScreeningSummary?> GetAsync(string id, CancellationToken cancellationToken) =>
        ScreeningId.IsValid(id) && await results.FindSummaryAsync(id, cancellationToken) is { } summary
            ? await AsOfNowAsync(summary, cancellationToken)
            : null;

    // The summary row is written at the receipt and at the end; in between the ledger knows better.
    private async Task<ScreeningSummary> AsOfNowAsync(ScreeningSummary summary, CancellationToken cancellationToken)
    {
        if (summary.State is not (InputState.Received or InputState.Queued or InputState.Running))
        {
            return summary;
        }

        var entry = await ledger.FindAsync(new InputRef(summary.Container, summary.Name, summary.ETag), cancellationToken);
        return entry is { IsClosed: false } ? summary with { State = entry.State, Reason = entry.Reason } : summary;
    }
}
