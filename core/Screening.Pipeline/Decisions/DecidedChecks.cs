using Screening.Core;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Decisions;

/// <summary>Answers checks together with the standing decisions about their items.</summary>
public sealed class DecidedChecks(CheckHandler checks, DecisionQueries decisions, IStorageBackend backend, TimeProvider time)
{
    /// <summary>Answers in the order of the requests. A store that fails costs the decisions, which each answer then says, and not the answers.</summary>
    public async Task<IReadOnlyList<DecidedAnswer>> CheckAsync(IReadOnlyList<CheckRequest> requests, CancellationToken cancellationToken)
    {
        var answers = requests.Select(request => checks.Check(request)).ToList();
        try
        {
            var items = answers.Select(StoredItem.Of).Index().ToDictionary(i => i.Index, i => i.Item);
            var decided = await decisions.OfItemsAsync(items, time.GetUtcNow(), cancellationToken);
            return [.. answers.Select((answer, i) => new DecidedAnswer(answer, decided[i]))];
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            return [.. answers.Select(answer => new DecidedAnswer(Doubted(answer, backend.Explain(e)!), null))];
        }
    }

    private static CheckAnswer Doubted(CheckAnswer answer, StorageFailure failure) => answer with
    {
        Result = answer.Result with
        {
            Issues = [.. answer.Result.Issues, new Issue("decisionsNotRead", IssueSeverity.Warning, "", $"Standing decisions could not be looked up: {failure.Message}", failure.WhatToDo)],
        },
    };
}
