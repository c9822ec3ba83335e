using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>The lines of screenings over HTTP.</summary>
public sealed class ItemFunctions(ScreeningQueries screenings, DecidedItemQueries items, HttpCall call)
{
    /// <summary>The result lines of a screening, a page at a time.</summary>
    [Function("ListScreeningItems")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/items")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var asked = ItemListRequest.Read(request, id);
            var screening = ScreeningResults.Known(await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return ScreeningResults.Items(await asked.Page.GetAsync((size, from) => items.ListAsync(screening, asked.Filter, size, from, cancellationToken)).ConfigureAwait(false));
        });

    /// <summary>One result line.</summary>
    [Function("GetScreeningItem")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/items/{line}")] HttpRequest request, string id, string line, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var screening = ScreeningResults.Done(await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            var number = LineNumber.Of(line);
            var item = ScreeningResults.Line(await items.FindAsync(screening, number, cancellationToken).ConfigureAwait(false), number);
            return new Http.JsonResult(item.Write);
        });
}
