using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>What people decide about lines, over HTTP.</summary>
public sealed class DecisionFunctions(
    ScreeningQueries screenings, ItemQueries items, DecisionHandler decisions, CallerIdentity caller, HttpCall call)
{
    /// <summary>The decisions of a line, oldest first.</summary>
    [Function("ListDecisions")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/items/{line}/decisions")] HttpRequest request,
        string id, string line, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var number = LineNumber.Of(line);
            await ItemAsync(id, number, cancellationToken).ConfigureAwait(false);
            return DecisionResults.All(await decisions.ListAsync(id, number, cancellationToken).ConfigureAwait(false));
        });

    /// <summary>Records what a person decides about a line.</summary>
    [Function("Decide")]
    public Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "screenings/{id}/items/{line}/decisions")] HttpRequest request,
        string id, string line, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var (signer, key, number) = (caller.SignerOf(request), IdempotencyKey.Of(request), LineNumber.Of(line));
            var asked = await DecisionBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var item = await ItemAsync(id, number, cancellationToken).ConfigureAwait(false);
            var seen = DecisionResults.Seen(request, await decisions.ListAsync(id, number, cancellationToken).ConfigureAwait(false));
            return DecisionResults.Made(await decisions.DecideAsync(id, number, item, asked, signer, key, seen, cancellationToken).ConfigureAwait(false), id, number);
        });

    private async Task<StoredItem> ItemAsync(string id, int line, CancellationToken cancellationToken)
    {
        ScreeningResults.Done(await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
        return StoredItem.Of(ScreeningResults.Line(await items.FindAsync(id, line, cancellationToken).ConfigureAwait(false), line));
    }
}
