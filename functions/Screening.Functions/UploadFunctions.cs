using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Uploads;

namespace Screening.Functions;

/// <summary>Large documents over HTTP: a grant, then one PUT.</summary>
public sealed class UploadFunctions(IUploadGrants grants, UploadTokens tokens, UploadHandler uploads, HttpCall call)
{
    /// <summary>Gives an address that takes one document.</summary>
    [Function("GrantUpload")]
    public Task<IResult> GrantAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "uploads")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            IdempotencyKey.Of(request);
            var place = await UploadBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return UploadResults.Granted(await grants.GrantAsync(place.Container, place.Name, cancellationToken).ConfigureAwait(false));
        });

    /// <summary>Takes the document of a grant, on a store without an address of its own. The token stands in the place of a key.</summary>
    [Function("PutUpload")]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "uploads/{token}")] HttpRequest request, string token, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var place = UploadResults.Known(await tokens.FindAsync(token, cancellationToken).ConfigureAwait(false));
            await using var content = new RequestBody(request.Body);
            return ScreeningResults.Accepted(await uploads.HandleAsync(place.Container, place.Name, content, cancellationToken).ConfigureAwait(false));
        });
}
