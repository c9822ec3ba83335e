using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>Uploads and results over HTTP.</summary>
public sealed class ScreeningFunctions(UploadHandler uploads, ScreeningQueries queries, HttpCall call)
{
    /// <summary>Takes a document and answers where its screening will be.</summary>
    [Function("UploadScreening")]
    public Task<IResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "screenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            await using var upload = await UploadRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var id = await uploads.HandleAsync(upload.Container, upload.Name, upload.Content, cancellationToken).ConfigureAwait(false);
            return ScreeningResults.Accepted(id);
        });

    /// <summary>Lists screenings, newest first.</summary>
    [Function("ListScreenings")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var page = PageRequest.Read(request);
            return ScreeningResults.Page(await page.GetAsync((size, from) => queries.ListAsync(size, from, cancellationToken)).ConfigureAwait(false));
        });

    /// <summary>One screening.</summary>
    [Function("GetScreening")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () => ScreeningResults.One(await queries.GetAsync(id, cancellationToken).ConfigureAwait(false), id));

    /// <summary>The result lines of a screening, a page at a time.</summary>
    [Function("ListScreeningItems")]
    public Task<IResult> ListItemsAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/items")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var page = PageRequest.Read(request);
            ScreeningResults.Known(await queries.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return ScreeningResults.Items(await page.GetAsync((size, from) => queries.ItemsAsync(id, page.Verdict, size, from, cancellationToken)).ConfigureAwait(false));
        });
}
