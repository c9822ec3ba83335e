using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>Uploads and screenings over HTTP.</summary>
public sealed class ScreeningFunctions(RepeatedUploads uploads, ScreeningQueries queries, ResultFiles files, RetryHandler retry, LateHearingHandler late, HttpCall call)
{
    /// <summary>Takes a document and answers where its screening will be.</summary>
    [Function("UploadScreening")]
    public Task<IResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "screenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var key = IdempotencyKey.Of(request);
            await using var upload = await UploadRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return ScreeningResults.Taken(await uploads.HandleAsync(upload.Place, upload.Content, key, cancellationToken).ConfigureAwait(false));
        });

    /// <summary>Lists screenings, newest first.</summary>
    [Function("ListScreenings")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var asked = ScreeningListRequest.Read(request);
            return ScreeningResults.Page(await asked.Page.GetAsync((size, from) => queries.ListAsync(asked.Filter, size, from, cancellationToken)).ConfigureAwait(false));
        });

    /// <summary>One screening.</summary>
    [Function("GetScreening")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () => ScreeningResults.One(await queries.GetAsync(id, cancellationToken).ConfigureAwait(false), id));

    /// <summary>Every line of a screening with its result, as one file.</summary>
    [Function("GetResultFile")]
    public Task<IResult> GetResultFileAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/result")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var screening = ScreeningResults.Done(await queries.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return ScreeningResults.File(await files.OpenResultAsync(screening, cancellationToken).ConfigureAwait(false), screening);
        });

    /// <summary>The input with the answer beside each line, as one file.</summary>
    [Function("GetAnnotatedFile")]
    public Task<IResult> GetAnnotatedFileAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/annotated")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var screening = ScreeningResults.Done(await queries.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return ScreeningResults.File(await files.OpenAnnotatedAsync(screening, cancellationToken).ConfigureAwait(false), screening);
        });

    /// <summary>Sends a screening again that failed or was rejected, or has a language model asked what it was not asked.</summary>
    [Function("RetryScreening")]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "screenings/{id}/retry")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () => ScreeningResults.Retried(
            await (request.Flag("llm") ? late.SendAsync(id, cancellationToken) : retry.HandleAsync(id, cancellationToken)).ConfigureAwait(false), id));
}
