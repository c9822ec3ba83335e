using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Lists;

/// <summary>Makes an edition active: one switch of the pointer, guarded by the pointer that was seen. Nothing else ever switches it.</summary>
public sealed class EditionActivation(
    IEditionStore store, EditionLibrary library, CurrentEdition current, IEnumerable<IEditionListener> listeners, TimeProvider time, ILogger<EditionActivation> logger)
{
    /// <summary>The edition that the pointer names, before a host's overlay; the shipped one while there is no pointer.</summary>
    /// <param name="seen">The pointer as it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EditionInUse?> BaseAsync(EditionPointer? seen, CancellationToken cancellationToken) =>
        await library.FindAsync(seen?.Hash ?? ShippedEdition.Load().Hash, cancellationToken);

    /// <summary>Makes an edition active that is kept.</summary>
    /// <param name="record">The edition.</param>
    /// <param name="seen">The pointer that was seen; null when there was none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when it is active now; else what was in the way.</returns>
    public async Task<Issue?> ActivateAsync(EditionRecord record, EditionPointer? seen, CancellationToken cancellationToken)
    {
        if (await BaseAsync(seen, cancellationToken) is { } active && EditionRank.Of(record).IsOlderThan(EditionRank.Of(active.Edition)))
        {
            return new Issue(
                "olderEdition", IssueSeverity.Error, record.Id, $"Edition {record.Id} knows the law less far than edition {active.Edition.Id}, which is active.",
                "To go back, publish what it says as an edition of a later day.");
        }

        if (await library.FindUnderOverlayAsync(record.Hash, cancellationToken) is null)
        {
            return new Issue("editionNotLoaded", IssueSeverity.Error, record.Id, $"Edition {record.Id} can't be loaded under this host's overlay.", "Run: screening lists validate, on the overlay.");
        }

        var before = await current.GetAsync(cancellationToken);
        await library.KeepAsync(before, cancellationToken);
        var now = time.GetUtcNow();
        if (await store.SwitchAsync(new EditionPointer(record.Hash, now, seen?.RowVersion ?? ""), cancellationToken) is null)
        {
            return new Issue("changedSince", IssueSeverity.Error, record.Id, "Another edition was made active in between.", "Look at the lists again, then decide.");
        }

        logger.EditionActivated(record.Id, before.Name);
        await FollowAsync(cancellationToken);
        return null;
    }

    /// <summary>Does what follows from the last switch where that was not done yet: listeners are told, and last the edition's record notes the time of the switch.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (await store.FindCurrentAsync(cancellationToken) is not { } seen || await store.FindAsync(seen.Hash, cancellationToken) is not { } record || record.ActivatedAt == seen.SwitchedAt)
        {
            return;
        }

        current.LookAgain();
        var edition = await current.GetAsync(cancellationToken);
        foreach (var listener in listeners)
        {
            await listener.SwitchedAsync(edition.Edition.Hash, seen.SwitchedAt, cancellationToken);
        }

        while (await store.PutAsync(record with { ActivatedAt = seen.SwitchedAt }, cancellationToken) is null)
        {
            // Another host wrote the record in between: its state is read again.
            record = await store.FindAsync(seen.Hash, cancellationToken) ?? throw new InvalidOperationException("The record of the active edition vanished.");
        }
    }
}
