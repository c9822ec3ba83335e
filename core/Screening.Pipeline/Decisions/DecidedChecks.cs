using Screening.Core;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Decisions;

/// <summary>Answers checks together with the standing decisions about their items.</summary>
public sealed class DecidedChecks(CurrentEdition current, DecisionQueries decisions, IStorageBackend backend, TimeProvider time, CheckWitness? witness = null)
{
    /// <summary>Answers in the order of the requests. A store that fails costs the decisions, which each answer then says, and not the answers.</summary>
    public async Task<IReadOnlyList<DecidedAnswer>> CheckAsync(IReadOnlyList<CheckRequest> requests, CancellationToken cancellationToken)
    {
        var (edition, doubt) = await EditionAsync(cancellationToken);
        var checks = new CheckHandler(edition, time);
        var byRules = requests.Select(request => Doubted(checks.Check(request), doubt)).ToList();
        var answers = await HeardAsync(byRules, edition, cancellationToken);
        try
        {
            var items = answers.Select(StoredItem.Of).Index().ToDictionary(i => i.Index, i => i.Item);
            var decided = await decisions.OfItemsAsync(items, time.GetUtcNow(), cancellationToken);
            return [.. answers.Select((answer, i) => new DecidedAnswer(answer, decided[i]))];
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            return [.. answers.Select(answer => new DecidedAnswer(Doubted(answer, IssueOf("decisionsNotRead", "Standing decisions", backend.Explain(e)!)), null))];
        }
    }

    // Kept answers lie in the store, so what it fails costs the witness and not the answer.
    private async Task<IReadOnlyList<CheckAnswer>> HeardAsync(IReadOnlyList<CheckAnswer> answers, EditionInUse edition, CancellationToken cancellationToken)
    {
        try
        {
            return witness is null ? answers : await witness.HearAsync(answers, edition, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            return [.. answers.Select(answer => Doubted(answer, IssueOf("llmNotAsked", "A language model's kept answers", backend.Explain(e)!)))];
        }
    }

    private async Task<(EditionInUse Edition, Issue? Doubt)> EditionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await current.GetAsync(cancellationToken), null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            return (current.Last, IssueOf("editionNotConfirmed", "The active edition", backend.Explain(e)!));
        }
    }

    private static Issue IssueOf(string code, string what, StorageFailure failure) =>
        new(code, IssueSeverity.Warning, "", $"{what} could not be looked up: {failure.Message}", failure.WhatToDo);

    private static CheckAnswer Doubted(CheckAnswer answer, Issue? doubt) =>
        doubt is null ? answer : answer with { Result = answer.Result with { Issues = [.. answer.Result.Issues, doubt] } };
}
