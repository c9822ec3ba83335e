using Screening.Core;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>Records what a person decides about an edition that waits, and makes it active when they approve.</summary>
public sealed class ApprovalHandler(EditionQueries editions, IEditionStore store, EditionActivation activation, TimeProvider time)
{
    /// <summary>UTF-16 units of a note.</summary>
    public const int MaxNote = 2_000;

    /// <summary>Approves or refuses an edition.</summary>
    /// <param name="edition">Its name or hash.</param>
    /// <param name="isApproved">True: it goes live; false: it never does.</param>
    /// <param name="note">Why, in the person's words; empty for none.</param>
    /// <param name="signer">Who decides.</param>
    /// <param name="seen">Tells whether the edition is as the person saw it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ApprovalResult> HandleAsync(
        string edition, bool isApproved, string note, Signer signer, Func<KnownEdition, bool> seen, CancellationToken cancellationToken)
    {
        var pointer = await store.FindCurrentAsync(cancellationToken);
        if (await editions.FindAsync(edition, cancellationToken) is not { } known)
        {
            return new ApprovalResult(null, new Issue("unknownEdition", IssueSeverity.Error, "edition", "No edition of this name or hash is known.", "Look at the lists: GET /api/lists, or screening lists pending"));
        }

        if (!seen(known))
        {
            return new ApprovalResult(known, ChangedSince);
        }

        if (known.State != EditionState.Pending)
        {
            return new ApprovalResult(known, new Issue(
                "notPending", IssueSeverity.Error, "edition", $"Edition {known.Record.Id} does not wait: it is {CamelCase.Of(known.State)}.",
                known.State == EditionState.Superseded ? "Nobody goes back to an older list; publish what it says as an edition of a later day." : "Nothing is left to decide."));
        }

        var approval = new EditionApproval(signer, time.GetUtcNow(), isApproved, note);
        if (await store.PutAsync(known.Record with { Approval = approval }, cancellationToken) is not { } signed)
        {
            return new ApprovalResult(known, ChangedSince);
        }

        if (isApproved && await activation.ActivateAsync(signed, pointer, cancellationToken) is { } obstacle)
        {
            // What was signed for did not happen, so that the signature does not stay: the edition waits again.
            await store.PutAsync(signed with { Approval = null }, cancellationToken);
            return new ApprovalResult(known, obstacle);
        }

        return new ApprovalResult(await editions.FindAsync(signed.Hash, cancellationToken), null);
    }

    private static Issue ChangedSince =>
        new("changedSince", IssueSeverity.Error, "edition", "The edition, or which one is active, changed since you looked.", "Look at it again, then decide.");
}
