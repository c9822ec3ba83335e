using Screening.Core.Classification;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Inputs;

/// <summary>The steps that an input's ledger row takes; each is one guarded change, decided again when another was faster.</summary>
public sealed class InputLedger(ILedgerStore store, IResultStore results, CurrentEdition current, TimeProvider time)
{
    private const int Tries = 20;

    /// <summary>The entry of an input; made, for today and the edition in use, when there is none.</summary>
    public async Task<LedgerEntry> EnsureAsync(InputRef input, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(input, cancellationToken) is { } found)
        {
            return found;
        }

        var edition = await current.GetAsync(cancellationToken);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var entry = new LedgerEntry
        {
            Input = input, ScreeningId = ScreeningId.Of(input, edition.Edition.Hash, today), State = InputState.Received, AsOf = today,
            Edition = edition.Name, ReceivedAt = now, UpdatedAt = now, Revision = 1,
        };
        return await store.AddAsync(entry, cancellationToken) ?? await GetAsync(input, cancellationToken);
    }

    /// <summary>The entry; null when there is none.</summary>
    public Task<LedgerEntry?> FindAsync(InputRef input, CancellationToken cancellationToken) => store.FindAsync(input, cancellationToken);

    /// <summary>
    /// Changes an entry. <paramref name="change"/> gets the entry as it is and gives it as it should be, or null to leave it; it is asked
    /// again when the row was changed in between.
    /// </summary>
    public async Task<LedgerEntry> MoveAsync(InputRef input, Func<LedgerEntry, LedgerEntry?> change, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await GetAsync(input, cancellationToken);
            if (change(before) is not { } after)
            {
                return before;
            }

            var stepped = after with { Revision = before.Revision + 1, UpdatedAt = time.GetUtcNow() };
            if (await store.UpdateAsync(stepped, cancellationToken) is { } stored)
            {
                return stored;
            }
        }

        throw new InvalidOperationException($"The ledger row of screening input changed {Tries} times while it was to be changed.");
    }

    /// <summary>
    /// Closes an entry: first <paramref name="write"/> writes the summary with the revision that the entry will have, then the entry follows, so
    /// that a closed entry always has its summary. Nothing happens when another call has closed it, or it belongs to another screening by now.
    /// </summary>
    public async Task CloseAsync(
        LedgerEntry entry, Func<LedgerEntry, LedgerEntry> change, Func<LedgerEntry, Task> write, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await GetAsync(entry.Input, cancellationToken);
            if (before.IsClosed || before.ScreeningId != entry.ScreeningId)
            {
                return;
            }

            var after = change(before) with { Revision = before.Revision + 1, UpdatedAt = time.GetUtcNow() };
            await write(after);
            if (await store.UpdateAsync(after, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The ledger row of a screening changed {Tries} times while it was to be closed.");
    }

    /// <summary>Back to Received with the edition in use: for an input whose edition can't be loaded any more, or that is sent again.</summary>
    public async Task<LedgerEntry> RestartAsync(InputRef input, Func<LedgerEntry, bool> when, CancellationToken cancellationToken)
    {
        var edition = await current.GetAsync(cancellationToken);
        return await MoveAsync(
            input,
            entry => when(entry)
                ? entry with
                {
                    State = InputState.Received, Chunks = 0, Rescues = 0, Edition = edition.Name, ReasonCode = null, Reason = null,
                    ScreeningId = ScreeningId.Of(input, edition.Edition.Hash, entry.AsOf),
                }
                : null,
            cancellationToken);
    }

    /// <summary>Makes the entry's state visible as a summary, without results.</summary>
    public Task AnnounceAsync(LedgerEntry entry, InputReading? reading, CancellationToken cancellationToken) =>
        results.PutSummaryAsync(SummaryOf(entry, reading), cancellationToken);

    /// <summary>A summary without results. Its verdict is review: nobody may take it for an answer.</summary>
    public static ScreeningSummary SummaryOf(LedgerEntry entry, InputReading? reading) => new()
    {
        Id = entry.ScreeningId, Container = entry.Input.Container, Name = entry.Input.Name, ETag = entry.Input.ETag,
        Shipment = Storage.BlobName.ShipmentOf(entry.Input.Name), State = entry.State, ReceivedAt = entry.ReceivedAt,
        CompletedAt = entry.IsClosed ? entry.UpdatedAt : null, AsOf = entry.AsOf, Edition = entry.Edition,
        EngineVersion = Classifier.EngineVersion, InputHash = reading?.InputHash, Reader = reading?.Reader, Kind = reading?.Kind,
        RowsSeen = reading?.RowsSeen ?? 0, Issues = reading?.Issues ?? [], Reason = entry.Reason, Verdict = Verdict.Review,
        Licence = Licence.Review, Revision = entry.Revision,
    };

    private async Task<LedgerEntry> GetAsync(InputRef input, CancellationToken cancellationToken) =>
        await store.FindAsync(input, cancellationToken)
            ?? throw new InvalidOperationException("The ledger row of an input vanished while it was worked on.");
}
