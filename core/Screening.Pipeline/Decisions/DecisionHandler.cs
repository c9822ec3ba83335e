using System.Globalization;
using Screening.Core;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>Records what people decide about lines. Each decision is added behind those that the decider saw.</summary>
public sealed class DecisionHandler(IDecisionStore store, DecisionRules rules, DecisionOptions options, EditionLibrary library, CurrentEdition current, TimeProvider time)
{
    private const int Tries = 20;
    private const int MaxItemText = 2_000, MaxQuestions = 20;

    /// <summary>The decisions of one line, as they stand now.</summary>
    public async Task<IReadOnlyList<DecisionRecord>> ListAsync(string screeningId, int line, CancellationToken cancellationToken) =>
        DecisionRecord.Of(await store.ListAsync(screeningId, line, line, cancellationToken));

    /// <summary>Records a decision.</summary>
    /// <param name="screeningId">The screening.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="item">The line.</param>
    /// <param name="request">What is decided.</param>
    /// <param name="signer">Who decides.</param>
    /// <param name="idempotencyKey">The caller's own key of this request, so that a repeated one is recorded once; null: none.</param>
    /// <param name="seen">How many decisions of the line the caller has seen; null: it does not matter.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<DecisionResult> DecideAsync(
        string screeningId, int line, StoredItem item, DecisionRequest request, Signer signer, string? idempotencyKey, int? seen, CancellationToken cancellationToken)
    {
        var whole = DecisionRules.WithEntry(request, item);
        var list = (await current.GetAsync(cancellationToken)).Edition;
        var content = await ContentAsync(whole, item, cancellationToken);
        for (var i = 0; i < Tries; i++)
        {
            var before = await store.ListAsync(screeningId, line, line, cancellationToken);
            var decision = Make(screeningId, line, before.Count + 1, item, whole, signer, idempotencyKey) with { EntryContent = content };
            if (before.FirstOrDefault(found => found.Id == decision.Id) is { } repeated)
            {
                return Repeated(repeated, decision, before);
            }

            if (seen is not null && seen != before.Count)
            {
                return new DecisionResult(null, new Issue("changedSince", IssueSeverity.Error, "", "Somebody decided about the line since you looked at it.", "Look at its decisions again, then decide."));
            }

            if (rules.Check(whole, item, list, DecisionRecord.Of(before), signer, Today) is { } refusal)
            {
                return new DecisionResult(null, refusal);
            }

            if (await store.AddAsync(decision, cancellationToken))
            {
                return new DecisionResult(DecisionRecord.Of([.. before, decision])[^1], null);
            }
        }

        throw new InvalidOperationException($"The decisions of a line changed {Tries} times while one was to be added.");
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static DecisionResult Repeated(Decision found, Decision asked, IReadOnlyList<Decision> all)
    {
        var isSame = found with { At = asked.At, Sequence = asked.Sequence, NeedsSecond = asked.NeedsSecond, EntryContent = asked.EntryContent, Finding = asked.Finding } == asked;
        return isSame
            ? new DecisionResult(DecisionRecord.Of(all).Single(r => r.Decision.Id == found.Id), null, IsRepeated: true)
            : new DecisionResult(null, new Issue("idempotencyKeyReused", IssueSeverity.Error, "Idempotency-Key", "The key was used for another decision about this line.", "Send a new key with every new decision."));
    }

    private Decision Make(string screeningId, int line, int sequence, StoredItem item, DecisionRequest request, Signer signer, string? key)
    {
        var isAbout = request.Kind is DecisionKind.Second or DecisionKind.Withdraw;
        var place = key is null ? sequence.ToString(CultureInfo.InvariantCulture) : $"{signer.Id}\0{key}";
        return new Decision
        {
            Id = ScreeningId.OfParts("decision", screeningId, line.ToString(CultureInfo.InvariantCulture), key is null ? "place" : "key", place),
            ScreeningId = screeningId, Line = line, Sequence = sequence, Kind = request.Kind, Entry = request.Entry, Verdict = request.Verdict,
            Reason = request.Reason, Note = request.Note, StandingUntil = request.StandingUntil, Target = request.Target,
            NeedsSecond = options.FourEyes && request.Kind is DecisionKind.Confirm or DecisionKind.Override,
            By = signer, At = time.GetUtcNow(), Edition = item.Edition, AsOf = item.AsOf,
            ItemText = item.Text.Length <= MaxItemText ? item.Text : item.Text[..MaxItemText], Fingerprint = item.Fingerprint,
            Finding = isAbout ? null : FindingOf(request, item),
        };
    }

    // Without an entry the supplier is asked for everything that is open, in one letter.
    private static DecidedFinding? FindingOf(DecisionRequest request, StoredItem item)
    {
        if (request is not { Kind: DecisionKind.Ask, Entry: null })
        {
            return item.Findings.FirstOrDefault(f => f.Entry == request.Entry);
        }

        var open = item.Findings.Where(f => f.Questions.Count > 0).ToList();
        return open.Count == 0 ? null : open[0] with { Questions = [.. open.SelectMany(f => f.Questions).Distinct().Take(MaxQuestions)] };
    }

    // Of a line by an edition that is not kept, nobody can say any more what the entry said.
    private async Task<string?> ContentAsync(DecisionRequest request, StoredItem item, CancellationToken cancellationToken) =>
        request.Entry is { } code && await library.FindAsync(item.Edition, cancellationToken) is { } found && found.Edition.Entries.TryGetValue(code, out var entry)
            ? EntryContent.HashOf(entry)
            : null;
}
