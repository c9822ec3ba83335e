using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;

namespace Screening.Functions;

/// <summary>The editions of the list: the scheduled look at the feeds, and what people decide about editions that wait.</summary>
public sealed class EditionFunctions(RefreshHandler refresh, EditionQueries editions, ApprovalHandler approvals, CallerIdentity caller, HttpCall call)
{
    /// <summary>Asks the feeds that are due.</summary>
    [Function("RefreshLists")]
    public Task RefreshAsync([TimerTrigger("%ScreeningListRefreshSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        refresh.HandleAsync(all: false, cancellationToken);

    /// <summary>One edition with its changes and its preview.</summary>
    [Function("GetEdition")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "lists/{edition}")] HttpRequest request, string edition, CancellationToken cancellationToken) =>
        call.RunAsync(async () => EditionResults.One(await editions.FindAsync(edition, cancellationToken).ConfigureAwait(false), edition));

    /// <summary>Records what a person decides about an edition that waits.</summary>
    [Function("ApproveEdition")]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "lists/{edition}/approval")] HttpRequest request, string edition, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var (signer, seen) = (caller.SignerOf(request), EditionResults.Seen(request));
            var (isApproved, note) = await ApprovalBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return EditionResults.Decided(await approvals.HandleAsync(edition, isApproved, note, signer, seen, cancellationToken).ConfigureAwait(false), edition);
        });
}
