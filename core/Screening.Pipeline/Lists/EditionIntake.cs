using System.Text.Json;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Lists;

/// <summary>Takes in what a feed published: looks at it, compares it with the edition in use, previews it, keeps it, and lets it go live or has it wait.</summary>
public sealed class EditionIntake(
    EditionScrutiny scrutiny, EditionActivation activation, CurrentEdition current, EditionLibrary library, IEditionStore store, TimeProvider time, IEditionPreview? preview = null)
{
    // A record stands in one row of a table.
    private const int MaxNamed = 500;

    // Under which name the shipped edition comes where a feed's is active; who installed the program vouches for it.
    private const string Program = "program";

    /// <summary>What became of an edition that was taken in before; null for one that was not, or that may go live now.</summary>
    /// <exception cref="OutboundFailureException">It is refused; the message says why.</exception>
    public async Task<RefreshOutcome?> FindAsync(FeedManifest manifest, CancellationToken cancellationToken) =>
        await SettledAsync(manifest.Hash, manifest.Edition, await ActiveAsync(await store.FindCurrentAsync(cancellationToken), cancellationToken), cancellationToken);

    /// <summary>
    /// Takes in the edition that this program shipped with where a feed's is active and this one is newer: an update of the program brings a list, too, and
    /// goes the same way. Null where there is nothing to take in.
    /// </summary>
    public async Task<RefreshOutcome?> TakeShippedAsync(CancellationToken cancellationToken)
    {
        if (await store.FindCurrentAsync(cancellationToken) is not { } pointer)
        {
            return null;
        }

        var (shipped, active) = (ShippedEdition.Load(), await ActiveAsync(pointer, cancellationToken));
        if (!EditionRank.Of(active.Edition).IsOlderThan(EditionRank.Of(shipped)) || await SettledAsync(shipped.Hash, shipped.Id, active, cancellationToken) is not null)
        {
            return null;
        }

        var pack = EditionPack.Shipped();
        return await TakeAsync(new EditionCandidate(shipped, pack, pack.ToBytes(), Program, Program), pointer, active, cancellationToken);
    }

    /// <summary>Takes in an edition.</summary>
    /// <param name="feed">Name of the feed.</param>
    /// <param name="fetched">What it gave.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OutboundFailureException">It is refused; the message says why.</exception>
    public async Task<RefreshOutcome> TakeAsync(string feed, FetchedEdition fetched, CancellationToken cancellationToken)
    {
        var candidate = scrutiny.Read(feed, fetched);
        var pointer = await store.FindCurrentAsync(cancellationToken);
        return await TakeAsync(candidate, pointer, await ActiveAsync(pointer, cancellationToken), cancellationToken);
    }

    private async Task<RefreshOutcome> TakeAsync(EditionCandidate candidate, EditionPointer? pointer, EditionInUse active, CancellationToken cancellationToken)
    {
        if (EditionRank.Of(candidate.Edition).IsOlderThan(EditionRank.Of(active.Edition)))
        {
            throw Older(candidate.Edition.Id, active);
        }

        var changes = EditionChanges.Between(active.Pack()!, candidate.Pack);
        var record = await KeepAsync(candidate, changes, null, scrutiny.Reasons(candidate, active, changes, null), cancellationToken);
        if (preview is not null)
        {
            var (seen, failure) = await PreviewAsync(preview, candidate, cancellationToken);
            record = await KeepAsync(candidate, changes, seen, [.. scrutiny.Reasons(candidate, active, changes, seen), .. failure], cancellationToken);
        }

        if (record.Reasons.Count > 0 || record.Approval is not null)
        {
            return RefreshOutcome.Pending;
        }

        return await activation.ActivateAsync(record, pointer, cancellationToken) is { } issue ? throw new OutboundFailureException(issue) : RefreshOutcome.Activated;
    }

    private async Task<RefreshOutcome?> SettledAsync(string hash, string id, EditionInUse active, CancellationToken cancellationToken)
    {
        if (active.Edition.Hash == hash)
        {
            return RefreshOutcome.Unchanged;
        }

        return await store.FindAsync(hash, cancellationToken) is { Origin: EditionOrigin.Feed } record
            ? record.StateBeside(EditionRank.Of(active.Edition)) switch
            {
                EditionState.Refused => RefreshOutcome.Unchanged,
                EditionState.Pending when record.Reasons.Count > 0 => RefreshOutcome.Pending,
                EditionState.Superseded => throw Older(id, active),
                _ => null,
            }
            : null;
    }

    // What can't be previewed, because of stored lines that are damaged or gone, does not go live unseen.
    private async Task<(EditionPreview? Seen, IReadOnlyList<Issue> Failure)> PreviewAsync(IEditionPreview previewer, EditionCandidate candidate, CancellationToken cancellationToken)
    {
        // It is kept by now, so that whoever works the preview out finds it by its hash, too.
        var next = await library.FindUnderOverlayAsync(candidate.Edition.Hash, cancellationToken)
            ?? throw new InvalidOperationException("An edition that was looked at and kept can't be loaded.");
        try
        {
            return (await previewer.PreviewAsync(await current.GetAsync(cancellationToken), next, cancellationToken), []);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or FormatException or JsonException)
        {
            return (null, [new Issue(
                "previewFailed", IssueSeverity.Warning, "", $"What it would change in what was screened before could not be worked out: {e.Message}", "Look at its changes, then approve or refuse it: screening lists approve")]);
        }
    }

    private async Task<EditionInUse> ActiveAsync(EditionPointer? pointer, CancellationToken cancellationToken) =>
        await activation.BaseAsync(pointer, cancellationToken) is { } active && active.Pack() is not null
            ? active
            : throw new OutboundFailureException(new Issue(
                "editionNotLoaded", IssueSeverity.Error, "", "The active edition can't be loaded from the store, so nothing can be compared with it.", "Put the work container back, or update the program."));

    // What is kept already is looked at anew: the edition in use, or the limits, may be others by now. What a person said of it stays.
    private async Task<EditionRecord> KeepAsync(
        EditionCandidate candidate, EditionChanges changes, EditionPreview? seen, IReadOnlyList<Issue> reasons, CancellationToken cancellationToken)
    {
        var record = await library.AddAsync(candidate.Edition, candidate.Bytes, EditionOrigin.Feed, cancellationToken);
        for (var i = 0; i < 20; i++)
        {
            var told = record with
            {
                Origin = EditionOrigin.Feed, KeptAt = record.Origin == EditionOrigin.Feed ? record.KeptAt : time.GetUtcNow(), Feed = candidate.Feed, SignedBy = candidate.SignedBy,
                Changes = changes.Named(MaxNamed), Preview = seen, Reasons = reasons,
            };
            if (await store.PutAsync(told, cancellationToken) is { } stored)
            {
                return stored;
            }

            record = await store.FindAsync(candidate.Edition.Hash, cancellationToken) ?? record;
        }

        throw new InvalidOperationException("The record of an edition changed 20 times while it was to be changed.");
    }

    private static OutboundFailureException Older(string id, EditionInUse active) => new(new Issue(
        "olderEdition", IssueSeverity.Error, id, $"The feed publishes edition {id}, which is older than edition {active.Edition.Id}, which is active, or was in use before it.",
        "Nobody is taken back to an older list. If it is meant, publish what it says as an edition of a later day."));
}
